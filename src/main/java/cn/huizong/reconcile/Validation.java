package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Doubts;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.edit.Failure;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Marks figures that an open finding puts in doubt as unvalidated (V); their values stay as they were handed in (law 3). */
final class Validation {

    private final Doubts doubts;
    private final Map<ReturnKey, Set<String>> failed = new HashMap<>();

    Validation(Collection<Anomaly> anomalies, Collection<Failure> failures) {
        this.doubts = new Doubts(anomalies);
        failures.stream()
                .filter(failure -> failure.anomaly().blocksFinal())
                .flatMap(failure -> failure.observations().stream())
                .forEach(observation -> failed.computeIfAbsent(observation.key(), none -> new HashSet<>())
                        .add(observation.item()));
    }

    ObservedReturn mark(ObservedReturn filed) {
        boolean concerned = failed.containsKey(filed.key()) || doubts.concern(filed.key());
        if (!concerned || filed.observations().stream().noneMatch(this::inDoubt)) {
            return filed;
        }
        return filed.withObservations(
                filed.observations().stream().map(this::mark).toList());
    }

    private Observation mark(Observation observation) {
        return inDoubt(observation)
                ? new Observation(
                        observation.key(),
                        observation.item(),
                        observation.value(),
                        observation.status().stronger(ObservationStatus.V),
                        observation.provenance())
                : observation;
    }

    private boolean inDoubt(Observation observation) {
        return doubts.touch(observation)
                || failed.getOrDefault(observation.key(), Set.of()).contains(observation.item());
    }
}
