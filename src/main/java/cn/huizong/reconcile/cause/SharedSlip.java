package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How several rows of one form may have come to be wrong together: by one slip where one gives all of them, else by one each. */
final class SharedSlip {

    /** Smaller numbers are equal by chance. */
    private static final BigDecimal TELLING = BigDecimal.TEN;

    private final CaseBook cases;
    /** Who reported just these numbers. */
    private final Map<List<BigDecimal>, Set<Unit>> reporters = new HashMap<>();

    private final int units;

    /** @param byUnit figures of the same rows, in the same order */
    SharedSlip(CaseBook cases, Map<Unit, Map<Figure, BigDecimal>> byUnit) {
        this.cases = cases;
        this.units = byUnit.size();
        byUnit.forEach((unit, figures) -> reporters
                .computeIfAbsent(numbers(figures.keySet()), none -> new LinkedHashSet<>())
                .add(unit));
    }

    /** The likeliest explanation of what these rows say in place of what is demanded. */
    Correction of(Unit unit, Map<Figure, BigDecimal> meant) {
        double gain = meant.entrySet().stream()
                .mapToDouble(row -> Plausibility.gain(row.getKey(), row.getValue()))
                .sum();
        List<Explanation> explanations = new ArrayList<>();
        copied(unit, meant, explanations);
        exchanged(meant, explanations);
        scaled(meant, explanations);
        followed(meant, explanations);
        explanations.add(apart(unit, meant));
        Explanation best = explanations.stream()
                .reduce((one, other) -> one.score() >= other.score() ? one : other)
                .orElseThrow();
        return new Correction(meant, best.chinese(), best.score() + gain);
    }

    private void copied(Unit unit, Map<Figure, BigDecimal> meant, List<Explanation> explanations) {
        Set<Figure> rows = meant.keySet();
        if (rows.stream().noneMatch(row -> row.value().abs().compareTo(TELLING) >= 0)) {
            return;
        }
        String these = "这" + rows.size() + "行都与";
        if (rows.stream().allMatch(SharedSlip::isLastYears)) {
            explanations.add(new Explanation(these + "上年数相同，可能填成了上年数", Math.log(Explanation.COPIED), true));
        }
        reporters.getOrDefault(numbers(rows), Set.of()).stream()
                .filter(other -> !other.equals(unit))
                .findFirst()
                .ifPresent(other -> explanations.add(new Explanation(
                        these + other.name() + "的数相同，可能误用了" + other.name() + "的数",
                        Math.log(Explanation.COPIED / units),
                        true)));
    }

    /** What there is of something may well be the same again; what happened is not. */
    private static boolean isLastYears(Figure row) {
        return row.item().kind() == ItemKind.FLOW
                && row.before() != null
                && row.before().compareTo(row.value()) == 0;
    }

    private static void exchanged(Map<Figure, BigDecimal> meant, List<Explanation> explanations) {
        List<Figure> rows = List.copyOf(meant.keySet());
        if (rows.size() == 2
                && Objects.requireNonNull(meant.get(rows.get(0)))
                                .compareTo(rows.get(1).value())
                        == 0
                && Objects.requireNonNull(meant.get(rows.get(1)))
                                .compareTo(rows.get(0).value())
                        == 0) {
            explanations.add(new Explanation(
                    "与“" + rows.get(1).item().name() + "”填反了", Math.log(Contributions.EXCHANGED), true));
        }
    }

    private static void scaled(Map<Figure, BigDecimal> meant, List<Explanation> explanations) {
        for (int power : Scale.powers()) {
            if (meant.entrySet().stream()
                    .allMatch(row -> Scale.meant(row.getKey().value(), power).compareTo(row.getValue()) == 0)) {
                explanations.add(new Explanation(
                        "这" + meant.size() + "行都" + Scale.chinese(power), Explanation.scaled(power), true));
            }
        }
    }

    /** The same came or went in every row: a slip in one, that was carried into the others. */
    private static void followed(Map<Figure, BigDecimal> meant, List<Explanation> explanations) {
        Set<BigDecimal> differences = meant.entrySet().stream()
                .map(row -> row.getValue().subtract(row.getKey().value()).stripTrailingZeros())
                .collect(Collectors.toSet());
        if (differences.size() > 1) {
            return;
        }
        double carried = (meant.size() - 1) * Math.log(Contributions.TWICE);
        meant.forEach((row, number) -> {
            Explanation slip = Explanation.slips(row.value()).get(number.stripTrailingZeros());
            if (slip != null) {
                explanations.add(new Explanation(
                        slip.chinese() + "，" + others(row, meant) + "一并填错", slip.score() + carried, true));
            }
        });
    }

    private static String others(Figure row, Map<Figure, BigDecimal> meant) {
        return meant.keySet().stream()
                .filter(other -> !other.equals(row))
                .map(other -> "“" + other.item().name() + "”")
                .collect(Collectors.joining());
    }

    private Explanation apart(Unit unit, Map<Figure, BigDecimal> meant) {
        List<Figure> form =
                cases.form(Form.codeOf(meant.keySet().iterator().next().item().code()), unit);
        List<Explanation> each = new ArrayList<>();
        meant.forEach((row, number) -> each.add(Explanation.of(row, number, Explanation.slips(row.value()), form)));
        return new Explanation(
                each.stream().map(Explanation::chinese).distinct().collect(Collectors.joining("；另一行")),
                each.stream().mapToDouble(Explanation::score).sum(),
                each.stream().allMatch(Explanation::known));
    }

    private static List<BigDecimal> numbers(Collection<Figure> rows) {
        return rows.stream().map(row -> row.value().stripTrailingZeros()).toList();
    }
}
