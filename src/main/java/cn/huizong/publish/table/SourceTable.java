package cn.huizong.publish.table;

import cn.huizong.anomaly.SourceComparison;
import cn.huizong.anomaly.SourceSide;
import cn.huizong.catalogue.Side;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Provenance;
import cn.huizong.publish.text.Amount;
import cn.huizong.publish.text.SafeCsv;
import cn.huizong.rule.Equation;
import cn.huizong.rule.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code sources.csv}: every fact that two sources report, a row each. */
public final class SourceTable {

    private static final List<String> COLUMNS = List.of(
            "RULE",
            "NAME",
            "LEVEL",
            "UNIT",
            "PERIOD",
            "VERDICT",
            "AUTHORITATIVE",
            "MEASURE",
            "LEFT",
            "LEFT_VALUE",
            "LEFT_LOWER",
            "LEFT_UPPER",
            "LEFT_FIGURES",
            "LEFT_SCOPE",
            "RIGHT",
            "RIGHT_VALUE",
            "RIGHT_LOWER",
            "RIGHT_UPPER",
            "RIGHT_FIGURES",
            "RIGHT_SCOPE",
            "DIFFERENCE",
            "DIFFERENCE_LOWER",
            "DIFFERENCE_UPPER",
            "DIFFERENCE_PCT",
            "SCOPE",
            "WHY",
            "ANOMALY");

    /** So many of a total are listed; all of them are in the table of observations. */
    private static final int LISTED = 100;

    private SourceTable() {}

    /** @param out closed when the table is written */
    public static void write(List<SourceComparison> comparisons, OutputStream out) throws IOException {
        try (SafeCsv csv = new SafeCsv(out, COLUMNS)) {
            for (SourceComparison comparison : comparisons) {
                write(csv, comparison);
            }
        }
    }

    private static void write(SafeCsv csv, SourceComparison comparison) throws IOException {
        Equation equation = comparison.rule().comparedSources().orElseThrow();
        Side authoritative = comparison.rule().precedence().authoritative();
        csv.field(comparison.rule().id()).field(comparison.rule().name());
        csv.number(comparison.rule().level()).field(comparison.unit());
        csv.field(comparison.period().toString()).field(word(comparison.verdict()));
        csv.field(authoritative == Side.NEITHER ? "" : authoritative.name().toLowerCase(Locale.ROOT));
        csv.field(comparison.measure().name());
        side(csv, equation.left().toString(), comparison.left());
        side(csv, equation.right().toString(), comparison.right());
        csv.field(Amount.exactly(comparison.difference())).field(Amount.lower(comparison.difference()));
        csv.field(Amount.upper(comparison.difference()));
        csv.field(Amount.plain(comparison.differencePercent().orElse(null)));
        csv.field(comparison.rule().precedence().scope())
                .field(comparison.why())
                .field(comparison.finding());
        csv.endRow();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "agree";
            case FAIL -> "conflict";
            case NOT_VERIFIABLE -> "not-comparable";
        };
    }

    private static void side(SafeCsv csv, String formula, SourceSide side) throws IOException {
        csv.field(formula).field(Amount.exactly(side.value()));
        csv.field(Amount.lower(side.value())).field(Amount.upper(side.value()));
        csv.field(figures(side.figures()));
        csv.field(side.scopes().stream()
                .limit(LISTED)
                .map(scope -> scope.unit() + "=" + unbroken(scope.words()))
                .collect(Collectors.joining("|")));
    }

    /** {@code 321202:FZ04.12=30@海陵区/泰法统04.xlsx#FZ04!D16|…}, with the word for what is not there. */
    private static String figures(List<Evidence.Part> figures) {
        String listed = figures.stream().limit(LISTED).map(SourceTable::figure).collect(Collectors.joining("|"));
        return figures.size() > LISTED ? listed + "|+" + (figures.size() - LISTED) : listed;
    }

    private static String figure(Evidence.Part part) {
        String item = part.item() == null ? "" : part.item().code();
        Observation observation = part.observation();
        if (observation == null) {
            return part.unit() + ":" + item + "=" + part.gap().chinese();
        }
        Provenance place = observation.provenance();
        String said = part.gap() == Evidence.Gap.NONE
                ? place.text().strip()
                : part.gap().chinese();
        return part.unit() + ":" + item + "="
                + unbroken(said + "@" + place.source().file() + "#"
                        + place.source().sheet()) + "!" + place.cell();
    }

    /** The bar parts entries. */
    private static String unbroken(String words) {
        return words.replace('|', '｜');
    }
}
