package cn.huizong.rule.linear;

import cn.huizong.rule.linear.HygieneReport.Conflict;
import cn.huizong.rule.linear.HygieneReport.ImpliedBounds;
import cn.huizong.rule.linear.HygieneReport.Redundancy;
import cn.huizong.rule.linear.HygieneReport.Skipped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A report in the making. */
final class Findings {

    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Redundancy> redundancies = new ArrayList<>();
    private final List<ImpliedBounds> bounds = new ArrayList<>();
    private final List<Skipped> skipped;

    Findings(List<Skipped> skipped) {
        this.skipped = new ArrayList<>(skipped);
    }

    void add(Conflict conflict) {
        conflicts.add(conflict);
    }

    void add(Redundancy redundancy) {
        redundancies.add(redundancy);
    }

    void add(ImpliedBounds implied) {
        bounds.add(implied);
    }

    void skip(Collection<String> rules, String why) {
        rules.forEach(rule -> skipped.add(new Skipped(rule, why, true)));
    }

    HygieneReport report() {
        return new HygieneReport(conflicts, redundancies, bounds, skipped);
    }
}
