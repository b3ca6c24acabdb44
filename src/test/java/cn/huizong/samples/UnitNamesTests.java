package cn.huizong.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.catalogue.UnitNames;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every way in which the city's districts are written means what it should, in the days it should. */
class UnitNamesTests {

    private static final Catalogue CATALOGUE = SampleReturns.shippedCatalogue();

    private final UnitNames names = new UnitNames(CATALOGUE.units().all());

    @ParameterizedTest
    @CsvFileSource(
            resources = "/spec/samples/unit-names.csv",
            useHeadersInDisplayName = true,
            ignoreLeadingAndTrailingWhitespace = false)
    void aNameMeansThisUnitInThisPeriod(String written, String period, String meaning) {
        assertThat(described(names.match(written, ReferencePeriod.parse(period).orElseThrow())))
                .isEqualTo(meaning);
    }

    /** Units an unknown name merely resembles are left out. */
    private static String described(UnitMatch match) {
        return match.meaning() == UnitMatch.Meaning.UNKNOWN
                ? match.meaning().name()
                : match.meaning() + " "
                        + match.units().stream().map(Unit::code).sorted().collect(Collectors.joining("+"));
    }
}
