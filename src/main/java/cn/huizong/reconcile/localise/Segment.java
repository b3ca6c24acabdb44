package cn.huizong.reconcile.localise;

import cn.huizong.rule.Relation;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An interval on the line of numbers; a null end has no limit. */
record Segment(@Nullable Near least, @Nullable Near greatest) {

    static final Segment ALL = new Segment(null, null);
    static final Segment NOT_NEGATIVE = new Segment(Near.ZERO, null);
    static final Comparator<Segment> BY_LEAST =
            Comparator.comparing(Segment::least, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Where a constraint on a single figure holds. */
    static Segment of(Row row) {
        Ratio coefficient = row.terms().get(0).coefficient();
        Ratio end = row.constant().over(coefficient);
        if (row.relation() == Relation.EQUAL) {
            return new Segment(Near.at(end), Near.at(end));
        }
        boolean strict = row.relation() == Relation.BELOW;
        return coefficient.signum() > 0
                ? new Segment(null, strict ? Near.below(end) : Near.at(end))
                : new Segment(strict ? Near.above(end) : Near.at(end), null);
    }

    Segment meet(Segment other) {
        return new Segment(
                least == null || (other.least != null && other.least.compareTo(least) > 0) ? other.least : least,
                greatest == null || (other.greatest != null && other.greatest.compareTo(greatest) < 0)
                        ? other.greatest
                        : greatest);
    }

    boolean isEmpty() {
        return least != null && greatest != null && least.compareTo(greatest) > 0;
    }

    /** Both together, where they have a point in common. */
    Segment span(Segment other) {
        return new Segment(
                least == null || other.least == null ? null : least.compareTo(other.least) < 0 ? least : other.least,
                greatest == null || other.greatest == null
                        ? null
                        : greatest.compareTo(other.greatest) > 0 ? greatest : other.greatest);
    }
}
