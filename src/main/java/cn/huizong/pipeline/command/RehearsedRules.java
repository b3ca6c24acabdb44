package cn.huizong.pipeline.command;

import cn.huizong.catalogue.EditRule;
import cn.huizong.pipeline.console.OneLine;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.reconcile.rehearse.Aspect;
import cn.huizong.reconcile.rehearse.FindingChange.Kind;
import cn.huizong.reconcile.rehearse.RuleChange;
import cn.huizong.reconcile.rehearse.RuleCount;
import cn.huizong.reconcile.rehearse.RuleOutcome;
import cn.huizong.reconcile.rehearse.RuleState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rule by rule: in what they would differ, how often they would fail, and which of them never have anything to say. */
final class RehearsedRules {

    private static final int NAMED = 10;

    private final CommandContext context;
    private final Rehearsal rehearsal;

    RehearsedRules(CommandContext context, Rehearsal rehearsal) {
        this.context = context;
        this.rehearsal = rehearsal;
    }

    /** What is changed in the rules that are changed. */
    Optional<String> differences() {
        List<String> lines = new ArrayList<>();
        for (RuleOutcome rule : rehearsal.rules()) {
            RuleChange change = rule.change();
            EditRule before = change.before();
            EditRule after = change.after();
            if (before == null || after == null) {
                continue;
            }
            for (Aspect aspect : change.aspects()) {
                String what = context.text("rehearse.aspect." + aspect.word());
                lines.add("  " + rule.id() + " " + what + "："
                        + OneLine.of(shown(aspect, before) + " → " + shown(aspect, after)));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(context.text("rehearse.differences") + "\n" + String.join("\n", lines));
    }

    private String shown(Aspect aspect, EditRule rule) {
        if (aspect == Aspect.SEVERITY) {
            return context.text("severity." + rule.severity().word());
        }
        String text = aspect.of(rule);
        return text.isEmpty() ? "—" : text;
    }

    /** A row for every rule that changes or whose findings do; the others in one row. */
    String table() {
        TextTable table = new TextTable("  ", "lllrrrrrrr");
        table.row(
                context.text("rehearse.rule"),
                "",
                context.text("rehearse.state"),
                context.text("rehearse.before"),
                context.text("rehearse.after"),
                context.text("rehearse.gained"),
                context.text("rehearse.changed"),
                context.text("rehearse.lost"),
                context.text("rehearse.not-verified"),
                context.text("rehearse.units"));
        List<RuleOutcome> others = new ArrayList<>();
        for (RuleOutcome rule : rehearsal.rules()) {
            boolean moved =
                    rule.change().state() != RuleState.KEPT || !rule.changes().isEmpty();
            if (moved) {
                table.row(cells(
                        rule.id(),
                        rule.change().rule().name(),
                        "rehearse.state." + rule.change().state().word(),
                        rule));
            } else {
                others.add(rule);
            }
        }
        if (!others.isEmpty()) {
            table.row(cells(context.text("rehearse.others", others.size()), "", "rehearse.state.kept", sum(others)));
        }
        if (!rehearsal.rules().isEmpty()) {
            table.row(cells(context.text("rehearse.total"), "", "rehearse.state.none", sum(rehearsal.rules())));
        }
        return context.text("rehearse.rules") + "\n" + table.print() + entries();
    }

    private static RuleOutcome sum(List<RuleOutcome> rules) {
        RuleOutcome sum = new RuleOutcome(rules.get(0).change(), RuleCount.NONE, RuleCount.NONE, Map.of());
        for (RuleOutcome rule : rules) {
            sum = sum.plus(rule);
        }
        return sum;
    }

    private List<String> cells(String id, String name, String state, RuleOutcome rule) {
        return List.of(
                id,
                name,
                context.text(state),
                String.valueOf(rule.before().findings()),
                String.valueOf(rule.after().findings()),
                String.valueOf(rule.count(Kind.GAINED)),
                String.valueOf(rule.count(Kind.CHANGED)),
                String.valueOf(rule.count(Kind.LOST)),
                moved(rule.before().notVerifiable(), rule.after().notVerifiable()),
                String.valueOf(rule.after().units().size()));
    }

    private static String moved(int before, int after) {
        return before == after ? String.valueOf(after) : before + "→" + after;
    }

    /** Where the report would show fewer entries than there are findings. */
    private String entries() {
        RuleCount before = rehearsal.before();
        RuleCount after = rehearsal.after();
        boolean folded = before.entries() != before.findings() || after.entries() != after.findings();
        return folded ? "\n  " + context.text("rehearse.entries", before.entries(), after.entries()) : "";
    }

    /** Rules that would never be verified, with the reason, and those that would never fail. */
    Optional<String> idle() {
        List<String> lines = new ArrayList<>();
        List<RuleOutcome> never =
                rehearsal.rules().stream().filter(RuleOutcome::neverRuns).toList();
        never.stream().limit(NAMED).forEach(rule -> lines.add("  " + rule.id() + " " + why(rule)));
        if (!never.isEmpty()) {
            lines.add(0, context.text("rehearse.never-run", never.size()));
        }
        if (never.size() > NAMED) {
            lines.add("  " + context.text("rehearse.more", never.size() - NAMED));
        }
        List<RuleOutcome> quiet = rehearsal.rules().stream()
                .filter(RuleOutcome::neverFires)
                .sorted(Comparator.comparing(rule -> rule.change().state() == RuleState.KEPT))
                .toList();
        if (!quiet.isEmpty()) {
            lines.add(context.text("rehearse.never-fire", quiet.size(), ids(quiet)));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private String why(RuleOutcome rule) {
        return rule.after().notVerifiable() == 0
                ? context.text("rehearse.nobody")
                : context.text(
                        "rehearse.unverified",
                        rule.after().notVerifiable(),
                        OneLine.of(rule.after().why()));
    }

    private String ids(List<RuleOutcome> rules) {
        String named = rules.stream().limit(NAMED).map(RuleOutcome::id).collect(Collectors.joining("、"));
        return rules.size() > NAMED ? named + context.text("rehearse.and-so-on") : named;
    }
}
