package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import cn.huizong.reconcile.version.Settled;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of findings on the way in once it is settled which version of each return counts. */
final class Mending {

    private record Fault(ReturnKey key, String rule, String item) {}

    private static final Set<String> OF_WHAT_IS_NOT_THERE =
            Set.of(FindingCode.MISSING_CELL.id(), FindingCode.MISSING_LABEL.id());

    /** The returns that sources bring, as versions that do not count and as ones that do; one sheet may bring several. */
    private final Map<Source, Set<ReturnKey>> old = new HashMap<>();

    private final Map<Source, Set<ReturnKey>> current = new HashMap<>();
    private final Map<ReturnKey, ObservedReturn> used = new HashMap<>();
    /** The rows a return has figures in; of those returns that findings are of. */
    private final Map<ReturnKey, Set<String>> filled = new HashMap<>();

    Mending(Collection<Settled> settled) {
        for (Settled each : settled) {
            ObservedReturn counts = each.used();
            if (counts != null) {
                Stream.concat(each.superseded().stream(), each.duplicates().stream())
                        .forEach(filed -> note(filed, old));
                note(counts, current);
                used.put(counts.key(), counts);
            }
        }
        current.forEach(
                (source, keys) -> old.getOrDefault(source, new HashSet<>()).removeAll(keys));
    }

    private static void note(ObservedReturn filed, Map<Source, Set<ReturnKey>> returns) {
        filed.parts()
                .forEach(part -> returns.computeIfAbsent(part.source(), none -> new HashSet<>())
                        .add(filed.key()));
    }

    /**
     * A finding of a version that no longer counts is mended where the one that counts does not have it too, and folded under
     * the latter's where it does. What one part of a return lacks and another part brings is mended as well.
     */
    List<Anomaly> apply(List<Anomaly> findings) {
        Map<Fault, Anomaly> standing = new HashMap<>();
        for (Anomaly finding : findings) {
            ReturnKey key = keyIn(current, finding);
            if (key != null) {
                standing.putIfAbsent(new Fault(key, finding.rule(), finding.item()), finding);
            }
        }
        return findings.stream().map(finding -> apply(finding, standing)).toList();
    }

    private Anomaly apply(Anomaly finding, Map<Fault, Anomaly> standing) {
        ReturnKey now = keyIn(current, finding);
        ReturnKey key = now != null ? now : keyIn(old, finding);
        if (key == null) {
            return finding;
        }
        Fault fault = new Fault(key, finding.rule(), finding.item());
        if (brought(fault)) {
            return finding.withState(State.MENDED);
        }
        if (now != null) {
            return finding;
        }
        Anomaly same = standing.get(fault);
        return same == null ? finding.withState(State.MENDED) : finding.withParent(same.id());
    }

    /** Whether what was not there has come since. */
    private boolean brought(Fault fault) {
        return OF_WHAT_IS_NOT_THERE.contains(fault.rule())
                && filled.computeIfAbsent(fault.key(), this::filledRows).contains(fault.item());
    }

    private Set<String> filledRows(ReturnKey key) {
        Set<String> rows = new HashSet<>();
        ObservedReturn counts = used.get(key);
        if (counts != null) {
            counts.observations().stream()
                    .filter(observation -> !observation.isBlank())
                    .forEach(observation -> rows.add(observation.item()));
        }
        return rows;
    }

    /** The return a finding is of, where it is among these: the one it names, or, where it names none, its sheet's only one. */
    private @Nullable ReturnKey keyIn(Map<Source, Set<ReturnKey>> returns, Anomaly finding) {
        Provenance provenance = finding.provenance();
        if (provenance == null) {
            return null;
        }
        Set<ReturnKey> keys = returns.getOrDefault(provenance.source(), Set.of());
        ReferencePeriod period = finding.period();
        if (period != null && !finding.form().isEmpty() && !finding.unit().isEmpty()) {
            ReturnKey named = new ReturnKey(finding.form(), finding.unit(), period);
            return keys.contains(named) ? named : null;
        }
        Set<ReturnKey> all = new HashSet<>(old.getOrDefault(provenance.source(), Set.of()));
        all.addAll(current.getOrDefault(provenance.source(), Set.of()));
        return all.size() == 1 && !keys.isEmpty() ? keys.iterator().next() : null;
    }
}
