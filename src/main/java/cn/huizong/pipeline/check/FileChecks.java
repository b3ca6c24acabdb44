package cn.huizong.pipeline.check;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.RuleCheck;
import cn.huizong.rule.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was checked of the returns of a file.
 *
 * @param unverified the rules that could not be verified, one by one
 */
public record FileChecks(CheckTally tally, List<UnverifiedRule> unverified) {

    public static final FileChecks NONE = new FileChecks(CheckTally.NONE, List.of());

    /** Those among the checks that were to judge a figure of one of these returns. */
    static FileChecks of(JobDefinition job, List<RuleCheck> checks, Collection<ReturnKey> returns) {
        Map<String, EditRule> edits = job.edits().stream().collect(Collectors.toMap(EditRule::id, Function.identity()));
        List<RuleCheck> about = checks.stream()
                .filter(check -> returns.stream()
                        .anyMatch(
                                filed -> judges(Objects.requireNonNull(edits.get(check.rule())), check.unit(), filed)))
                .toList();
        List<UnverifiedRule> unverified = about.stream()
                .filter(check -> check.verdict() == Verdict.NOT_VERIFIABLE)
                .map(check ->
                        new UnverifiedRule(Objects.requireNonNull(edits.get(check.rule())), check.unit(), check.why()))
                .toList();
        int failed = (int)
                about.stream().filter(check -> check.verdict() == Verdict.FAIL).count();
        int passed = about.size() - failed - unverified.size();
        return new FileChecks(new CheckTally(passed, failed, unverified.size()), unverified);
    }

    FileChecks and(FileChecks others) {
        return new FileChecks(
                tally.plus(others.tally),
                Stream.concat(unverified.stream(), others.unverified.stream()).toList());
    }

    private static boolean judges(EditRule edit, String unit, ReturnKey filed) {
        return unit.equals(filed.unit())
                && (edit.form().equals(filed.form()) || (edit.form().isEmpty() && asksFor(edit, filed.form())));
    }

    private static boolean asksFor(EditRule edit, String form) {
        return edit.rule().references().stream()
                .anyMatch(reference -> Form.codeOf(reference.item()).equals(form));
    }
}
