package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Provenance;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.console.OneLine;
import cn.huizong.publish.text.SafeCsv;
import cn.huizong.reconcile.rehearse.FindingChange;
import cn.huizong.reconcile.rehearse.FindingChange.Kind;
import cn.huizong.reconcile.rehearse.RuleOutcome;
import cn.huizong.store.DiskSpace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every finding that comes, goes or reads otherwise, as a CSV file. */
final class RehearsalTable {

    static final List<String> HEADER = List.of(
            "CHANGE",
            "PERIOD",
            "RELEASE",
            "RULE",
            "RULE_STATE",
            "SEVERITY_BEFORE",
            "SEVERITY",
            "UNIT",
            "UNIT_NAME",
            "FORM",
            "ITEM",
            "VALUE_BEFORE",
            "VALUE",
            "EXPECTED_BEFORE",
            "EXPECTED",
            "FILE",
            "SHEET",
            "CELL",
            "FOLDED",
            "STOOD",
            "STANDS",
            "WHY",
            "MESSAGE_BEFORE",
            "MESSAGE");

    private final Path file;

    private RehearsalTable(Path file) {
        this.file = file;
    }

    /** Refuses before any work is done; only a table of an earlier rehearsal is written over, nobody's rules. */
    static RehearsalTable at(Path file, Path edits) {
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || parent == null || !Files.isDirectory(parent)) {
            throw Refusal.wrongUse("rehearse.out-place", OneLine.of(file.toString()));
        }
        try {
            if (Files.exists(file) && (Files.isSameFile(file, edits) || !isTable(file))) {
                throw Refusal.wrongUse("rehearse.out-taken", OneLine.of(file.toString()));
            }
        } catch (IOException unreadable) {
            throw Refusal.failed("rehearse.out-unwritable", unreadable, OneLine.of(file.toString()));
        }
        return new RehearsalTable(file);
    }

    private static boolean isTable(Path file) throws IOException {
        byte[] header = String.join(",", HEADER).getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return Files.size(file) == 0 || Arrays.equals(in.readNBytes(header.length), header);
        }
    }

    String shown() {
        return OneLine.of(CommandContext.shown(CommandContext.absolute(file)));
    }

    void write(Rehearsal rehearsal) {
        Map<String, String> states = new HashMap<>();
        for (RuleOutcome rule : rehearsal.rules()) {
            states.put(rule.id(), rule.change().state().word());
        }
        Map<String, String> releases = new HashMap<>();
        rehearsal
                .releases()
                .forEach(release -> releases.put(
                        release.release().period().toString(), release.release().name()));
        try (SafeCsv csv = new SafeCsv(Files.newOutputStream(file), HEADER)) {
            for (Kind kind : Kind.values()) {
                for (FindingChange change : rehearsal.changes(kind)) {
                    Anomaly anomaly = change.anomaly();
                    String period = String.valueOf(anomaly.period());
                    csv.field(kind.word()).field(period).field(releases.getOrDefault(period, ""));
                    csv.field(anomaly.rule()).field(states.getOrDefault(anomaly.rule(), ""));
                    row(csv, change, rehearsal.catalogue().units().nameOf(anomaly.unit()));
                }
            }
        } catch (IOException failed) {
            throw Refusal.failed(
                    DiskSpace.exhausted(failed) ? "reports.full" : "rehearse.out-unwritable",
                    failed,
                    OneLine.of(file.toString()));
        }
    }

    private static void row(SafeCsv csv, FindingChange change, String unitName) throws IOException {
        Anomaly anomaly = change.anomaly();
        Anomaly before = change.before();
        Anomaly after = change.after();
        Provenance place = anomaly.provenance();
        csv.field(severity(before)).field(severity(after)).field(anomaly.unit()).field(unitName);
        csv.field(anomaly.form()).field(anomaly.item());
        csv.field(before == null ? "" : before.value()).field(after == null ? "" : after.value());
        csv.field(before == null ? "" : before.expected()).field(after == null ? "" : after.expected());
        csv.field(place == null ? "" : place.source().file())
                .field(place == null ? "" : place.source().sheet())
                .field(place == null ? "" : place.cell());
        csv.field(change.folded() ? "yes" : "no");
        csv.field(change.stood().word()).field(change.stands().word()).field(change.why());
        csv.field(before == null ? "" : before.message()).field(after == null ? "" : after.message());
        csv.endRow();
    }

    private static String severity(@Nullable Anomaly anomaly) {
        return anomaly == null ? "" : anomaly.severity().word();
    }
}
