package cn.huizong.aggregate;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.observation.Evidence;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Reference;
import java.util.List;
import java.util.stream.Stream;

/**
 * How an indicator's value came about, as a tree whose leaves are cells of returns.
 *
 * @param value as it is published
 */
public record Proof(IndicatorDefinition indicator, IndicatorValue value, Node root) {

    /** A step of the proof and what it came to. */
    public sealed interface Node {
        Quantity value();
    }

    /** What an operation does with its parts. */
    public enum Kind {
        /** Σ of the parts that count. */
        SUM("合计"),
        /** 100 × first part ÷ second part. */
        RATE("比率"),
        /** First part − second part. */
        DIFFERENCE("之差"),
        /** Two parts side by side that the laws do not let be differenced. */
        NOT_COMPARED("不可比"),
        /** Numerator and denominator of which one lacks units, so that no rate is made of them. */
        INCOMPLETE("缺数"),
        /** First part × second part ÷ third part: last year's figure times the growth of those who reported. */
        ESTIMATE("估计"),
        /** The one part there is. */
        SAME("采用");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * @param label in Chinese, such as 全市 or 分子
     * @param area code where it is an area's figure, else ""
     */
    public record Operation(Kind kind, String label, String area, Quantity value, List<Node> parts) implements Node {}

    /**
     * A unit's figure: the indicator's formula over the cells of its returns.
     *
     * @param name of the unit
     * @param factor from the formula's measure to the indicator's
     * @param counted whether it went into the sum above; if not, {@code why} says why, in Chinese
     */
    public record UnitFigure(
            String unit,
            String name,
            Formula formula,
            Fraction factor,
            Quantity value,
            boolean counted,
            String why,
            List<Leaf> leaves)
            implements Node {}

    /**
     * A figure a formula asked for.
     *
     * @param part the unit that reported it or should have, with the cell or the kind of gap
     */
    public record Leaf(Reference reference, Evidence.Part part) implements Node {

        @Override
        public Quantity value() {
            Fact fact = part.fact();
            if (fact instanceof Fact.Known known) {
                return new Quantity.Exact(Fraction.of(known.value()));
            }
            if (fact instanceof Fact.Bounded bounded) {
                return new Quantity.Within(
                        bounded.lower() == null ? null : Fraction.of(bounded.lower()),
                        bounded.lowerOpen(),
                        bounded.upper() == null ? null : Fraction.of(bounded.upper()),
                        bounded.upperOpen());
            }
            return new Quantity.Unknown(List.of(reference), false, part.gap().chinese());
        }

        /** Whether the unit need not report it, so that it has no part in its figure. */
        public boolean notAsked() {
            return part.gap() == Evidence.Gap.NOT_ASKED;
        }
    }

    /** The root's value computed anew from the cells at the leaves alone. */
    public Quantity recompute() {
        return Recomputation.of(root);
    }

    /** Every leaf, from left to right. */
    public List<Leaf> leaves() {
        return leaves(root).toList();
    }

    private static Stream<Leaf> leaves(Node node) {
        if (node instanceof Leaf leaf) {
            return Stream.of(leaf);
        }
        if (node instanceof UnitFigure figure) {
            return figure.leaves().stream();
        }
        return ((Operation) node).parts().stream().flatMap(Proof::leaves);
    }
}
