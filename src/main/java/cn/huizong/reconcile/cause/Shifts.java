package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrections of rows that slipped: the numbers of neighbouring rows each stand one row too low or too high. The number that
 * fell out at the end is what the rules demand there.
 */
final class Shifts {

    private static final double OFTEN = 0.02;
    private static final int LONGEST = 12;

    private final Case judged;

    Shifts(Case judged) {
        this.judged = judged;
    }

    List<Correction> of(Collection<Figure> suspects, Collection<EditRule> wanted) {
        List<Correction> corrections = new ArrayList<>();
        for (List<Figure> form : byForm()) {
            List<Figure> upwards = new ArrayList<>(form);
            Collections.reverse(upwards);
            slipped(form, "低", suspects, wanted, corrections);
            slipped(upwards, "高", suspects, wanted, corrections);
        }
        return corrections;
    }

    private Collection<List<Figure>> byForm() {
        Map<String, List<Figure>> forms = new LinkedHashMap<>();
        judged.figures()
                .forEach(figure -> forms.computeIfAbsent(
                                Form.codeOf(figure.item().code()), none -> new ArrayList<>())
                        .add(figure));
        return forms.values();
    }

    /** Every run of rows in this direction whose numbers may each belong to the row before. */
    private void slipped(
            List<Figure> rows,
            String where,
            Collection<Figure> suspects,
            Collection<EditRule> wanted,
            List<Correction> corrections) {
        for (int first = 0; first + 2 < rows.size(); first++) {
            Map<Figure, BigDecimal> supposed = new LinkedHashMap<>();
            double gain = beginning(rows, first);
            for (int last = first + 1; last < rows.size() && last - first <= LONGEST; last++) {
                Figure row = rows.get(last - 1);
                BigDecimal fromBelow = rows.get(last).value();
                if (!row.mayBe(fromBelow) || row.value().compareTo(fromBelow) == 0) {
                    break;
                }
                supposed.put(row, fromBelow);
                gain += Plausibility.gain(row, fromBelow);
                if (last - first >= 2 && supposed.keySet().stream().anyMatch(suspects::contains)) {
                    completed(rows.get(last), supposed, gain, where, wanted, corrections);
                }
            }
        }
    }

    /**
     * Of the number that stands where the slip begins, as a logarithm: after a slip it is that of the row before, or none. Any other one is
     * an accident besides, as likely as any number of its size: or else the free number at the end would let a slip mend every sum.
     */
    private static double beginning(List<Figure> rows, int first) {
        BigDecimal written = rows.get(first).value();
        boolean slipped = written.signum() == 0
                || first > 0 && rows.get(first - 1).value().compareTo(written) == 0;
        return slipped ? 0 : -Math.log(Plausibility.size(written) + 10);
    }

    private void completed(
            Figure end,
            Map<Figure, BigDecimal> slipped,
            double gain,
            String where,
            Collection<EditRule> wanted,
            List<Correction> corrections) {
        BigDecimal only = judged.range(end, slipped).only();
        if (only == null || !end.mayBe(only) || only.compareTo(end.value()) == 0) {
            return;
        }
        Map<Figure, BigDecimal> supposed = new LinkedHashMap<>(slipped);
        supposed.put(end, only);
        if (judged.mends(supposed, wanted)) {
            double score = Math.log(OFTEN / judged.figures().size()) + gain + Plausibility.gain(end, only);
            corrections.add(new Correction(supposed, "从这一行起连续" + supposed.size() + "行的数各" + where + "了一行", score));
        }
    }
}
