package cn.huizong.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one record.
 *
 * @param left value of the left side of the comparison that decided, and {@code right} of the right side; null where the
 *     rule did not come down to one comparison or a side is unknown
 * @param comparison its sign, such as {@code =}; "" where there is none
 * @param missing figures without which it could not be verified
 * @param why in Chinese, for a verdict of not verifiable
 */
public record Judgement(
        Verdict verdict,
        @Nullable Fraction left,
        @Nullable Fraction right,
        String comparison,
        List<Reference> missing,
        String why) {}
