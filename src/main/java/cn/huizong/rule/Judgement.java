package cn.huizong.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one record.
 *
 * @param left value of the left side of the comparison that decided, and {@code right} of the right side; null where the
 *     rule did not come down to one comparison or a side is unknown. Of a failed rule it is the first failing pair of a
 *     chain, looked for inside the conclusion of an {@code if … then} too
 * @param comparison the relation that should hold between them, such as {@code =}; "" where there is none
 * @param measure of both values
 * @param missing figures without which it could not be verified
 * @param why in Chinese, for a verdict of not verifiable; of a rate's feasibility also what would fit
 */
public record Judgement(
        Verdict verdict,
        @Nullable Fraction left,
        @Nullable Fraction right,
        String comparison,
        Measure measure,
        List<Reference> missing,
        String why) {}
