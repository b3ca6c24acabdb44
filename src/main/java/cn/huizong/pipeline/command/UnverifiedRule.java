package cn.huizong.pipeline.command;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.RuleCheck;
import cn.huizong.rule.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule that could not be verified of a return at hand, because a figure it needs is not there. It neither passes nor fails
 * (law 10).
 *
 * @param unit code of the unit it was to judge
 * @param why in Chinese, which figure is missing
 */
record UnverifiedRule(EditRule edit, String unit, String why) {

    /** Those among the checks that were to judge a figure of one of these returns. */
    static Stream<UnverifiedRule> of(JobDefinition job, List<RuleCheck> checks, List<ReturnKey> returns) {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.NOT_VERIFIABLE)
                .map(check -> new UnverifiedRule(edit(job, check.rule()), check.unit(), check.why()))
                .filter(rule -> returns.stream().anyMatch(rule::judges));
    }

    private static EditRule edit(JobDefinition job, String id) {
        return job.edits().stream()
                .filter(edit -> edit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean judges(ReturnKey filed) {
        return unit.equals(filed.unit())
                && (edit.form().equals(filed.form()) || (edit.form().isEmpty() && asksFor(filed.form())));
    }

    private boolean asksFor(String form) {
        return edit.rule().references().stream()
                .anyMatch(reference -> Form.codeOf(reference.item()).equals(form));
    }
}
