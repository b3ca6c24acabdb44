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
}
