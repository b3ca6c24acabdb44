package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.ReturnReader;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.Reconciler;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges files by the code a run uses, beside each other and without anything else that was handed in. */
final class FileChecker {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final @Nullable ReferencePeriod period;
    private final Instant asOf;

    FileChecker(Catalogue catalogue, JobDefinition job, @Nullable ReferencePeriod period, Instant asOf) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
        this.asOf = asOf;
    }

    List<CheckedFile> check(List<Path> files) {
        Map<String, List<NormalisedReturn>> parts = new LinkedHashMap<>();
        files.forEach(file -> parts.put(file.toString(), read(file)));
        List<Anomaly> judged =
                judge(parts.values().stream().flatMap(List::stream).toList());
        List<CheckedFile> checked = new ArrayList<>();
        parts.forEach((path, found) -> checked.add(new CheckedFile(
                path, found.stream().map(NormalisedReturn::receipt).toList(), about(path, found, judged))));
        return checked;
    }

    private List<NormalisedReturn> read(Path file) {
        Normaliser normaliser = new Normaliser(catalogue);
        return new ReturnReader(catalogue)
                .read(file, file.toString(), job, period).parts().stream()
                        .map(normaliser::normalise)
                        .toList();
    }

    /** Period by period; that other units' returns are not here is no fault of these files. */
    private List<Anomaly> judge(List<NormalisedReturn> parts) {
        Map<ReferencePeriod, List<NormalisedReturn>> returns = new TreeMap<>();
        List<Anomaly> judged = new ArrayList<>();
        for (NormalisedReturn part : parts) {
            if (part.observed() == null) {
                judged.addAll(part.findings());
            } else {
                returns.computeIfAbsent(part.observed().key().period(), none -> new ArrayList<>())
                        .add(part);
            }
        }
        returns.forEach((of, filed) -> judge(of, filed).stream()
                .filter(anomaly -> !anomaly.rule().equals(FindingCode.MISSING_RETURN.id()))
                .forEach(judged::add));
        return judged;
    }

    private List<Anomaly> judge(ReferencePeriod of, List<NormalisedReturn> parts) {
        List<ObservedReturn> filed = parts.stream()
                .flatMap(part -> Optional.ofNullable(part.observed()).stream())
                .map(returned -> returned.withReceipt(1))
                .toList();
        List<Anomaly> findings =
                parts.stream().flatMap(part -> part.findings().stream()).toList();
        return new Reconciler(catalogue, job)
                .reconcile(of, asOf, filed, findings, new Observations(List.of()))
                .anomalies();
    }

    private static List<Anomaly> about(String path, List<NormalisedReturn> parts, List<Anomaly> judged) {
        Set<ReturnKey> keys = parts.stream()
                .flatMap(part -> part.observed() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(part.observed().key()))
                .collect(Collectors.toSet());
        return judged.stream()
                .filter(anomaly -> anomaly.provenance() != null
                        ? anomaly.provenance().source().file().equals(path)
                        : anomaly.period() != null
                                && keys.contains(new ReturnKey(anomaly.form(), anomaly.unit(), anomaly.period())))
                .toList();
    }
}
