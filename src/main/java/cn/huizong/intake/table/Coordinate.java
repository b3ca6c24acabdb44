package cn.huizong.intake.table;

import cn.huizong.catalogue.ReferencePeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure belongs, as far as its row, its column or its surroundings say.
 *
 * @param item "" where nothing says so
 * @param member code of the breakdown, "" where nothing says so
 * @param measure as printed, "" where none is
 * @param half labels that name an item together with those of the other axis
 */
record Coordinate(
        @Nullable UnitLabel unit,
        String item,
        @Nullable ReferencePeriod period,
        String member,
        String measure,
        List<String> half) {

    static final Coordinate NONE = new Coordinate(null, "", null, "", "", List.of());

    static Coordinate ofUnit(@Nullable UnitLabel unit) {
        return new Coordinate(unit, "", null, "", "", List.of());
    }

    static Coordinate ofItem(String item) {
        return new Coordinate(null, item, null, "", "", List.of());
    }

    static Coordinate ofPeriod(@Nullable ReferencePeriod period) {
        return new Coordinate(null, "", period, "", "", List.of());
    }

    static Coordinate ofMember(String member) {
        return new Coordinate(null, "", null, member, "", List.of());
    }

    /** Labels that name an item together with those of the other axis. */
    static Coordinate ofHalf(List<String> labels) {
        return new Coordinate(null, "", null, "", "", labels);
    }

    /** What this does not say, another may. */
    Coordinate or(Coordinate other) {
        return new Coordinate(
                unit == null ? other.unit : unit,
                item.isEmpty() ? other.item : item,
                period == null ? other.period : period,
                member.isEmpty() ? other.member : member,
                measure.isEmpty() ? other.measure : measure,
                half.isEmpty() ? other.half : half);
    }

    Coordinate withItem(String code) {
        return new Coordinate(unit, code, period, member, measure, half);
    }

    boolean isNothing() {
        return unit == null && item.isEmpty() && period == null && member.isEmpty() && half.isEmpty();
    }

    Coordinate withMeasure(String printed) {
        return new Coordinate(unit, item, period, member, printed, half);
    }
}
