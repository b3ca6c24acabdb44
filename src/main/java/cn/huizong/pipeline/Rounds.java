package cn.huizong.pipeline;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The periods of a job that are worked on: the last ones that have ended, the latest first. */
public final class Rounds {

    private static final int SHOWN = 8;

    private Rounds() {}

    /** Those of which returns are expected; at least the last that has ended. */
    public static List<ReferencePeriod> of(Catalogue catalogue, JobDefinition job, LocalDate today) {
        ReferencePeriod last =
                ReferencePeriod.containing(today, job.frequency()).previous();
        List<ReferencePeriod> periods = Stream.iterate(last, ReferencePeriod::previous)
                .limit(SHOWN)
                .filter(period -> !catalogue.expectedReturns(job, period).isEmpty())
                .toList();
        return periods.isEmpty() ? List.of(last) : periods;
    }
}
