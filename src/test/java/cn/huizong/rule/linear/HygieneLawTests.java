package cn.huizong.rule.linear;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.rule.Reference;
import cn.huizong.rule.Rule;
import cn.huizong.rule.SpecNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of generated rule sets is held against every point of a grid. */
class HygieneLawTests {

    private static final List<Reference> FIGURES =
            Stream.of("FZ02.01", "FZ02.02", "FZ02.03").map(Reference::to).toList();
    private static final List<Map<Reference, BigDecimal>> GRID = grid();

    private final Random random = new Random(7);

    @Test
    void nothingSaidOfARuleSetIsContradictedByAPoint() {
        int conflicts = 0;
        int redundancies = 0;
        int bounds = 0;
        for (int i = 0; i < 250; i++) {
            List<CheckedRule> checked = randomRules();
            Map<String, List<LinearConstraint>> rules = constraints(checked);
            HygieneReport report = RuleSetHygiene.inspect(checked, figure -> true);
            report.conflicts()
                    .forEach(conflict -> assertThat(GRID).noneMatch(point -> all(rules, conflict.rules(), point)));
            for (HygieneReport.Redundancy redundancy : report.redundancies()) {
                assertThat(GRID)
                        .noneMatch(point -> all(rules, redundancy.because(), point)
                                && !all(rules, List.of(redundancy.rule()), point));
            }
            report.bounds()
                    .forEach(implied -> assertThat(GRID)
                            .filteredOn(point -> all(rules, List.copyOf(rules.keySet()), point))
                            .allMatch(point -> within(implied, point)));
            if (report.conflicts().isEmpty()) {
                bounds += report.bounds().size();
            } else {
                assertThat(GRID).noneMatch(point -> all(rules, List.copyOf(rules.keySet()), point));
            }
            conflicts += report.conflicts().size();
            redundancies += report.redundancies().size();
        }
        assertThat(List.of(conflicts, redundancies, bounds)).allMatch(count -> count > 50);
    }

    private List<CheckedRule> randomRules() {
        return IntStream.range(0, 4)
                .mapToObj(i -> new CheckedRule("R" + i, Rule.parse(text(), SpecNames.NAMES), BigDecimal.ZERO))
                .toList();
    }

    private static Map<String, List<LinearConstraint>> constraints(List<CheckedRule> rules) {
        Map<String, List<LinearConstraint>> constraints = new HashMap<>();
        for (CheckedRule rule : rules) {
            constraints.put(
                    rule.id(),
                    LinearClauses.of(rule.rule(), rule.tolerance()).orElseThrow().stream()
                            .map(clause -> clause.alternatives().get(0))
                            .toList());
        }
        return constraints;
    }

    private String text() {
        String left = FIGURES.get(random.nextInt(3))
                + (random.nextBoolean() ? "" : " + 2 * " + FIGURES.get(random.nextInt(3)));
        String right = random.nextInt(3) == 0 ? FIGURES.get(random.nextInt(3)).toString() : "" + random.nextInt(5);
        return left + " " + List.of("<=", "<", ">=", ">", "=").get(random.nextInt(5)) + " " + right;
    }

    private static boolean all(
            Map<String, List<LinearConstraint>> rules, List<String> ids, Map<Reference, BigDecimal> point) {
        return ids.stream()
                .allMatch(id ->
                        rules.getOrDefault(id, List.of()).stream().allMatch(constraint -> constraint.holds(point)));
    }

    private static boolean within(HygieneReport.ImpliedBounds bounds, Map<Reference, BigDecimal> point) {
        BigDecimal value = point.getOrDefault(bounds.figure(), BigDecimal.ZERO);
        BigDecimal least = bounds.least();
        BigDecimal greatest = bounds.greatest();
        return (least == null || value.compareTo(least) >= 0) && (greatest == null || value.compareTo(greatest) <= 0);
    }

    private static List<Map<Reference, BigDecimal>> grid() {
        List<Map<Reference, BigDecimal>> points = List.of(Map.of());
        for (Reference figure : FIGURES) {
            List<Map<Reference, BigDecimal>> longer = new ArrayList<>();
            for (Map<Reference, BigDecimal> point : points) {
                for (int halves = 0; halves <= 8; halves++) {
                    Map<Reference, BigDecimal> extended = new HashMap<>(point);
                    extended.put(figure, new BigDecimal(halves).multiply(new BigDecimal("0.5")));
                    longer.add(extended);
                }
            }
            points = longer;
        }
        return points;
    }
}
