package cn.huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.spec.SpecCity;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedPeriodsTests {

    private final JobDefinition job = SpecCity.job(RoundingMode.HALF_UP, List.of());

    @Test
    void aYearIsComparedWithTheYearsBefore() {
        assertThat(job.comparedWith(ReferencePeriod.year(2021)))
                .hasToString("[2020, 2019, 2018, 2017, 2016, 2015, 2014, 2013]");
    }

    @Test
    void aQuarterIsComparedWithTheOneBeforeAndThoseOfItsSeason() {
        assertThat(job.comparedWith(new ReferencePeriod(2021, Frequency.QUARTERLY, 1)))
                .startsWith(
                        new ReferencePeriod(2020, Frequency.QUARTERLY, 4),
                        new ReferencePeriod(2020, Frequency.QUARTERLY, 1),
                        new ReferencePeriod(2019, Frequency.QUARTERLY, 1))
                .hasSize(9);
    }
}
