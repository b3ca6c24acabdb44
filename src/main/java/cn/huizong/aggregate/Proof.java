package cn.huizong.aggregate;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        /** Σ of the parts that have a value. */
        SUM,
        /** 100 × first part ÷ second part. */
        RATE,
        /** First part − second part. */
        DIFFERENCE,
        /** The one part there is. */
        SAME
    }

    /**
     * @param label in Chinese, such as 全市 or 分子
     * @param area code where it is an area's figure, else ""
     */
    public record Operation(Kind kind, String label, String area, Quantity value, List<Node> parts) implements Node {}

    /**
     * A unit's figure: the indicator's formula over the cells of its returns.
     *
     * @param factor from the formula's measure to the indicator's
     * @param counted whether it went into the sum above; if not, {@code why} says why
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
     * @param unit that reported it or should have
     * @param item null when the form of the period has no such item
     * @param observation with its provenance; null when there is none
     * @param why there is no figure, in Chinese; "" when there is one
     */
    public record Leaf(
            Reference reference,
            String unit,
            ReferencePeriod period,
            @Nullable Item item,
            @Nullable Observation observation,
            Quantity value,
            String why)
            implements Node {}

    /** The root's value computed anew from the leaves alone. */
    public Quantity recompute() {
        throw new UnsupportedOperationException();
    }
}
