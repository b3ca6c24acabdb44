package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.SourceComparison;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import java.util.List;

/**
 * The verdict over a period's returns.
 *
 * @param accepted one return a key, with the statuses its findings give it
 * @param superseded versions that a later one replaced, or that cannot be told apart
 * @param duplicates files that say the same as another of their inbox, with that one's version
 * @param missing returns expected and not handed in
 * @param anomalies the findings handed in and everything found by reconciling, in the report's order
 * @param checks every rule judged
 * @param checked the same, counted
 * @param answers explanations that were first brought together with a finding here, to be kept
 * @param sources facts that two sources report, side by side, conflicts first
 */
public record Reconciliation(
        Observations accepted,
        List<ObservedReturn> superseded,
        List<ObservedReturn> duplicates,
        List<ExpectedReturn> missing,
        List<Anomaly> anomalies,
        List<RuleCheck> checks,
        Checked checked,
        List<Answer> answers,
        List<SourceComparison> sources) {

    public Reconciliation withAnomalies(List<Anomaly> newAnomalies) {
        return new Reconciliation(
                accepted, superseded, duplicates, missing, newAnomalies, checks, checked, answers, sources);
    }
}
