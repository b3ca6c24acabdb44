package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Units;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The order of the anomaly report: worst first, then by rule level, unit, form, item; the id decides what is left. */
final class ReportOrder implements Comparator<Anomaly> {

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Comparator<Anomaly> order = Comparator.comparing(Anomaly::severity)
            .thenComparingInt(Anomaly::level)
            .thenComparingInt(anomaly -> ranks.getOrDefault(anomaly.unit(), Integer.MAX_VALUE))
            .thenComparing(Anomaly::unit)
            .thenComparing(Anomaly::form)
            .thenComparing(Anomaly::item)
            .thenComparing(Anomaly::id);

    ReportOrder(Units units) {
        units.all().forEach(unit -> ranks.put(unit.code(), ranks.size()));
    }

    @Override
    public int compare(Anomaly left, Anomaly right) {
        return order.compare(left, right);
    }
}
