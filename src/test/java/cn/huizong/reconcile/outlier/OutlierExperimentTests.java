package cn.huizong.reconcile.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.reconcile.outlier.OutlierExperiment.SeriesTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tests of outliers find of planted faults, and how often they speak where there is none. */
class OutlierExperimentTests {

    private static final Path PAGE = Path.of("docs/outliers.md");
    private static final String BEGIN = "<!-- experiment -->\n\n";
    private static final String END = "\n\n<!-- /experiment -->";

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9})
    void aSpikeOfAHundredfoldIsFoundInShortHistories(int years) {
        Tally own = tally(years, SeriesTest.OWN_HISTORY);

        assertThat(own.share(Fault.HUNDREDFOLD)).isGreaterThanOrEqualTo(new BigDecimal("95"));
        assertThat(own.share(Fault.NONE)).isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void aZScoreThatIncludesTheTestedValueNeverFiresBelowTenValues(int years) {
        Tally z = tally(years, SeriesTest.Z);

        for (Fault fault : Fault.values()) {
            assertThat(z.share(fault)).isEqualByComparingTo("0");
        }
    }

    /** Written anew with {@code -Doutliers.write}. */
    @Test
    void theTablesOfThePageAreWhatTheExperimentGives() throws IOException {
        String tables = OutlierExperiment.tables();
        if (System.getProperty("outliers.write") != null) {
            String stale = Files.readString(PAGE);
            Files.writeString(PAGE, stale.replace(BEGIN + tablesOf(stale) + END, BEGIN + tables + END));
        }

        assertThat(tablesOf(Files.readString(PAGE))).isEqualTo(tables);
    }

    private static String tablesOf(String page) {
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    private static Tally tally(int years, SeriesTest test) {
        Map<SeriesTest, Tally> tallies = OutlierExperiment.histories(years);
        return Objects.requireNonNull(tallies.get(test));
    }
}
