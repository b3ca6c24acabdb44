package cn.huizong.normalise;

import cn.huizong.observation.ReportedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as it was written.
 *
 * @param value with its multiple (万, 亿) worked in
 * @param multiple the multiple written behind it, 1 for none
 * @param unit the measure written behind it, "" for none
 * @param approximation what words around it make of it; null where it is exact
 * @param some 余 or 多 behind it, "" for none: up to the next step
 * @param step one of the last place that is not a trailing zero
 * @param repairs what had to be put right to read it, in Chinese
 */
record WrittenNumber(
        BigDecimal value,
        BigDecimal multiple,
        String unit,
        @Nullable Approximation approximation,
        String some,
        BigDecimal step,
        List<String> repairs) {

    boolean isExact() {
        return approximation == null && some.isEmpty();
    }

    /** The same in another measure. */
    WrittenNumber times(BigDecimal factor) {
        return new WrittenNumber(
                value.multiply(factor), multiple, unit, approximation, some, step.multiply(factor), repairs);
    }

    /** With a word for up or down before it. */
    WrittenNumber directed(ChangeWords change) {
        List<String> all = new ArrayList<>(repairs);
        all.add("写有“" + change.word() + "”");
        return new WrittenNumber(
                change.up() ? value : value.negate(), multiple, unit, approximation, some, step, List.copyOf(all));
    }

    /** 2000余 is in [2000, 3000), 40多 in (40, 50); a word before the number moves the side it speaks of. */
    ReportedValue.Approximate bounds() {
        BigDecimal lower = some.isEmpty() ? null : value;
        BigDecimal upper = some.isEmpty() ? null : value.add(step);
        boolean lowerOpen = !some.equals("余");
        boolean upperOpen = true;
        if (approximation == Approximation.ABOVE || approximation == Approximation.AT_LEAST) {
            lower = value;
            lowerOpen = approximation == Approximation.ABOVE;
        } else if (approximation == Approximation.BELOW || approximation == Approximation.AT_MOST) {
            lower = null;
            lowerOpen = true;
            upper = value;
            upperOpen = approximation == Approximation.BELOW;
        }
        return new ReportedValue.Approximate(value, lower, lowerOpen, upper, upperOpen);
    }
}
