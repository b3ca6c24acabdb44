package cn.huizong.reconcile.version;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settles which version of each return counts (design.md, "Runs and re-runs"): versions follow each other by arrival across
 * runs; within one inbox by what they state of themselves. Nothing is chosen by guess.
 */
public final class Versions {

    private Versions() {}

    /** By key, in the keys' order; the order in which {@code received} lists them does not matter. */
    public static List<Settled> settle(Collection<ObservedReturn> received) {
        Map<ReturnKey, List<ObservedReturn>> byKey = new TreeMap<>();
        received.forEach(filed ->
                byKey.computeIfAbsent(filed.key(), none -> new ArrayList<>()).add(filed));
        return byKey.entrySet().stream()
                .map(entry -> new Versions.OfOne(entry.getKey()).settle(entry.getValue()))
                .toList();
    }

    /** The versions of one return, counted as they come. */
    private static final class OfOne {
        private final ReturnKey key;
        private final List<ObservedReturn> superseded = new ArrayList<>();
        private final List<ObservedReturn> duplicates = new ArrayList<>();
        private final List<Anomaly> findings = new ArrayList<>();
        private final Map<ObservedReturn, Integer> numbers = new IdentityHashMap<>();
        private List<ObservedReturn> contested = List.of();
        private @Nullable ObservedReturn used;
        private int count;

        OfOne(ReturnKey key) {
            this.key = key;
        }

        Settled settle(List<ObservedReturn> files) {
            Map<Long, List<ObservedReturn>> byInbox = new TreeMap<>();
            files.forEach(file -> byInbox.computeIfAbsent(file.receipt(), none -> new ArrayList<>())
                    .add(file));
            byInbox.values().forEach(inbox -> take(Inbox.of(inbox)));
            if (!contested.isEmpty()) {
                findings.add(VersionFindings.contested(contested));
            }
            ObservedReturn counts = used;
            if (counts != null) {
                superseded.forEach(old -> findings.add(VersionFindings.superseded(old, counts)));
            }
            return new Settled(key, used, superseded, duplicates, firstFiledOn(files), findings);
        }

        private void take(Inbox inbox) {
            for (List<ObservedReturn> rank : inbox.ranks()) {
                if (rank.size() == 1) {
                    follow(rank.get(0));
                } else {
                    retire();
                    contested = rank.stream().map(this::numbered).toList();
                    superseded.addAll(contested);
                }
            }
            inbox.twins().forEach((twin, read) -> {
                duplicates.add(twin.withVersion(numbers.getOrDefault(read, count)));
                findings.add(VersionFindings.duplicate(twin, read));
            });
        }

        private void follow(ObservedReturn next) {
            ObservedReturn before = used;
            contested = List.of();
            if (before != null && before.receipt() < next.receipt() && Parts.noRowInCommon(before, next)) {
                used = Parts.join(before, next);
                numbers.put(next, before.version());
                return;
            }
            retire();
            used = numbered(next);
        }

        private void retire() {
            if (used != null) {
                superseded.add(used);
                used = null;
            }
        }

        private ObservedReturn numbered(ObservedReturn file) {
            count++;
            numbers.put(file, count);
            return file.withVersion(count);
        }

        private static @Nullable LocalDate firstFiledOn(List<ObservedReturn> files) {
            return files.stream()
                    .map(ObservedReturn::filedOn)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }
    }
}
