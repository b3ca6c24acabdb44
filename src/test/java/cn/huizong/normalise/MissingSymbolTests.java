package cn.huizong.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.intake.Shown;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import cn.huizong.rule.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What publishers print where there is no figure means different things with each of them: the legend of a form decides. Marks
 * beside names (#, *, ①) are among the cases of spec/intake/tables.
 */
class MissingSymbolTests {

    private static final Item ITEM =
            new Item("TF01.01", "案件数", ItemKind.FLOW, Measure.of("件"), 0, 0, true, false, false, List.of(), "", "");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "/spec/normalise/missing-symbols.csv", numLinesToSkip = 1)
    void aMarkMeansWhatTheLegendOfItsFormSays(
            String publisher,
            String symbol,
            String meaning,
            String blank,
            String marks,
            String text,
            String value,
            String findings) {
        CellType type = text == null ? CellType.BLANK : CellType.TEXT;
        FiledCell cell = new FiledCell("TF01.01", ColumnRole.CURRENT, "D7", type, text == null ? "" : text, "", "");

        NormalisedReturn normalised = OneCell.normalise(ITEM, cell, meaning(blank), legend(marks));

        assertThat(Shown.value(Objects.requireNonNull(normalised.observed())
                        .observations()
                        .get(0)
                        .value()))
                .isEqualTo(value);
        assertThat(normalised.findings().stream().map(Anomaly::rule))
                .isEqualTo(findings == null ? List.of() : List.of(findings));
    }

    private static Map<String, MarkMeaning> legend(String marks) {
        Map<String, MarkMeaning> legend = new LinkedHashMap<>();
        for (String mark : marks == null ? new String[0] : marks.split("[|]")) {
            legend.put(mark.substring(0, mark.indexOf('=')), meaning(mark.substring(mark.indexOf('=') + 1)));
        }
        return legend;
    }

    private static MarkMeaning meaning(String written) {
        return MarkMeaning.valueOf(written.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
