package cn.huizong.reconcile.localise;

import java.util.ArrayList;
import java.util.List;

/** Where on the line of numbers a figure may lie: intervals in ascending order that have no point in common. */
record Segments(List<Segment> parts) {

    static Segments of(Segment segment) {
        return new Segments(List.of(segment));
    }

    /** Where at least one of several constraints on a single figure holds. */
    static Segments ofAny(List<Row> rows) {
        return united(rows.stream().map(Segment::of).toList());
    }

    private static Segments united(List<Segment> parts) {
        List<Segment> united = new ArrayList<>();
        for (Segment part : parts.stream().sorted(Segment.BY_LEAST).toList()) {
            int last = united.size() - 1;
            if (last >= 0 && !united.get(last).meet(part).isEmpty()) {
                united.set(last, united.get(last).span(part));
            } else {
                united.add(part);
            }
        }
        return new Segments(united);
    }

    Segments meet(Segments other) {
        List<Segment> common = new ArrayList<>();
        for (Segment mine : parts) {
            for (Segment theirs : other.parts) {
                Segment both = mine.meet(theirs);
                if (!both.isEmpty()) {
                    common.add(both);
                }
            }
        }
        return new Segments(common);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** From the least to the greatest, gaps included; of none that is empty. */
    Range range() {
        Near least = parts.get(0).least();
        Near greatest = parts.get(parts.size() - 1).greatest();
        return new Range(
                least == null ? null : least.value().toFraction(),
                greatest == null ? null : greatest.value().toFraction());
    }
}
