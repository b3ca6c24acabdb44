package cn.huizong.publish.finding;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Units;
import cn.huizong.publish.text.PlainNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of the anomaly report: open before settled; of those first what moves a published figure by a hundredth and more, whatever its
 * severity and the largest effect first; then by severity, effect, level and unit. What follows from another stands right under it.
 */
public final class ReportOrder {

    private static final BigDecimal LARGE_PERCENT = BigDecimal.ONE;
    private static final BigDecimal UNKNOWN_IMPACT = BigDecimal.ONE.negate();

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Comparator<Anomaly> worstFirst = Comparator.comparing((Anomaly anomaly) -> !anomaly.open())
            .thenComparing(ReportOrder::harm, Comparator.reverseOrder())
            .thenComparing(Anomaly::severity)
            .thenComparing(ReportOrder::impact, Comparator.reverseOrder())
            .thenComparing(Anomaly::level)
            .thenComparing(anomaly -> ranks.getOrDefault(anomaly.unit(), Integer.MAX_VALUE))
            .thenComparing(Anomaly::unit)
            .thenComparing(Anomaly::form)
            .thenComparing(Anomaly::item)
            .thenComparing(Anomaly::id)
            .thenComparing(Anomaly::message);

    private final Map<String, List<Anomaly>> children = new LinkedHashMap<>();
    /** By identity: two anomalies that say the same are still two. */
    private final Set<Anomaly> placed = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<ReportEntry> entries = new ArrayList<>();

    private ReportOrder(Units units) {
        units.all().forEach(unit -> ranks.put(unit.code(), ranks.size()));
    }

    /** @param units whose order decides between anomalies that are equally grave */
    public static List<ReportEntry> of(List<Anomaly> anomalies, Units units) {
        return new ReportOrder(units).entries(anomalies);
    }

    private List<ReportEntry> entries(List<Anomaly> anomalies) {
        List<Anomaly> sorted = anomalies.stream().sorted(worstFirst).toList();
        Set<String> ids = new HashSet<>();
        sorted.forEach(anomaly -> ids.add(anomaly.id()));
        List<Anomaly> roots = new ArrayList<>();
        for (Anomaly anomaly : sorted) {
            if (ids.contains(anomaly.parent()) && !anomaly.parent().equals(anomaly.id())) {
                children.computeIfAbsent(anomaly.parent(), id -> new ArrayList<>())
                        .add(anomaly);
            } else {
                roots.add(anomaly);
            }
        }
        roots.forEach(root -> place(root, 0, root.unit()));
        // Those that lead in a circle have no root; none is lost.
        sorted.forEach(anomaly -> place(anomaly, 0, anomaly.unit()));
        return List.copyOf(entries);
    }

    private void place(Anomaly anomaly, int depth, String actor) {
        if (placed.add(anomaly)) {
            entries.add(new ReportEntry(anomaly, depth, actor));
            children.getOrDefault(anomaly.id(), List.of()).forEach(child -> place(child, depth + 1, actor));
        }
    }

    /** The effect of an open one where it is large, else 0. */
    private static BigDecimal harm(Anomaly anomaly) {
        BigDecimal impact = impact(anomaly);
        return anomaly.open() && impact.compareTo(LARGE_PERCENT) >= 0 ? impact : BigDecimal.ZERO;
    }

    private static BigDecimal impact(Anomaly anomaly) {
        return PlainNumber.parse(anomaly.impactPercent()).map(BigDecimal::abs).orElse(UNKNOWN_IMPACT);
    }
}
