package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Dependencies;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Observation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills in which indicators an anomaly touches. */
final class Touched {

    private record Figure(String item, String unit) {}

    private final Dependencies dependencies;
    private final Map<Figure, List<String>> known = new HashMap<>();

    Touched(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    /** By the figure it names, or by its whole return where it names none; a hint at a whole return touches nothing. */
    Anomaly fill(Anomaly anomaly) {
        if (!anomaly.indicators().isEmpty()
                || anomaly.unit().isEmpty()
                || anomaly.form().isEmpty()) {
            return anomaly;
        }
        if (!anomaly.item().isEmpty()) {
            return anomaly.withIndicators(indicators(anomaly.item(), anomaly.unit()));
        }
        return anomaly.severity() == Severity.HINT
                ? anomaly
                : anomaly.withIndicators(dependencies.indicatorsOfForm(anomaly.form(), anomaly.unit()));
    }

    /** By all the figures a rule rests on. */
    Anomaly fill(Anomaly anomaly, Collection<Observation> observations) {
        Set<String> touched = new HashSet<>(indicators(anomaly.item(), anomaly.unit()));
        observations.forEach(observation ->
                touched.addAll(indicators(observation.item(), observation.key().unit())));
        return anomaly.withIndicators(dependencies.inOrder(touched));
    }

    private List<String> indicators(String item, String unit) {
        return known.computeIfAbsent(
                new Figure(item, unit), figure -> dependencies.indicators(figure.item(), figure.unit()));
    }
}
