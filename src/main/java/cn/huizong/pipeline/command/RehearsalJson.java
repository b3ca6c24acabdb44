package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.CatalogueFault;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.reading.ProposedEdits;
import cn.huizong.observation.Provenance;
import cn.huizong.reconcile.rehearse.Aspect;
import cn.huizong.reconcile.rehearse.FindingChange;
import cn.huizong.reconcile.rehearse.FindingChange.Kind;
import cn.huizong.reconcile.rehearse.RuleCount;
import cn.huizong.reconcile.rehearse.RuleOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rehearsal as one JSON document. */
final class RehearsalJson {

    private static final String ADDED_TO = "add";
    private static final String REPLACED = "replace";

    private static final String FINAL = "final";
    private static final String PROVISIONAL = "provisional";

    private final Rehearsal rehearsal;

    RehearsalJson(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    Map<String, Object> document(ProposedEdits proposed, List<CatalogueFault> hints) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", rehearsal.job().name());
        document.put("edits", proposed.name());
        document.put("mode", proposed.added() ? ADDED_TO : REPLACED);
        document.put("verdict", verdict());
        document.put(
                "periods",
                rehearsal.releases().stream().map(RehearsalJson::json).toList());
        document.put(
                "rules", rehearsal.rules().stream().map(RehearsalJson::json).toList());
        for (Kind kind : Kind.values()) {
            document.put(
                    kind.word(),
                    rehearsal.changes(kind).stream().map(this::json).toList());
        }
        document.put("hints", FaultList.json(List.of(), hints).get("hints"));
        return document;
    }

    private Map<String, Object> verdict() {
        Map<String, Object> verdict = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            List<FindingChange> changes = rehearsal.changes(kind);
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("findings", changes.size());
            counts.put("units", Rehearsal.units(changes));
            for (Severity severity : Severity.values()) {
                counts.put(severity.word(), Rehearsal.count(changes, severity));
            }
            verdict.put(kind.word(), counts);
        }
        verdict.put("lostUnverified", Rehearsal.unverified(rehearsal.changes(Kind.LOST)));
        verdict.put("graver", rehearsal.graver());
        verdict.put("becomeProvisional", periods(rehearsal.becomeProvisional()));
        verdict.put("becomeFinal", periods(rehearsal.becomeFinal()));
        verdict.put(
                "neverRun",
                ids(rehearsal.rules().stream().filter(RuleOutcome::neverRuns).toList()));
        verdict.put(
                "neverFire",
                ids(rehearsal.rules().stream().filter(RuleOutcome::neverFires).toList()));
        return verdict;
    }

    private static List<String> periods(List<RehearsedRelease> releases) {
        return releases.stream()
                .map(release -> release.release().period().toString())
                .toList();
    }

    private static List<String> ids(List<RuleOutcome> rules) {
        return rules.stream().map(RuleOutcome::id).toList();
    }

    private static Map<String, Object> json(RehearsedRelease release) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("period", release.release().period().toString());
        entry.put("release", release.release().name());
        entry.put("published", release.release().state());
        entry.put("stateBefore", state(release.finalBefore()));
        entry.put("state", state(release.finalAfter()));
        entry.put("returns", release.returns());
        entry.put("openBefore", release.difference().openBefore());
        entry.put("open", release.difference().openAfter());
        for (Kind kind : Kind.values()) {
            entry.put(kind.word(), release.difference().count(kind));
        }
        return entry;
    }

    private static Map<String, Object> json(RuleOutcome rule) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("rule", rule.id());
        entry.put("name", rule.change().rule().name());
        entry.put("state", rule.change().state().word());
        entry.put(
                "differsIn", rule.change().aspects().stream().map(Aspect::word).toList());
        entry.put("before", rule.change().before() == null ? null : counts(rule.before()));
        entry.put("after", rule.change().after() == null ? null : counts(rule.after()));
        for (Kind kind : Kind.values()) {
            entry.put(kind.word(), rule.count(kind));
        }
        entry.put("unchanged", rule.after().findings() - rule.count(Kind.GAINED) - rule.count(Kind.CHANGED));
        return entry;
    }

    private static Map<String, Object> counts(RuleCount count) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("passed", count.passed());
        entry.put("findings", count.findings());
        entry.put("entries", count.entries());
        entry.put("notVerifiable", count.notVerifiable());
        entry.put("why", count.why());
        entry.put("units", List.copyOf(count.units()));
        return entry;
    }

    private Map<String, Object> json(FindingChange change) {
        Anomaly anomaly = change.anomaly();
        Provenance place = anomaly.provenance();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("rule", anomaly.rule());
        entry.put("period", String.valueOf(anomaly.period()));
        entry.put("unit", anomaly.unit());
        entry.put("unitName", rehearsal.catalogue().units().nameOf(anomaly.unit()));
        entry.put("form", anomaly.form());
        entry.put("item", anomaly.item());
        entry.put("file", place == null ? null : place.source().file());
        entry.put("sheet", place == null ? null : place.source().sheet());
        entry.put("cell", place == null ? null : place.cell());
        entry.put("folded", change.folded());
        entry.put("stood", change.stood().word());
        entry.put("stands", change.stands().word());
        entry.put("why", change.why());
        entry.put("before", said(change.before()));
        entry.put("after", said(change.after()));
        return entry;
    }

    private static @Nullable Map<String, Object> said(@Nullable Anomaly anomaly) {
        if (anomaly == null) {
            return null;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("severity", anomaly.severity().word());
        entry.put("value", anomaly.value());
        entry.put("expected", anomaly.expected());
        entry.put("difference", anomaly.difference());
        entry.put("message", anomaly.message());
        return entry;
    }

    private static String state(boolean complete) {
        return complete ? FINAL : PROVISIONAL;
    }
}
