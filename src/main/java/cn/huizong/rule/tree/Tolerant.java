package cn.huizong.rule.tree;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Quantity.Exact;
import cn.huizong.rule.Quantity.Unknown;
import cn.huizong.rule.Relation;
import cn.huizong.rule.Verdict;
import java.math.BigDecimal;

/**
 * Compares two quantities, with a tolerance on {@code =}, {@code <=} and {@code >=}. Where a side is only bounded, the
 * answer is given only if it is the same for every value within the bounds.
 */
final class Tolerant {

    private Tolerant() {}

    static Verdict compare(Quantity left, Relation relation, Quantity right, BigDecimal tolerance) {
        if (left instanceof Unknown || right instanceof Unknown) {
            return Verdict.NOT_VERIFIABLE;
        }
        BigDecimal play = relation.tolerant() ? tolerance : BigDecimal.ZERO;
        if (left instanceof Exact x && right instanceof Exact y) {
            return verdict(holds(x.value(), relation, y.value(), play));
        }
        return compare(QuantityArithmetic.interval(QuantityArithmetic.minus(left, right)), relation, Fraction.of(play));
    }

    private static boolean holds(Fraction left, Relation relation, Fraction right, BigDecimal play) {
        if (play.signum() == 0) {
            return relation.holds(left.compareTo(right));
        }
        Fraction difference = left.minus(right);
        return difference.abs().compareTo(Fraction.of(play)) <= 0 || relation.holds(difference.signum());
    }

    /** The difference may fall below, within or above the play around 0; the relation must say the same of all it may. */
    private static Verdict compare(Interval difference, Relation relation, Fraction play) {
        Bound floor = Bound.at(play.negate(), false);
        Bound ceiling = Bound.at(play, false);
        boolean mayBeBelow = difference.lower().compare(floor) < 0;
        boolean mayBeAbove = difference.upper().compare(ceiling) > 0;
        boolean mayBeWithin = reaches(difference.upper(), floor, 1) && reaches(difference.lower(), ceiling, -1);
        boolean mayHold = (mayBeBelow && relation.holds(-1))
                || (mayBeWithin && relation.holds(0))
                || (mayBeAbove && relation.holds(1));
        boolean mayFail = (mayBeBelow && !relation.holds(-1))
                || (mayBeWithin && !relation.holds(0))
                || (mayBeAbove && !relation.holds(1));
        return mayHold && mayFail ? Verdict.NOT_VERIFIABLE : verdict(mayHold);
    }

    /** Whether an interval ending here, seen in a direction, includes or passes a value. */
    private static boolean reaches(Bound end, Bound value, int direction) {
        int order = end.compare(value) * direction;
        return order > 0 || (order == 0 && !end.open());
    }

    private static Verdict verdict(boolean holds) {
        return holds ? Verdict.PASS : Verdict.FAIL;
    }
}
