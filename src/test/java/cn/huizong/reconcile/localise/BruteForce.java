package cn.huizong.reconcile.localise;

import cn.huizong.reconcile.localise.GeneratedRule.Half;
import cn.huizong.rule.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tries every set of figures, and every choice among the alternatives of the rules. */
final class BruteForce {

    private final GeneratedSystem system;

    BruteForce(GeneratedSystem system) {
        this.system = system;
    }

    /** All sets of the least weight; none when no change can make the rules hold. */
    Set<BitSet> cheapest() {
        List<BitSet> sets = IntStream.range(0, 1 << system.figures)
                .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                .filter(set -> set.stream().noneMatch(figure -> system.missing[figure] || system.fixed[figure]))
                .sorted((one, two) -> Integer.compare(weight(one), weight(two)))
                .toList();
        Set<BitSet> cheapest = new HashSet<>();
        int least = Integer.MAX_VALUE;
        for (BitSet set : sets) {
            if (weight(set) > least) {
                break;
            }
            if (!choices(set).isEmpty()) {
                cheapest.add(set);
                least = weight(set);
            }
        }
        return cheapest;
    }

    private int weight(BitSet set) {
        return set.stream().map(figure -> system.weights[figure]).sum();
    }

    /** The range of a figure over all choices among alternatives; nothing where the rules cannot hold. */
    Optional<Range> range(BitSet changed, int figure) {
        return choices(changed).stream()
                .flatMap(halves -> FourierMotzkin.range(halves, system.figures, figure).stream())
                .reduce((one, two) ->
                        new Range(end(one.least(), two.least(), -1), end(one.greatest(), two.greatest(), 1)));
    }

    private static @Nullable Fraction end(@Nullable Fraction one, @Nullable Fraction two, int direction) {
        if (one == null || two == null) {
            return null;
        }
        return direction * one.compareTo(two) > 0 ? one : two;
    }

    /** All systems of one alternative a rule that can hold. */
    private List<List<Half>> choices(BitSet changed) {
        boolean[] open = system.missing.clone();
        changed.stream().forEach(figure -> open[figure] = true);
        List<Half> bounds = new ArrayList<>();
        for (int figure = 0; figure < system.figures; figure++) {
            if (system.nonNegative[figure] && isNamed(figure) && !system.fixed[figure] | system.missing[figure]) {
                bounds.add(notNegative(figure).at(system.values, open));
            }
        }
        List<List<Half>> choices = List.of(bounds);
        for (GeneratedRule rule : system.rules) {
            List<List<Half>> longer = new ArrayList<>();
            for (List<Half> choice : choices) {
                for (Half alternative : rule.alternatives()) {
                    List<Half> extended = new ArrayList<>(choice);
                    extended.add(alternative.at(system.values, open));
                    if (FourierMotzkin.feasible(extended, system.figures)) {
                        longer.add(extended);
                    }
                }
            }
            choices = longer;
        }
        return choices;
    }

    private boolean isNamed(int figure) {
        return system.rules.stream()
                .flatMap(rule -> rule.alternatives().stream())
                .anyMatch(half -> half.coefficients()[figure].signum() != 0);
    }

    private Half notNegative(int figure) {
        BigInteger[] coefficients = new BigInteger[system.figures + 1];
        Arrays.fill(coefficients, BigInteger.ZERO);
        coefficients[figure] = BigInteger.ONE.negate();
        return new Half(coefficients, false, false);
    }
}
