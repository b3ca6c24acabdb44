package cn.huizong.portal.page;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.pipeline.Rounds;
import cn.huizong.portal.access.Absent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which job and period somebody wants to see: those asked for, else the first job and its last period. */
@Component
public class RoundChoice {

    private final CurrentCatalogue current;
    private final Clock clock;

    RoundChoice(CurrentCatalogue current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** @throws Absent when there is no such job, or nothing is expected for such a period */
    public Round of(@Nullable String job, @Nullable String period) {
        Catalogue catalogue = current.get();
        JobDefinition wanted = job == null
                ? catalogue.jobs().stream().findFirst().orElseThrow(Absent::new)
                : catalogue.job(job).orElseThrow(Absent::new);
        List<ReferencePeriod> periods =
                new ArrayList<>(Rounds.of(catalogue, wanted, LocalDate.now(clock.withZone(Times.CHINA))));
        ReferencePeriod chosen =
                period == null ? periods.get(0) : ReferencePeriod.parse(period).orElseThrow(Absent::new);
        if (period != null && catalogue.expectedReturns(wanted, chosen).isEmpty()) {
            throw new Absent();
        }
        if (!periods.contains(chosen)) {
            periods.add(chosen);
        }
        return new Round(catalogue, wanted, chosen, catalogue.jobs(), List.copyOf(periods));
    }
}
