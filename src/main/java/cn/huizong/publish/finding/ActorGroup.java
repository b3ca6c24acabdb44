package cn.huizong.publish.finding;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one unit must act on, worst first. */
public record ActorGroup(String unit, List<ReportEntry> entries) {

    /** Groups in the order of their worst entries. */
    public static List<ActorGroup> of(List<ReportEntry> entries) {
        Map<String, List<ReportEntry>> byUnit = new LinkedHashMap<>();
        entries.forEach(entry ->
                byUnit.computeIfAbsent(entry.actor(), unit -> new ArrayList<>()).add(entry));
        return byUnit.entrySet().stream()
                .map(group -> new ActorGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** How many of a severity are still open. */
    public long open(Severity severity) {
        return entries.stream()
                .map(ReportEntry::anomaly)
                .filter(anomaly -> anomaly.open() && anomaly.severity() == severity)
                .count();
    }

    public long open() {
        return entries.stream().map(ReportEntry::anomaly).filter(Anomaly::open).count();
    }
}
