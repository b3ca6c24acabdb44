package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Grounds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings of a review by what answers call them. */
final class FindingIndex {

    private record Place(String unit, String rule) {}

    private final Map<String, List<Anomaly>> byId = new HashMap<>();
    private final Map<String, List<Anomaly>> bySubject = new HashMap<>();
    private final Map<Place, List<Anomaly>> byRule = new HashMap<>();
    private final Map<String, List<Anomaly>> byParent = new HashMap<>();

    FindingIndex(Collection<Anomaly> findings) {
        for (Anomaly finding : findings) {
            add(byId, finding.id(), finding);
            add(bySubject, finding.grounds().subject(), finding);
            add(byRule, new Place(finding.unit(), finding.rule()), finding);
            if (!finding.parent().isEmpty()) {
                add(byParent, finding.parent(), finding);
            }
        }
    }

    private static <K> void add(Map<K, List<Anomaly>> index, K key, Anomaly finding) {
        index.computeIfAbsent(key, none -> new ArrayList<>()).add(finding);
    }

    List<Anomaly> withId(String id) {
        String plain = id.strip().toLowerCase(Locale.ROOT);
        return byId.getOrDefault(plain.startsWith("a") ? "A" + plain.substring(1) : plain, List.of());
    }

    /** Those of the same subject, whatever they rest on by now. */
    List<Anomaly> about(Grounds grounds) {
        return bySubject.getOrDefault(grounds.subject(), List.of());
    }

    List<Anomaly> of(String unit, String rule) {
        return byRule.getOrDefault(new Place(unit, rule), List.of());
    }

    /** Whether a unit must act on it: it is the unit's, or folded under one that is. */
    boolean concerns(Anomaly finding, String unit) {
        return finding.unit().equals(unit)
                || finding.unit().isEmpty()
                || byId.getOrDefault(finding.parent(), List.of()).stream()
                        .anyMatch(parent -> parent.unit().equals(unit));
    }

    /** Those folded under it, one below the other. */
    List<Anomaly> under(Anomaly finding) {
        List<Anomaly> under = new ArrayList<>(byParent.getOrDefault(finding.id(), List.of()));
        for (int i = 0; i < under.size(); i++) {
            byParent.getOrDefault(under.get(i).id(), List.of()).stream()
                    .filter(next -> !under.contains(next))
                    .forEach(under::add);
        }
        return under;
    }
}
