package cn.huizong.reconcile.version;

import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what files of one return say, however it is written. */
final class Contents {

    private Contents() {}

    /** Whether the two say the same of every item. */
    static boolean same(ObservedReturn left, ObservedReturn right) {
        return of(left.observations()).equals(of(right.observations()))
                && of(left.lastYear()).equals(of(right.lastYear()));
    }

    /** Those that fill in an item otherwise than another of them does. */
    static List<ObservedReturn> contradictory(List<ObservedReturn> files) {
        return files.stream()
                .filter(file -> files.stream().anyMatch(other -> !agree(file, other)))
                .toList();
    }

    private static boolean agree(ObservedReturn left, ObservedReturn right) {
        return agree(left.observations(), right.observations()) && agree(left.lastYear(), right.lastYear());
    }

    private static boolean agree(List<Observation> left, List<Observation> right) {
        Map<String, ReportedValue> others = filled(right);
        return filled(left).entrySet().stream()
                .allMatch(entry ->
                        others.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }

    private static Map<String, ReportedValue> filled(List<Observation> observations) {
        Map<String, ReportedValue> filled = of(observations);
        filled.values().removeIf(value -> value instanceof ReportedValue.Blank);
        return filled;
    }

    private static Map<String, ReportedValue> of(List<Observation> observations) {
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
}
