package cn.huizong.reconcile.rehearse;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.observation.Observations;
import cn.huizong.reconcile.RuleCheck;
import cn.huizong.reconcile.cause.Causes;
import cn.huizong.reconcile.edit.EditRules;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.reconcile.edit.Judged;
import cn.huizong.rule.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a job's rules say of a period's returns, rule by rule and unit by unit. */
public final class Verdicts {

    /** A rule judges a unit once a period. */
    record Case(String rule, String unit) {}

    private final Map<Case, RuleCheck> checks = new LinkedHashMap<>();
    private final Map<Case, Finding> findings = new LinkedHashMap<>();

    private Verdicts() {}

    /** @param observations of the period and of the earlier ones it is compared with */
    public static Verdicts of(
            Catalogue catalogue, JobDefinition job, ReferencePeriod period, Observations observations) {
        Respondents respondents = new Respondents(catalogue);
        EditRules rules = new EditRules(catalogue, job, respondents, period);
        List<Judged> judged = rules.judge(observations);
        List<Failure> failures = Judged.failures(judged);
        List<Failure> explained =
                new Causes(catalogue, job, respondents, period, rules).explain(failures, observations);
        Verdicts verdicts = new Verdicts();
        judged.stream().map(Judged::check).forEach(check -> verdicts.checks.put(caseOf(check), check));
        for (int i = 0; i < failures.size(); i++) {
            boolean folded = !explained.get(i).anomaly().parent().isEmpty();
            Finding finding = Finding.of(failures.get(i), folded);
            verdicts.findings.put(
                    new Case(finding.anomaly().rule(), finding.anomaly().unit()), finding);
        }
        return verdicts;
    }

    private static Case caseOf(RuleCheck check) {
        return new Case(check.rule(), check.unit());
    }

    /** In the order of rules and units. */
    Map<Case, RuleCheck> checks() {
        return checks;
    }

    @Nullable
    Finding finding(Case judged) {
        return findings.get(judged);
    }

    Map<Case, Finding> findings() {
        return findings;
    }

    Standing standing(Case judged) {
        RuleCheck check = checks.get(judged);
        return check == null ? Standing.NOT_JUDGED : Standing.of(check.verdict());
    }

    /** Why it could not be verified; "" where it could. */
    String why(Case judged) {
        RuleCheck check = checks.get(judged);
        return check == null || check.verdict() != Verdict.NOT_VERIFIABLE ? "" : check.why();
    }
}
