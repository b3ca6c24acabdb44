package cn.huizong.anomaly;

import java.util.List;

/**
 * What was checked of a period's returns, counted. The tallies of the returns and those of the rules come to the same total.
 *
 * @param returns a row a unit and form that must be handed in, whether it was or not, and a row a unit that rules across forms
 *     judge; in the order of units and forms
 * @param rules every rule of the job, in its order, also those that judged nobody
 */
public record Checked(List<CheckedReturn> returns, List<CheckedRule> rules) {

    public static final Checked NOTHING = new Checked(List.of(), List.of());

    public CheckTally total() {
        return CheckTally.sum(rules.stream().map(CheckedRule::tally).toList());
    }

    /** Rules that came to no verdict on any unit: whoever relies on them must know. */
    public List<CheckedRule> neverRan() {
        return rules.stream().filter(rule -> !rule.tally().ran()).toList();
    }
}
