package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Examines figures of a unit that stand out while the rules hold: whether two rows were exchanged or several are in a wrong
 * measure, which a sum over them does not show, and else what slip would explain each.
 */
final class StandingOut {

    /** Of two rows that both stand out, as a logarithm. */
    private static final double EXCHANGED_BOTH = 3;

    /** Where only one of them does the year before must speak more clearly: there are many rows to exchange it with. */
    private static final double EXCHANGED_ONE = 5;

    /** Of a figure that no slip explains by itself. */
    private static final double UNEXPLAINED = -6;

    private final String unit;
    private final Case judged;

    StandingOut(String unit, Case judged) {
        this.unit = unit;
        this.judged = judged;
    }

    List<Diagnosis> of(List<Figure> figures) {
        Map<Figure, List<Correction>> single = new LinkedHashMap<>();
        OneFigure one = new OneFigure(judged);
        figures.forEach(figure -> single.put(figure, one.of(figure)));
        List<Diagnosis> diagnoses = new ArrayList<>();
        Set<Figure> explained = new HashSet<>();
        shared(figures).stream()
                .sorted(Comparator.comparingDouble(Correction::score).reversed())
                .filter(correction -> correction.score() > apart(correction, single))
                .forEach(correction -> {
                    if (correction.values().keySet().stream().noneMatch(explained::contains)) {
                        explained.addAll(correction.values().keySet());
                        diagnoses.add(Diagnosis.of(unit, List.of(), List.of(correction)));
                    }
                });
        single.forEach((figure, corrections) -> {
            if (!explained.contains(figure) && !corrections.isEmpty()) {
                diagnoses.add(Diagnosis.of(unit, List.of(), corrections));
            }
        });
        return diagnoses;
    }

    /** What one slip each would be worth, of those that stand out. */
    private static double apart(Correction correction, Map<Figure, List<Correction>> single) {
        return correction.values().keySet().stream()
                .filter(single::containsKey)
                .mapToDouble(figure -> single.getOrDefault(figure, List.of()).stream()
                        .mapToDouble(Correction::score)
                        .max()
                        .orElse(UNEXPLAINED))
                .sum();
    }

    private List<Correction> shared(List<Figure> figures) {
        Map<String, List<Figure>> forms = new HashMap<>();
        figures.forEach(
                figure -> forms.computeIfAbsent(Form.codeOf(figure.item().code()), none -> new ArrayList<>())
                        .add(figure));
        List<Correction> shared = new ArrayList<>();
        forms.forEach((form, standingOut) -> {
            List<Figure> rows = judged.form(form);
            ScaledRows.of(rows).stream()
                    .filter(correction -> standingOut.stream()
                                    .filter(correction.values()::containsKey)
                                    .count()
                            > 1)
                    .forEach(shared::add);
            standingOut.forEach(figure -> exchanged(figure, rows, standingOut, shared));
        });
        return shared.stream()
                .filter(correction -> judged.mends(correction.values(), List.of()))
                .toList();
    }

    private static void exchanged(
            Figure figure, List<Figure> rows, Collection<Figure> standingOut, List<Correction> shared) {
        for (Figure other : rows) {
            boolean both = standingOut.contains(other);
            boolean first = rows.indexOf(figure) < rows.indexOf(other);
            if (Swaps.alike(figure, other) && (first || !both)) {
                Map<Figure, BigDecimal> supposed = new LinkedHashMap<>();
                supposed.put(figure, other.value());
                supposed.put(other, figure.value());
                double one = Plausibility.gain(figure, other.value());
                double second = Plausibility.gain(other, figure.value());
                if (one > 0 && second > 0 && one + second >= (both ? EXCHANGED_BOTH : EXCHANGED_ONE)) {
                    shared.add(new Correction(
                            supposed,
                            "与“" + other.item().name() + "”疑似互换",
                            Math.log(Contributions.EXCHANGED / rows.size()) + one + second));
                }
            }
        }
    }
}
