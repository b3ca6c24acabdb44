package cn.huizong.pipeline.step;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.Units;
import cn.huizong.intake.InboxFile;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.Source;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.store.StoredReading;
import cn.huizong.store.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was handed in and counts, part by part: returns, findings and rows of {@code intake.csv}. */
final class ReceivedParts {

    private final FileReader reader;
    private final Units units;
    private final Set<String> listed;
    private final List<NormalisedReturn> parts = new ArrayList<>();
    private final List<WrittenAnswer> online;
    /** By the arrival their files came with. */
    private final SortedMap<Integer, List<WrittenAnswer>> answers = new TreeMap<>();

    ReceivedParts(RunWork work) {
        Intake intake = work.intake();
        reader = new FileReader(work);
        units = work.request().catalogue().units();
        listed = intake.files().stream()
                .filter(ConsideredFile::listed)
                .map(file -> file.receipt().path())
                .collect(Collectors.toSet());
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
        new RefusedSince(work, readings).unlessBrought(returns()).forEach(part -> add(part, 0));
        intake.unread().forEach(file -> reader.refused(file).forEach(part -> add(part, 0)));
        intake.notReturns().forEach(this::addNoReturn);
        online = intake.answers();
    }

    List<ObservedReturn> returns() {
        return parts.stream()
                .flatMap(part -> Optional.ofNullable(part.observed()).stream())
                .toList();
    }

    List<Anomaly> findings() {
        return parts.stream().flatMap(part -> part.findings().stream()).toList();
    }

    /** Explanations in the files of the inbox, in the order they came in; of one arrival by path; then those given on a page. */
    List<WrittenAnswer> answers() {
        return Stream.concat(answers.values().stream().flatMap(List::stream), online.stream())
                .toList();
    }

    /** Rows of {@code intake.csv}, with what became of the returns once they were judged. */
    List<Receipt> receipts(Reconciliation reconciliation) {
        SettledParts settled = new SettledParts(reconciliation);
        return parts.stream().map(settled::receipt).toList();
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
        if (reading.parts().stream().anyMatch(part -> part.receipt().ofArchive()) && liesWithinAFile(file)) {
            reader.nested(file.receipt()).forEach(part -> add(part, file.arrivalRank()));
            return;
        }
        // Of a file that is no longer in the inbox only the returns it brought stay in force.
        Optional<String> unit = Submission.unitOf(file.receipt().path());
        reading.parts().stream()
                .filter(part -> file.listed() || unit.isPresent() || part.observed() != null)
                .forEach(part -> add(unit.map(code -> brought(part, code)).orElse(part), file.arrivalRank()));
    }

    /** A unit hands in its own returns alone. When its file was judged the catalogue may not have known yet whose a part is. */
    private NormalisedReturn brought(NormalisedReturn part, String unit) {
        ObservedReturn observed = part.observed();
        return observed == null || observed.key().unit().equals(unit)
                ? part.withAnswersOf(unit)
                : ForeignPart.refused(part.receipt(), observed.key(), unit, units);
    }

    /**
     * Whether a file has the name of one of the folders it lies in: no folder does, only an archive. It is asked of each inbox anew,
     * because a folder may take the place of an archive, or an archive that of a folder.
     */
    private boolean liesWithinAFile(ConsideredFile file) {
        String path = file.receipt().path();
        int slash = path.lastIndexOf('/');
        while (slash > 0 && !listed.contains(path.substring(0, slash))) {
            slash = path.lastIndexOf('/', slash - 1);
        }
        return file.listed() && slash > 0;
    }

    private void add(NormalisedReturn part, int arrivalRank) {
        ObservedReturn observed = part.observed();
        answers.computeIfAbsent(arrivalRank, none -> new ArrayList<>()).addAll(part.answers());
        parts.add(
                observed == null
                        ? part
                        : new NormalisedReturn(observed.withReceipt(arrivalRank), part.receipt(), part.findings()));
    }

    private void addDuplicate(ConsideredFile file, String first) {
        Source source = new Source(file.receipt().path(), file.receipt().sha256(), "");
        String reason = "与文件“" + first + "”逐字节相同，只读取那一份";
        Receipt receipt = new Receipt(
                source, Outcome.DUPLICATE, FindingCode.DUPLICATE_FILE.id(), null, 0, "", reason, CellCounts.NONE);
        Anomaly finding = AnomalyBuilder.of(FindingCode.DUPLICATE_FILE)
                .at(new Provenance(source, "", ""))
                .message("文件“" + source.file() + "”" + reason)
                .suggestion("如属误放，请从收件文件夹中移走")
                .build();
        parts.add(new NormalisedReturn(null, receipt, List.of(finding)));
    }

    private void addNoReturn(InboxFile file) {
        Receipt receipt = new Receipt(
                new Source(file.relativePath(), "", ""),
                Outcome.QUARANTINED,
                FindingCode.NOT_A_RETURN.id(),
                null,
                0,
                "",
                file.ignored(),
                CellCounts.NONE);
        parts.add(new NormalisedReturn(null, receipt, List.of()));
    }
}
