package cn.huizong.publish.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of a series.
 *
 * @param value with the decimals it was published with; null for a gap, which is not a bar of no length
 */
public record Bar(@Nullable BigDecimal value, Tone tone) {

    public static final Bar GAP = new Bar(null, Tone.NOW);

    /** The value as it is written beside the bar; "" for a gap. */
    public String label() {
        return value == null ? "" : value.toPlainString();
    }
}
