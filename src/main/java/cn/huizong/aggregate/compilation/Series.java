package cn.huizong.aggregate.compilation;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is compiled for an indicator: its own figures, or those shown beside it and never summed.
 *
 * @param value or numerator
 * @param denominator null unless it is a rate from sums
 */
public record Series(
        IndicatorDefinition indicator,
        Formula value,
        @Nullable Formula denominator,
        boolean shown) {

    /** Empty for an indicator without formulas: one that is the change of another. */
    public static Optional<Series> of(IndicatorDefinition indicator) {
        Formula first = indicator.value() == null ? indicator.numerator() : indicator.value();
        return first == null
                ? Optional.empty()
                : Optional.of(new Series(indicator, first, indicator.denominator(), false));
    }

    public static Optional<Series> shown(IndicatorDefinition indicator) {
        Formula shown = indicator.shown();
        return shown == null ? Optional.empty() : Optional.of(new Series(indicator, shown, null, true));
    }

    public boolean isRate() {
        return denominator != null;
    }

    /** Whether its figures are in %, so that they differ by 百分点. */
    public boolean inPercent() {
        return indicator.kind() == IndicatorKind.RATE;
    }

    List<String> forms() {
        return Stream.of(Optional.of(value), Optional.ofNullable(denominator))
                .flatMap(Optional::stream)
                .flatMap(formula -> formula.references().stream())
                .map(reference -> Form.codeOf(reference.item()))
                .distinct()
                .toList();
    }

    /** From the formula's measure to the indicator's (人 to 万人), or from the numerator's to the denominator's. */
    Fraction factor() {
        Measure to = denominator == null ? indicator.measure() : denominator.measure();
        Measure from = value.measure();
        return from.comparableWith(to) ? Fraction.of(from.scale()).over(Fraction.of(to.scale())) : Fraction.of(1);
    }
}
