package cn.huizong.reconcile.version;

import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares and joins files of one return: offices of one unit often fill in half a form each. */
final class Parts {

    private Parts() {}

    /** Whether the two say the same of every item, however it is written. */
    static boolean sameContent(ObservedReturn left, ObservedReturn right) {
        return contents(left.observations()).equals(contents(right.observations()))
                && contents(left.lastYear()).equals(contents(right.lastYear()));
    }

    /** Whether no item is filled in differently in the two. */
    static boolean agree(ObservedReturn left, ObservedReturn right) {
        return agree(left.observations(), right.observations()) && agree(left.lastYear(), right.lastYear());
    }

    private static boolean agree(List<Observation> left, List<Observation> right) {
        Map<String, ReportedValue> others = filled(right);
        return filled(left).entrySet().stream()
                .allMatch(entry ->
                        others.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }

    /** Whether they complement each other: no item is filled in in both. */
    static boolean disjoint(ObservedReturn left, ObservedReturn right) {
        return Collections.disjoint(
                filled(left.observations()).keySet(),
                filled(right.observations()).keySet());
    }

    static boolean hasFigures(ObservedReturn filed) {
        return !filled(filed.observations()).isEmpty();
    }

    /** Whether not even a blank row of the one is in the other: parts of a form, not versions of it. */
    static boolean noRowInCommon(ObservedReturn left, ObservedReturn right) {
        Set<String> items = new HashSet<>();
        rows(left).forEach(observation -> items.add(observation.item()));
        return rows(right).noneMatch(observation -> items.contains(observation.item()));
    }

    private static Stream<Observation> rows(ObservedReturn filed) {
        return filed.observations().stream().filter(observation -> !observation.isRowMissing());
    }

    /** Both as one return, under the head of the first; every cell keeps its own provenance. */
    static ObservedReturn join(ObservedReturn first, ObservedReturn second) {
        return new ObservedReturn(
                first.key(),
                Math.max(first.edition(), second.edition()),
                first.source(),
                Math.max(first.receipt(), second.receipt()),
                first.version(),
                later(first.filedOn(), second.filedOn()),
                Math.max(first.statedVersion(), second.statedVersion()),
                first.signatures(),
                join(first.observations(), second.observations()),
                join(first.lastYear(), second.lastYear()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }

    private static List<Observation> join(List<Observation> first, List<Observation> second) {
        Map<String, Observation> joined = new LinkedHashMap<>();
        first.forEach(observation -> joined.put(observation.item(), observation));
        for (Observation observation : second) {
            Observation present = joined.get(observation.item());
            boolean better = present != null && isBlank(present) && (!isBlank(observation) || present.isRowMissing());
            if (present == null || better) {
                joined.put(observation.item(), observation);
            }
        }
        return new ArrayList<>(joined.values());
    }

    private static Map<String, ReportedValue> filled(List<Observation> observations) {
        Map<String, ReportedValue> filled = contents(observations);
        filled.values().removeIf(value -> value instanceof ReportedValue.Blank);
        return filled;
    }

    private static Map<String, ReportedValue> contents(List<Observation> observations) {
        Map<String, ReportedValue> contents = new LinkedHashMap<>();
        observations.forEach(observation -> contents.put(observation.item(), comparable(observation.value())));
        return contents;
    }

    /** 5 and 5.0 are one number. */
    private static ReportedValue comparable(ReportedValue value) {
        return value instanceof ReportedValue.Number number
                ? new ReportedValue.Number(number.value().stripTrailingZeros())
                : value;
    }

    private static boolean isBlank(Observation observation) {
        return observation.value() instanceof ReportedValue.Blank;
    }
}
