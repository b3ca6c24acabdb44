package cn.huizong.samples;

import cn.huizong.aggregate.Aggregator;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.FileReading;
import cn.huizong.intake.Inbox;
import cn.huizong.intake.InboxFile;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.ReturnReader;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Receipt;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stages, one after the other, over the sample returns of a year; of identical files the first is read.
 *
 * @param receipts of every part read
 */
record SampleRun(List<Receipt> receipts, Reconciliation verdict, IndicatorValues indicators) {

    private static final Instant AS_OF = Instant.parse("2022-02-28T00:00:00Z");

    /** @param history accepted returns of earlier years */
    static SampleRun of(Catalogue catalogue, int year, Observations history) throws IOException {
        JobDefinition job = catalogue.job("law-based-government").orElseThrow();
        ReferencePeriod period = ReferencePeriod.year(year);
        List<NormalisedReturn> parts = read(catalogue, job, period);
        Reconciliation verdict = new Reconciler(catalogue, job)
                .reconcile(
                        period,
                        AS_OF,
                        parts.stream()
                                .map(NormalisedReturn::observed)
                                .flatMap(Stream::ofNullable)
                                .toList(),
                        parts.stream().flatMap(part -> part.findings().stream()).toList(),
                        history);
        List<ObservedReturn> known = new ArrayList<>(verdict.accepted().returns());
        known.addAll(history.returns());
        IndicatorValues indicators =
                new Aggregator(catalogue, job).aggregate(period, new Observations(known), verdict.anomalies());
        return new SampleRun(parts.stream().map(NormalisedReturn::receipt).toList(), verdict, indicators);
    }

    private static List<NormalisedReturn> read(Catalogue catalogue, JobDefinition job, ReferencePeriod period)
            throws IOException {
        ReturnReader reader = new ReturnReader(catalogue);
        Normaliser normaliser = new Normaliser(catalogue);
        Set<String> seen = new HashSet<>();
        List<NormalisedReturn> parts = new ArrayList<>();
        for (InboxFile file : new Inbox(SampleReturns.KEPT.resolve(period.toString())).files()) {
            FileReading reading = reader.read(file.bytes().file().orElseThrow(), file.relativePath(), job, period);
            if (seen.add(reading.sha256())) {
                for (PartReading part : reading.parts()) {
                    parts.add(normaliser.normalise(part));
                }
            }
        }
        return parts;
    }

    List<Anomaly> open() {
        return verdict.anomalies().stream().filter(Anomaly::open).toList();
    }
}
