package cn.huizong.aggregate.compilation;

import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's figure: a formula over its returns.
 *
 * @param factor from the formula's measure to the one wanted
 * @param value in the measure wanted
 * @param nominal an approximate figure as written, in the measure wanted; else null
 * @param possible between what it lies although it is missing, or null
 * @param limitedBy ids of the mandatory rules {@code possible} rests on, if any
 * @param why it is not known, in Chinese; "" when it is
 */
public record Figure(
        Unit unit,
        Formula formula,
        Fraction factor,
        State state,
        Quantity value,
        @Nullable Fraction nominal,
        @Nullable Bounds possible,
        List<String> limitedBy,
        ObservationStatus status,
        String why,
        List<Evidence> evidence) {

    /** Whether and how a figure is known; the four stay apart (law 2). */
    public enum State {
        KNOWN,
        APPROXIMATE,
        /** 不适用: it adds nothing, and nobody has to mend it. */
        NOT_APPLICABLE,
        /** Blank, refused or not handed in. */
        MISSING
    }

    /** The exact value; only of a {@link State#KNOWN} figure. */
    Fraction exact() {
        if (value instanceof Quantity.Exact exact) {
            return exact.value();
        }
        throw new IllegalStateException("no exact figure of " + unit.code() + " for " + formula.text());
    }

    /** Whether it is missing because no return was accepted at all, be it that none came or that it could not be used. */
    boolean withoutReturn() {
        List<Evidence.Gap> gaps = evidence.stream()
                .flatMap(each -> each.parts().stream())
                .map(Evidence.Part::gap)
                .filter(gap -> gap != Evidence.Gap.NONE && gap != Evidence.Gap.NOT_ASKED)
                .distinct()
                .toList();
        return status == ObservationStatus.L || gaps.equals(List.of(Evidence.Gap.NOT_HANDED_IN));
    }

    Bounds bounds() {
        if (value instanceof Quantity.Exact exact) {
            return Bounds.exactly(exact.value());
        }
        if (value instanceof Quantity.Within within) {
            return Bounds.of(within);
        }
        return possible == null ? Bounds.NOTHING_KNOWN : possible;
    }
}
