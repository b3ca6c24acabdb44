package cn.huizong.reconcile.rehearse;

import cn.huizong.rule.Verdict;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often a rule was judged, and how.
 *
 * @param findings how often it failed; {@code entries} those that the report shows by themselves
 * @param why for lack of what it could not be verified, the first time; "" if never
 * @param units codes of those it failed for
 */
public record RuleCount(int passed, int findings, int entries, int notVerifiable, String why, Set<String> units) {

    public static final RuleCount NONE = new RuleCount(0, 0, 0, 0, "", Set.of());

    /** Whether it ever came to pass or fail. */
    public boolean ran() {
        return passed + findings > 0;
    }

    public RuleCount plus(RuleCount other) {
        Set<String> both = new TreeSet<>(units);
        both.addAll(other.units);
        return new RuleCount(
                passed + other.passed,
                findings + other.findings,
                entries + other.entries,
                notVerifiable + other.notVerifiable,
                why.isEmpty() ? other.why : why,
                Collections.unmodifiableSet(both));
    }

    static RuleCount of(Verdicts verdicts, Verdicts.Case judged) {
        Verdict verdict = verdicts.checks().get(judged).verdict();
        Finding finding = verdicts.finding(judged);
        boolean failed = verdict == Verdict.FAIL;
        return new RuleCount(
                verdict == Verdict.PASS ? 1 : 0,
                failed ? 1 : 0,
                finding != null && !finding.folded() ? 1 : 0,
                verdict == Verdict.NOT_VERIFIABLE ? 1 : 0,
                verdicts.why(judged),
                failed ? Set.of(judged.unit()) : Set.of());
    }
}
