package cn.huizong.reconcile.rehearse;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
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

    /** @param judged all the cases of one rule */
    static RuleCount of(Verdicts verdicts, Collection<Verdicts.Case> judged) {
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        Set<String> units = new TreeSet<>();
        String why = "";
        int entries = 0;
        for (Verdicts.Case each : judged) {
            standings.merge(verdicts.standing(each), 1, Integer::sum);
            why = why.isEmpty() ? verdicts.why(each) : why;
            Finding finding = verdicts.finding(each);
            if (finding != null) {
                units.add(each.unit());
                entries += finding.folded() ? 0 : 1;
            }
        }
        return new RuleCount(
                standings.getOrDefault(Standing.PASSED, 0),
                standings.getOrDefault(Standing.FAILED, 0),
                entries,
                standings.getOrDefault(Standing.NOT_VERIFIABLE, 0),
                why,
                Collections.unmodifiableSet(units));
    }
}
