package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Severity;
import cn.huizong.reconcile.rehearse.FindingChange;
import cn.huizong.reconcile.rehearse.FindingChange.Kind;
import cn.huizong.reconcile.rehearse.RuleCount;
import cn.huizong.reconcile.rehearse.RuleOutcome;
import cn.huizong.reconcile.rehearse.RuleState;
import cn.huizong.reconcile.rehearse.Standing;
import cn.huizong.reconcile.rehearse.WorstFirst;
import java.util.List;
import java.util.function.Predicate;

/**
 * What other rules would have found in the returns of releases.
 *
 * @param releases in the order of time
 * @param rules one for every rule that is or would be
 */
record Rehearsal(Catalogue catalogue, JobDefinition job, List<RehearsedRelease> releases, List<RuleOutcome> rules) {

    /** Of one kind, worst first. */
    List<FindingChange> changes(Kind kind) {
        return releases.stream()
                .flatMap(release -> release.difference().changes().stream())
                .filter(change -> change.kind() == kind)
                .sorted(new WorstFirst(catalogue.units()))
                .toList();
    }

    /** Findings that become graver than they are. */
    long graver() {
        return changes(Kind.CHANGED).stream()
                .filter(change -> change.before() != null
                        && change.anomaly().severity().compareTo(change.before().severity()) < 0)
                .count();
    }

    static long units(List<FindingChange> changes) {
        return changes.stream()
                .map(change -> change.anomaly().unit())
                .distinct()
                .count();
    }

    /** Of findings that go, those that did not become right but cannot be verified any more. */
    static long unverified(List<FindingChange> lost) {
        return lost.stream()
                .filter(change -> change.stands() == Standing.NOT_VERIFIABLE)
                .count();
    }

    static long count(List<FindingChange> changes, Severity severity) {
        return changes.stream()
                .filter(change -> change.anomaly().severity() == severity)
                .count();
    }

    long count(RuleState state) {
        return rules.stream().filter(rule -> rule.change().state() == state).count();
    }

    RuleCount before() {
        return rules.stream().map(RuleOutcome::before).reduce(RuleCount.NONE, RuleCount::plus);
    }

    RuleCount after() {
        return rules.stream().map(RuleOutcome::after).reduce(RuleCount.NONE, RuleCount::plus);
    }

    List<RehearsedRelease> releases(Predicate<RehearsedRelease> wanted) {
        return releases.stream().filter(wanted).toList();
    }

    List<RehearsedRelease> becomeProvisional() {
        return releases(release -> release.finalBefore() && !release.finalAfter());
    }

    List<RehearsedRelease> becomeFinal() {
        return releases(release -> !release.finalBefore() && release.finalAfter());
    }

    /** Of those that are not judged by the rules they were published by, or not with the same outcome. */
    List<RehearsedRelease> judgedOtherwise() {
        return releases(release -> release.finalBefore() != release.release().complete());
    }
}
