package cn.huizong.pipeline.step;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.InboxFile;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.Source;
import cn.huizong.store.StoredReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that was handed in and counts, part by part: returns, findings and rows of {@code intake.csv}. */
final class ReceivedParts {

    private final List<ObservedReturn> returns = new ArrayList<>();
    private final List<Anomaly> findings = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    ReceivedParts(RunWork work) {
        Intake intake = work.intake();
        Map<Long, StoredReading> readings = new HashMap<>();
        work.store()
                .readings()
                .of(
                        intake.files().stream()
                                .filter(ConsideredFile::toBeRead)
                                .map(ConsideredFile::receipt)
                                .toList(),
                        work.run().reader())
                .forEach(reading -> readings.put(reading.receipt().id(), reading));
        intake.files().forEach(file -> add(file, readings));
        FileReader reader = new FileReader(work);
        intake.unread().forEach(file -> reader.refused(file).forEach(part -> add(part, 0)));
        intake.notReturns().forEach(this::addNoReturn);
    }

    List<ObservedReturn> returns() {
        return returns;
    }

    List<Anomaly> findings() {
        return findings;
    }

    List<Receipt> receipts() {
        return receipts;
    }

    private void add(ConsideredFile file, Map<Long, StoredReading> readings) {
        if (file.duplicateOf() != null) {
            addDuplicate(file, file.duplicateOf());
            return;
        }
        StoredReading reading = readings.get(file.receipt().id());
        if (reading == null) {
            throw new IllegalStateException("not read: " + file.receipt().path());
        }
        // Of a file that is no longer in the inbox only the returns it brought stay in force.
        reading.parts().stream()
                .filter(part -> file.listed() || part.observed() != null)
                .forEach(part -> add(part, file.arrivalRank()));
    }

    private void add(NormalisedReturn part, int arrivalRank) {
        if (part.observed() != null) {
            returns.add(part.observed().withReceipt(arrivalRank));
        }
        receipts.add(part.receipt());
        findings.addAll(part.findings());
    }

    private void addDuplicate(ConsideredFile file, String first) {
        Source source = new Source(file.receipt().path(), file.receipt().sha256(), "");
        String reason = "与文件“" + first + "”逐字节相同，只读取那一份";
        receipts.add(new Receipt(
                source, Outcome.DUPLICATE, FindingCode.DUPLICATE_FILE.id(), null, 0, "", reason, CellCounts.NONE));
        findings.add(AnomalyBuilder.of(FindingCode.DUPLICATE_FILE)
                .at(new Provenance(source, "", ""))
                .message("文件“" + source.file() + "”" + reason)
                .suggestion("如属误放，请从收件文件夹中移走")
                .build());
    }

    private void addNoReturn(InboxFile file) {
        receipts.add(new Receipt(
                new Source(file.relativePath(), "", ""),
                Outcome.QUARANTINED,
                "not-a-return",
                null,
                0,
                "",
                file.ignored(),
                CellCounts.NONE));
    }
}
