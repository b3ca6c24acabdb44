package cn.huizong.reconcile.rehearse;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Units;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The gravest first, by rule; the latest period first, and in it the units in their order. */
public final class WorstFirst implements Comparator<FindingChange> {

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Comparator<Anomaly> order = Comparator.comparing(Anomaly::severity)
            .thenComparingInt(Anomaly::level)
            .thenComparing(Anomaly::rule)
            .thenComparing(Anomaly::period, Comparator.nullsLast(Comparator.<ReferencePeriod>reverseOrder()))
            .thenComparingInt(anomaly -> ranks.getOrDefault(anomaly.unit(), Integer.MAX_VALUE))
            .thenComparing(Anomaly::unit)
            .thenComparing(Anomaly::id);

    public WorstFirst(Units units) {
        units.all().forEach(unit -> ranks.put(unit.code(), ranks.size()));
    }

    @Override
    public int compare(FindingChange left, FindingChange right) {
        return order.compare(left.anomaly(), right.anomaly());
    }
}
