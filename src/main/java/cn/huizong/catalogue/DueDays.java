package cn.huizong.catalogue;

import java.time.LocalDate;
import java.util.Map;

/** By which day each return of a period is due. @param usual for all but those whose day was put off: {@code extended} */
public record DueDays(LocalDate usual, Map<ExpectedReturn, LocalDate> extended) {

    /** @param extended days to which returns were put off */
    public static DueDays of(JobDefinition job, ReferencePeriod period, Map<ExpectedReturn, LocalDate> extended) {
        return new DueDays(period.end().plusDays(job.dueDays()), extended);
    }

    public LocalDate of(ExpectedReturn expected) {
        return extended.getOrDefault(expected, usual);
    }
}
