package cn.huizong.aggregate.compilation;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Relation;
import cn.huizong.rule.linear.LinearConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures that linear constraints tie to each other, narrowed by each in turn until nothing moves. Exact. */
final class Ranges {

    /** Rules that keep narrowing each other for ever do so by less and less; what is found by then holds all the same. */
    private static final int MOST_ROUNDS = 10;

    /** Σ factor · figure, not above a limit. */
    private record Bound(String rule, Map<String, Fraction> terms, Fraction limit) {}

    private final Map<String, Range> ranges = new HashMap<>();
    private final List<Bound> bounds = new ArrayList<>();

    void start(String item, Range range) {
        ranges.putIfAbsent(item, range);
    }

    /** @param terms the constraint's, by item */
    void add(String rule, Map<String, Fraction> terms, LinearConstraint constraint) {
        bounds.add(new Bound(rule, terms, constraint.constant()));
        if (constraint.relation() == Relation.EQUAL) {
            Map<String, Fraction> turned = new LinkedHashMap<>();
            terms.forEach((item, factor) -> turned.put(item, factor.negate()));
            bounds.add(new Bound(rule, turned, constraint.constant().negate()));
        }
    }

    /** What is left for a figure; empty where the figures contradict the rules or the rules say nothing of it. */
    Optional<Range> narrowed(String item) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<String, Range> before = Map.copyOf(ranges);
            bounds.forEach(this::apply);
            if (ranges.values().stream().anyMatch(Range::isEmpty)) {
                return Optional.empty();
            }
            if (before.equals(ranges)) {
                break;
            }
        }
        boolean contradicted = bounds.stream().anyMatch(bound -> {
            Fraction least = least(bound, null);
            return least != null && least.compareTo(bound.limit()) > 0;
        });
        return contradicted
                ? Optional.empty()
                : Optional.ofNullable(ranges.get(item))
                        .filter(range -> !range.rules().isEmpty());
    }

    private void apply(Bound bound) {
        bound.terms().forEach((item, factor) -> {
            Range range = range(item);
            Fraction others = range.isExact() ? null : least(bound, item);
            if (others != null) {
                Fraction limit = bound.limit().minus(others).over(factor);
                List<String> because = because(bound, item);
                ranges.put(item, factor.signum() > 0 ? range.notAbove(limit, because) : range.notBelow(limit, because));
            }
        });
    }

    /** The least all terms but one can come to, or null where there is no such limit. */
    private @Nullable Fraction least(Bound bound, @Nullable String but) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<String, Fraction> term : bound.terms().entrySet()) {
            if (!term.getKey().equals(but)) {
                Fraction least = range(term.getKey()).least(term.getValue());
                if (least == null) {
                    return null;
                }
                sum = sum.plus(least);
            }
        }
        return sum;
    }

    private List<String> because(Bound bound, String item) {
        List<String> because = new ArrayList<>(List.of(bound.rule()));
        bound.terms().keySet().stream()
                .filter(other -> !other.equals(item))
                .forEach(other -> because.addAll(range(other).rules()));
        return because;
    }

    private Range range(String item) {
        return ranges.getOrDefault(item, new Range(null, null, List.of()));
    }
}
