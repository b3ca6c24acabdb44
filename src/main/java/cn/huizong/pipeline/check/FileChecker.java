package cn.huizong.pipeline.check;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.ReturnReader;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.reconcile.answer.AnswerBook;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges files by the code a run uses: beside each other, with what earlier periods brought, and without anything else that
 * was handed in for their own period.
 */
public final class FileChecker {

    private static final String ASKED_ELSEWHERE = "自查看不到其他单位的报表：说明的是与其他单位比较的问题的，照样报送，汇总时再核对";

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Instant asOf;
    private final Map<String, List<NormalisedReturn>> files = new LinkedHashMap<>();

    /** Reads the files. @param period wanted; null accepts every period. @param files by the names people know them by */
    public FileChecker(
            Catalogue catalogue,
            JobDefinition job,
            @Nullable ReferencePeriod period,
            Instant asOf,
            Map<String, Path> files) {
        this.catalogue = catalogue;
        this.job = job;
        this.asOf = asOf;
        GivenFiles given = new GivenFiles(new ReturnReader(catalogue), job, period);
        Normaliser normaliser = new Normaliser(catalogue);
        files.forEach((name, file) -> given.read(name, file)
                .forEach(reading -> this.files.put(
                        reading.path(),
                        reading.parts().stream().map(normaliser::normalise).toList())));
    }

    /** Codes of the units whose returns were recognised. */
    public Set<String> units() {
        return keys(parts()).stream().map(ReturnKey::unit).collect(Collectors.toSet());
    }

    /** Of the returns that were recognised. */
    public Set<ReferencePeriod> periods() {
        return byPeriod().keySet();
    }

    /** As the other, where no due day was put off. */
    public List<CheckedFile> judge(Collection<ObservedReturn> earlier) {
        return judge(earlier, Map.of());
    }

    /** @param extended days to which returns were put off */
    public List<CheckedFile> judge(Collection<ObservedReturn> earlier, Map<ExpectedReturn, LocalDate> extended) {
        Map<ReferencePeriod, Reconciliation> reconciled = reconcile(earlier, extended);
        List<Anomaly> anomalies = reconciled.isEmpty()
                ? findings(parts())
                : reconciled.values().stream()
                        .flatMap(each -> each.anomalies().stream())
                        .filter(anomaly -> !anomaly.rule().equals(FindingCode.MISSING_RETURN.id()))
                        .map(this::unlessAskedElsewhere)
                        .toList();
        List<CheckedFile> checked = new ArrayList<>();
        files.forEach((path, parts) -> checked.add(new CheckedFile(
                path,
                parts.stream().map(NormalisedReturn::receipt).toList(),
                about(path, keys(parts), anomalies),
                checks(keys(parts), reconciled))));
        return checked;
    }

    /** A row that was read and matches nothing here may explain what only a run finds, beside the returns of others. */
    private Anomaly unlessAskedElsewhere(Anomaly anomaly) {
        boolean read = anomaly.rule().equals(FindingCode.ANSWER_UNMATCHED.id())
                && answers(parts()).stream().anyMatch(answer -> answer.place().equals(anomaly.provenance()));
        return read ? anomaly.withSuggestion(anomaly.suggestion() + "。" + ASKED_ELSEWHERE) : anomaly;
    }

    private FileChecks checks(Set<ReturnKey> returns, Map<ReferencePeriod, Reconciliation> reconciled) {
        return reconciled.entrySet().stream()
                .map(each -> FileChecks.of(
                        job,
                        each.getValue().checks(),
                        returns.stream()
                                .filter(key -> key.period().equals(each.getKey()))
                                .toList()))
                .reduce(FileChecks.NONE, FileChecks::and);
    }

    /** Period by period; what these files bring for an earlier period is what the later one is compared with. */
    private Map<ReferencePeriod, Reconciliation> reconcile(
            Collection<ObservedReturn> earlier, Map<ExpectedReturn, LocalDate> extended) {
        Map<ReturnKey, ObservedReturn> known = new HashMap<>();
        earlier.forEach(filed -> known.put(filed.key(), filed));
        Map<ReferencePeriod, Reconciliation> reconciled = new TreeMap<>();
        byPeriod().forEach((period, parts) -> {
            Reconciliation reconciliation = new Reconciler(catalogue, job)
                    .reconcile(
                            period,
                            asOf,
                            returns(parts),
                            findings(parts),
                            before(period, known.values()),
                            new AnswerBook(answers(parts), List.of(), List.of()),
                            extended);
            reconciliation.accepted().returns().forEach(filed -> known.put(filed.key(), filed));
            reconciled.put(period, reconciliation);
        });
        return reconciled;
    }

    private Observations before(ReferencePeriod period, Collection<ObservedReturn> known) {
        List<ReferencePeriod> compared = job.comparedWith(period);
        return new Observations(known.stream()
                .filter(filed -> compared.contains(filed.key().period()))
                .toList());
    }

    private static List<ObservedReturn> returns(List<NormalisedReturn> parts) {
        return observed(parts).map(filed -> filed.withReceipt(1)).toList();
    }

    private static List<Anomaly> findings(List<NormalisedReturn> parts) {
        return parts.stream().flatMap(part -> part.findings().stream()).toList();
    }

    private static List<WrittenAnswer> answers(List<NormalisedReturn> parts) {
        return parts.stream().flatMap(part -> part.answers().stream()).toList();
    }

    private static Stream<ObservedReturn> observed(List<NormalisedReturn> parts) {
        return parts.stream().flatMap(part -> Optional.ofNullable(part.observed()).stream());
    }

    private static Set<ReturnKey> keys(List<NormalisedReturn> parts) {
        return observed(parts).map(ObservedReturn::key).collect(Collectors.toSet());
    }

    private List<NormalisedReturn> parts() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    /** The parts that are returns, in the order of time; what is none goes with the first of them. */
    private NavigableMap<ReferencePeriod, List<NormalisedReturn>> byPeriod() {
        NavigableMap<ReferencePeriod, List<NormalisedReturn>> periods = new TreeMap<>();
        List<NormalisedReturn> noReturns = new ArrayList<>();
        for (NormalisedReturn part : parts()) {
            ObservedReturn filed = part.observed();
            if (filed == null) {
                noReturns.add(part);
            } else {
                periods.computeIfAbsent(filed.key().period(), none -> new ArrayList<>())
                        .add(part);
            }
        }
        if (!periods.isEmpty()) {
            periods.firstEntry().getValue().addAll(noReturns);
        }
        return periods;
    }

    private static List<Anomaly> about(String path, Set<ReturnKey> keys, List<Anomaly> anomalies) {
        return anomalies.stream()
                .filter(anomaly -> anomaly.provenance() != null
                        ? anomaly.provenance().source().file().equals(path)
                        : anomaly.period() != null
                                && keys.contains(new ReturnKey(anomaly.form(), anomaly.unit(), anomaly.period())))
                .toList();
    }
}
