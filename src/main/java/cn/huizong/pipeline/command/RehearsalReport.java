package cn.huizong.pipeline.command;

import cn.huizong.catalogue.CatalogueFault;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.reading.ProposedEdits;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.reconcile.rehearse.FindingChange;
import cn.huizong.reconcile.rehearse.FindingChange.Kind;
import cn.huizong.reconcile.rehearse.PeriodDifference;
import cn.huizong.reconcile.rehearse.RuleCount;
import cn.huizong.reconcile.rehearse.RuleState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A rehearsal for people: what the rules would be, what they would find, and in the end what that comes to. */
final class RehearsalReport {

    private final CommandContext context;
    private final Rehearsal rehearsal;

    RehearsalReport(CommandContext context, Rehearsal rehearsal) {
        this.context = context;
        this.rehearsal = rehearsal;
    }

    String text(ProposedEdits proposed, List<CatalogueFault> hints) {
        List<String> blocks = new ArrayList<>();
        blocks.add(heading(proposed));
        RehearsedRules rules = new RehearsedRules(context, rehearsal);
        rules.differences().ifPresent(blocks::add);
        blocks.add(periods());
        blocks.add(rules.table());
        RehearsedFindings findings = new RehearsedFindings(context, rehearsal);
        for (Kind kind : Kind.values()) {
            findings.list(kind).ifPresent(blocks::add);
        }
        rules.idle().ifPresent(blocks::add);
        if (!hints.isEmpty()) {
            blocks.add(FaultList.lines(context, hints).stream()
                    .map(line -> context.text("catalogue.hint", line))
                    .collect(Collectors.joining("\n")));
        }
        blocks.add(verdict());
        return String.join("\n\n", blocks);
    }

    private String heading(ProposedEdits proposed) {
        long dropped = rehearsal.count(RuleState.DROPPED);
        String counts = context.text(
                proposed.added() ? "rehearse.adds" : "rehearse.replaces",
                rehearsal.job().edits().size(),
                rehearsal.count(RuleState.CHANGED),
                rehearsal.count(RuleState.ADDED),
                dropped,
                rehearsal.count(RuleState.KEPT));
        String title = context.text("rehearse.heading", rehearsal.job().title(), proposed.name());
        return title + "\n" + counts + (dropped == 0 ? "" : "\n" + context.text("rehearse.dropped", dropped));
    }

    private String periods() {
        TextTable table = new TextTable("  ", "llrrrrrrll");
        table.row(
                context.text("rehearse.period"),
                context.text("rehearse.release"),
                context.text("rehearse.returns"),
                context.text("rehearse.before"),
                context.text("rehearse.after"),
                context.text("rehearse.gained"),
                context.text("rehearse.changed"),
                context.text("rehearse.lost"),
                context.text("rehearse.state-before"),
                context.text("rehearse.state-after"));
        for (RehearsedRelease release : rehearsal.releases()) {
            PeriodDifference difference = release.difference();
            table.row(
                    release.release().period().chinese(),
                    release.release().name()
                            + context.text(
                                    "rehearse.published",
                                    state(release.release().complete())),
                    String.valueOf(release.returns()),
                    String.valueOf(findings(difference.before().values())),
                    String.valueOf(findings(difference.after().values())),
                    String.valueOf(difference.count(Kind.GAINED)),
                    String.valueOf(difference.count(Kind.CHANGED)),
                    String.valueOf(difference.count(Kind.LOST)),
                    state(release.finalBefore()),
                    state(release.finalAfter()));
        }
        List<RehearsedRelease> otherwise = rehearsal.judgedOtherwise();
        String note = otherwise.isEmpty() ? "" : "\n  " + context.text("rehearse.otherwise", names(otherwise));
        return context.text("rehearse.periods") + "\n" + table.print() + note;
    }

    private static int findings(Collection<RuleCount> counts) {
        return counts.stream().mapToInt(RuleCount::findings).sum();
    }

    private String state(boolean complete) {
        return context.text(complete ? "release.final" : "release.provisional");
    }

    private String verdict() {
        List<FindingChange> gained = rehearsal.changes(Kind.GAINED);
        List<FindingChange> lost = rehearsal.changes(Kind.LOST);
        List<FindingChange> changed = rehearsal.changes(Kind.CHANGED);
        if (gained.isEmpty() && lost.isEmpty() && changed.isEmpty()) {
            return context.text("rehearse.verdict.same") + releases();
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                gained.isEmpty()
                        ? context.text("rehearse.verdict.none-gained")
                        : context.text(
                                "rehearse.verdict.gained",
                                Rehearsal.units(gained),
                                gained.size(),
                                Rehearsal.count(gained, Severity.MANDATORY),
                                Rehearsal.count(gained, Severity.QUERY),
                                Rehearsal.count(gained, Severity.HINT)));
        if (!lost.isEmpty()) {
            parts.add(context.text(
                    "rehearse.verdict.lost", Rehearsal.units(lost), lost.size(), Rehearsal.unverified(lost)));
        }
        if (!changed.isEmpty()) {
            parts.add(context.text(
                    "rehearse.verdict.changed", Rehearsal.units(changed), changed.size(), rehearsal.graver()));
        }
        String separator = context.text("rehearse.verdict.separator");
        return context.text("rehearse.verdict", String.join(separator, parts)) + releases();
    }

    private String releases() {
        List<RehearsedRelease> worse = rehearsal.becomeProvisional();
        List<RehearsedRelease> better = rehearsal.becomeFinal();
        String sentence = worse.isEmpty()
                ? context.text("rehearse.verdict.none-provisional")
                : context.text("rehearse.verdict.provisional", worse.size(), names(worse));
        return better.isEmpty()
                ? sentence
                : sentence + context.text("rehearse.verdict.final", better.size(), names(better));
    }

    private static String names(List<RehearsedRelease> releases) {
        return releases.stream()
                .map(release -> release.release().period().chinese())
                .collect(Collectors.joining("、"));
    }
}
