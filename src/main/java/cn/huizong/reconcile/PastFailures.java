package cn.huizong.reconcile;

import cn.huizong.anomaly.State;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.cause.Causes;
import cn.huizong.reconcile.edit.EditRules;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.reconcile.edit.Judged;
import cn.huizong.reconcile.version.Settled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What versions that no longer count were found guilty of and the one that counts is not: kept, and said to be mended. */
final class PastFailures {

    private record Fault(String rule, String unit) {
        static Fault of(Failure failure) {
            return new Fault(failure.anomaly().rule(), failure.anomaly().unit());
        }
    }

    private final EditRules rules;
    private final Causes causes;
    private final Observations history;
    private final ReplacedBytes replaced;

    PastFailures(EditRules rules, Causes causes, Observations history, ReplacedBytes replaced) {
        this.rules = rules;
        this.causes = causes;
        this.history = history;
        this.replaced = replaced;
    }

    /** @param standing failures of the versions that count */
    List<Failure> mended(List<Settled> settled, List<Failure> standing) {
        Set<Fault> still = new HashSet<>();
        standing.forEach(failure -> still.add(Fault.of(failure)));
        List<Failure> mended = new ArrayList<>();
        int rounds = settled.stream()
                .filter(each -> each.used() != null)
                .mapToInt(each -> each.superseded().size())
                .max()
                .orElse(0);
        for (int round = 0; round < rounds; round++) {
            judge(settled, round, still).stream()
                    .map(failure -> new Failure(failure.anomaly().withState(State.MENDED), failure.observations()))
                    .forEach(mended::add);
        }
        return mended;
    }

    /** Every return's version of this round at once, beside the others as they count. */
    private List<Failure> judge(List<Settled> settled, int round, Set<Fault> still) {
        Map<ReturnKey, ObservedReturn> past = new HashMap<>();
        settled.stream()
                .filter(each -> each.used() != null && each.superseded().size() > round)
                .forEach(each -> past.put(each.key(), each.superseded().get(round)));
        Observations then = history.and(new Observations(settled.stream()
                .flatMap(each -> Optional.ofNullable(past.getOrDefault(each.key(), each.used())).stream())
                .toList()));
        List<Failure> gone = Judged.failures(rules.judge(past.keySet(), then)).stream()
                .filter(failure -> !still.contains(Fault.of(failure)))
                .map(replaced::tellApart)
                .toList();
        return causes.explain(gone, then);
    }
}
