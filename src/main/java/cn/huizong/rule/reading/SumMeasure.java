package cn.huizong.rule.reading;

import cn.huizong.rule.Measure;
import cn.huizong.rule.reading.MeasureCheck.Operand;
import cn.huizong.rule.tree.Expression.Negation;

/**
 * The measure of a sum, found operand by operand. Percentages are counted: where as many are taken away as are added, what is
 * left are 百分点 (law 5), in whatever order they stand. Taken from a plain number, as in {@code 100 - a}, they stay percentages.
 */
final class SumMeasure {

    private Measure measure = Measure.NONE;
    private int percentages;
    private boolean plainBefore;
    private boolean ofPlain;

    void add(Operand operand) {
        boolean subtracted = operand.value() instanceof Negation;
        if (operand.measure().isPlain()) {
            plainBefore = true;
        } else if (operand.measure().isPercentage()) {
            addPercentage(operand, subtracted);
        } else if (measure.isPlain()) {
            measure = operand.measure();
        } else if (!measure.comparableWith(operand.measure()) && !addsPoints(operand)) {
            throw MeasureCheck.different(measure, operand, "相加减");
        }
    }

    Measure measure() {
        return measure;
    }

    private boolean addsPoints(Operand operand) {
        return measure.isPercentage() && operand.measure().equals(Measure.POINTS);
    }

    private void addPercentage(Operand operand, boolean subtracted) {
        boolean first = measure.isPlain();
        boolean fits = first || measure.isPercentage() || (measure.equals(Measure.POINTS) && !subtracted);
        if (!fits) {
            throw MeasureCheck.different(measure, operand, "相加减");
        }
        ofPlain |= first && plainBefore && subtracted;
        percentages += subtracted ? -1 : 1;
        measure = percentages == 0 && !ofPlain ? Measure.POINTS : Measure.PERCENT;
    }
}
