package cn.huizong.reconcile.version;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.FiledPart;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
                .map(entry -> settle(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Settled settle(ReturnKey key, List<ObservedReturn> files) {
        return files.size() == 1 ? only(files.get(0)) : ordered(key, files);
    }

    private static Settled only(ObservedReturn file) {
        ObservedReturn first = file.withVersion(1);
        return new Settled(file.key(), first, List.of(first), List.of(), List.of(), file.filedOn(), List.of());
    }

    private static Settled ordered(ReturnKey key, List<ObservedReturn> files) {
        Map<Long, List<ObservedReturn>> byInbox = new TreeMap<>();
        files.forEach(file -> byInbox.computeIfAbsent(file.receipt(), none -> new ArrayList<>())
                .add(file));
        Succession succession = new Succession();
        Map<ObservedReturn, ObservedReturn> twins = new LinkedHashMap<>();
        for (List<ObservedReturn> together : byInbox.values()) {
            Inbox inbox = Inbox.of(together);
            inbox.ranks().forEach(rank -> succession.take(standing(rank, inbox)));
            twins.putAll(inbox.twins());
        }
        return settled(key, succession, twins);
    }

    private static List<Standing> standing(List<ObservedReturn> rank, Inbox inbox) {
        return rank.stream().map(file -> Standing.of(file, inbox.twinsOf(file))).toList();
    }

    private static Settled settled(ReturnKey key, Succession succession, Map<ObservedReturn, ObservedReturn> twins) {
        ObservedReturn used = succession.used();
        List<ObservedReturn> superseded = succession.superseded();
        Map<FiledPart, Integer> numbers = new HashMap<>();
        superseded.forEach(old -> old.parts().forEach(part -> numbers.put(part, old.version())));
        if (used != null) {
            used.parts().forEach(part -> numbers.put(part, used.version()));
        }
        List<ObservedReturn> duplicates = new ArrayList<>();
        List<Anomaly> findings = new ArrayList<>(VersionFindings.of(succession));
        twins.forEach((twin, read) -> {
            duplicates.add(twin.withVersion(numbers.getOrDefault(read.parts().get(0), 0)));
            findings.add(VersionFindings.duplicate(twin, read));
        });
        return new Settled(
                key,
                used,
                used == null ? List.of() : succession.parts(),
                superseded,
                duplicates,
                succession.completeSince(),
                findings);
    }
}
