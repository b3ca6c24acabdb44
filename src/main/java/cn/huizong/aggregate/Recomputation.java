package cn.huizong.aggregate;

import cn.huizong.aggregate.Proof.Leaf;
import cn.huizong.aggregate.Proof.Node;
import cn.huizong.aggregate.Proof.Operation;
import cn.huizong.aggregate.Proof.UnitFigure;
import cn.huizong.aggregate.compilation.Bounds;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Computes a proof's root from the values reported in the cells at its leaves, trusting none of the values in between. */
final class Recomputation {

    private Recomputation() {}

    static Quantity of(Node node) {
        if (node instanceof UnitFigure figure) {
            return ofUnit(figure);
        }
        if (node instanceof Operation operation) {
            return ofOperation(operation);
        }
        return node.value();
    }

    private static Quantity ofUnit(UnitFigure figure) {
        Map<Reference, List<Evidence.Part>> cells = new LinkedHashMap<>();
        for (Leaf leaf : figure.leaves()) {
            cells.computeIfAbsent(leaf.reference(), none -> new ArrayList<>()).add(anew(leaf));
        }
        Quantity value = figure.formula()
                .evaluate(
                        reference -> Evidence.combine(Objects.requireNonNull(cells.get(reference), reference.item())));
        if (value instanceof Quantity.Exact exact) {
            return new Quantity.Exact(exact.value().times(figure.factor()));
        }
        return value instanceof Quantity.Within within
                ? Bounds.of(within).times(figure.factor()).toQuantity()
                : value;
    }

    private static Evidence.Part anew(Leaf leaf) {
        Evidence.Part part = leaf.part();
        Observation observation = part.observation();
        Fact fact = part.fact();
        Evidence.Gap gap = part.gap();
        if (gap == Evidence.Gap.NOT_ASKED) {
            fact = new Fact.Known(BigDecimal.ZERO);
            gap = Evidence.Gap.NONE;
        } else if (observation != null && gap != Evidence.Gap.NOT_COMPARABLE) {
            fact = Evidence.fact(observation);
        }
        return new Evidence.Part(part.unit(), part.name(), part.period(), part.item(), observation, fact, gap);
    }

    private static Quantity ofOperation(Operation operation) {
        List<Quantity> parts = operation.parts().stream()
                .filter(part -> !(part instanceof UnitFigure figure) || figure.counted())
                .map(Recomputation::of)
                .toList();
        return switch (operation.kind()) {
            case SUM, SAME -> sum(parts);
            case RATE -> rate(parts.get(0), parts.get(1));
            case ESTIMATE -> grown(parts.get(0), parts.get(1), parts.get(2));
            case DIFFERENCE -> difference(parts.get(0), parts.get(1));
            case NOT_COMPARED -> unknown("不可比");
            case INCOMPLETE -> unknown("缺数");
        };
    }

    /** Σ of what is known; unknown only where nothing is. */
    static Quantity sum(List<Quantity> parts) {
        List<Quantity> known = parts.stream()
                .filter(part -> !(part instanceof Quantity.Unknown))
                .toList();
        if (known.isEmpty()) {
            return unknown("无数");
        }
        if (known.stream().allMatch(Quantity.Exact.class::isInstance)) {
            return new Quantity.Exact(
                    known.stream().map(part -> ((Quantity.Exact) part).value()).reduce(Fraction.ZERO, Fraction::plus));
        }
        return known.stream()
                .map(Recomputation::bounds)
                .reduce(Bounds::plus)
                .orElseThrow()
                .toQuantity();
    }

    static Quantity rate(Quantity numerator, Quantity denominator) {
        if (numerator instanceof Quantity.Unknown || denominator instanceof Quantity.Unknown) {
            return unknown("无数");
        }
        if (numerator instanceof Quantity.Exact above && denominator instanceof Quantity.Exact below) {
            return below.value().signum() == 0
                    ? new Quantity.Unknown(List.of(), true, "分母为0")
                    : new Quantity.Exact(above.value().times(Fraction.of(100)).over(below.value()));
        }
        return bounds(numerator).percentOf(bounds(denominator)).toQuantity();
    }

    static Quantity grown(Quantity before, Quantity now, Quantity then) {
        boolean known = before instanceof Quantity.Exact && now instanceof Quantity.Exact;
        return known && then instanceof Quantity.Exact base && base.value().signum() > 0
                ? new Quantity.Exact(((Quantity.Exact) before)
                        .value()
                        .times(((Quantity.Exact) now).value())
                        .over(base.value()))
                : unknown("不能估计");
    }

    static Quantity difference(Quantity now, Quantity then) {
        return now instanceof Quantity.Exact later && then instanceof Quantity.Exact earlier
                ? new Quantity.Exact(later.value().minus(earlier.value()))
                : unknown("不可比");
    }

    private static Quantity unknown(String why) {
        return new Quantity.Unknown(List.of(), false, why);
    }

    private static Bounds bounds(Quantity value) {
        return value instanceof Quantity.Exact exact
                ? Bounds.exactly(exact.value())
                : Bounds.of((Quantity.Within) value);
    }
}
