package cn.huizong.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A name people write for a unit, and the days in which it means that unit; null ends are open. */
public record UnitAlias(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Certain only when the name meant this unit through the whole period. */
    public boolean coversAllOf(ReferencePeriod period) {
        return (from == null || !from.isAfter(period.start())) && (to == null || !to.isBefore(period.end()));
    }

    public boolean overlaps(ReferencePeriod period) {
        return (from == null || !from.isAfter(period.end())) && (to == null || !to.isBefore(period.start()));
    }

    /** Whether the days of two names meet, whatever the names. */
    public boolean overlaps(UnitAlias other) {
        return within(other.from, other.to).isPossible();
    }

    /** The same name, limited to days from one to another. */
    public UnitAlias within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new UnitAlias(name, later(from, first), earlier(to, last));
    }

    /** Whether it has any day at all. */
    public boolean isPossible() {
        return from == null || to == null || !from.isAfter(to);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
