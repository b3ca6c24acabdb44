package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Provenance;
import cn.huizong.pipeline.console.OneLine;
import cn.huizong.reconcile.rehearse.FindingChange;
import cn.huizong.reconcile.rehearse.FindingChange.Kind;
import cn.huizong.reconcile.rehearse.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings that come, go or read otherwise, the worst first, as far as a screen is patient. */
final class RehearsedFindings {

    private static final int SHOWN = 20;
    /** A rule that fails everywhere must not push the others off the screen. */
    private static final int SHOWN_OF_ONE_RULE = 5;

    private static final String DETAIL = "      ";

    private final CommandContext context;
    private final Rehearsal rehearsal;

    RehearsedFindings(CommandContext context, Rehearsal rehearsal) {
        this.context = context;
        this.rehearsal = rehearsal;
    }

    Optional<String> list(Kind kind) {
        List<FindingChange> changes = rehearsal.changes(kind);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(context.text("rehearse.list." + kind.word(), changes.size()));
        List<FindingChange> shown = shown(changes);
        shown.forEach(change -> lines.addAll(lines(change)));
        if (changes.size() > shown.size()) {
            lines.add("  " + context.text("rehearse.more", changes.size() - shown.size()));
        }
        return Optional.of(String.join("\n", lines));
    }

    private static List<FindingChange> shown(List<FindingChange> changes) {
        Map<String, Integer> ofRule = new HashMap<>();
        return changes.stream()
                .filter(change -> ofRule.merge(change.anomaly().rule(), 1, Integer::sum) <= SHOWN_OF_ONE_RULE)
                .limit(SHOWN)
                .toList();
    }

    private List<String> lines(FindingChange change) {
        Anomaly anomaly = change.anomaly();
        List<String> lines = new ArrayList<>();
        lines.add("  " + severity(change) + " " + anomaly.rule() + " " + where(anomaly) + stands(change));
        if (change.before() != null && !change.before().message().equals(anomaly.message())) {
            lines.add(DETAIL
                    + context.text("rehearse.said", OneLine.of(change.before().message())));
        }
        lines.add(DETAIL + OneLine.of(anomaly.message()));
        return lines;
    }

    private String severity(FindingChange change) {
        Anomaly before = change.before();
        String now = context.text("severity." + change.anomaly().severity().word());
        return before == null || before.severity() == change.anomaly().severity()
                ? now
                : context.text("severity." + before.severity().word()) + "→" + now;
    }

    private String where(Anomaly anomaly) {
        Provenance place = anomaly.provenance();
        String period = anomaly.period() == null ? "" : anomaly.period().chinese();
        String cell = place == null || place.cell().isEmpty() ? "" : " " + place.cell();
        return rehearsal.catalogue().units().nameOf(anomaly.unit()) + " " + period + " " + anomaly.form() + cell;
    }

    /** Why a finding goes: what cannot be verified any more has not become right (law 10). */
    private String stands(FindingChange change) {
        if (change.kind() == Kind.LOST) {
            return context.text("rehearse.now." + change.stands().word(), OneLine.of(change.why()));
        }
        boolean fold = change.folded() && change.kind() == Kind.GAINED;
        String was = change.stood() == Standing.NOT_VERIFIABLE
                ? context.text("rehearse.was-not-verifiable", OneLine.of(change.why()))
                : "";
        return was + (fold ? context.text("rehearse.folded") : "");
    }
}
