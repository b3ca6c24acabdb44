package cn.huizong.samples;

import cn.huizong.aggregate.Aggregator;
import cn.huizong.aggregate.Impacts;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.intake.ReturnReader;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.finding.ReportOrder;
import cn.huizong.publish.template.Figures;
import cn.huizong.publish.template.Filling;
import cn.huizong.publish.template.TemplateWorkbook;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.reconcile.RuleCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Spoils one return at a time, as the unit would hand it in, and looks at what the report then says: the workbook is written,
 * read, normalised, reconciled with all the others and weighed, as in a run.
 */
final class FaultExperiment {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final Instant AS_OF = Instant.parse("2022-01-20T00:00:00Z");

    /**
     * What came of a fault.
     *
     * @param visible whether a rule's verdict changed, or a spoiled cell leapt
     * @param entries new entries of the report, those folded under others not counted
     * @param cellFirst whether the first of them names a spoiled cell, {@code valueFirst} also what should stand there
     */
    record Outcome(SeededFault fault, boolean visible, int entries, boolean cellFirst, boolean valueFirst) {
        boolean found() {
            return entries > 0;
        }
    }

    /**
     * What came of two faults in one return.
     *
     * @param visible whether each of them would be by itself
     * @param both whether the first two entries name a spoiled cell of each
     */
    record DoubleOutcome(DoubleFault fault, boolean visible, int entries, boolean both) {
        boolean found() {
            return entries > 0;
        }
    }

    private record Judged(Reconciliation verdict, List<Anomaly> anomalies) {}

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Observations history;
    private final Observations clean;
    private final Path scratch;
    private final ReturnReader reader;
    private final Normaliser normaliser;
    private final Judged calm;

    /** @param clean accepted returns of 2021, {@code history} of 2020 */
    FaultExperiment(Catalogue catalogue, Observations clean, Observations history, Path scratch) {
        this.catalogue = catalogue;
        this.job = catalogue.job("law-based-government").orElseThrow();
        this.history = history;
        this.clean = clean;
        this.scratch = scratch;
        this.reader = new ReturnReader(catalogue);
        this.normaliser = new Normaliser(catalogue);
        this.calm = judge(clean.returns(), List.of());
    }

    /** Entries of the report over the returns as they are, those folded under others not counted. */
    List<Anomaly> calm() {
        return entries(calm.anomalies());
    }

    List<Outcome> run(int perKind, long seed) {
        Random random = new Random(seed);
        List<SeededFault> faults = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            for (int i = 0; i < perKind; i++) {
                faults.add(SeededFault.draw(kind, catalogue, clean.returns(), history, random));
            }
        }
        return faults.parallelStream().map(this::outcome).toList();
    }

    List<DoubleOutcome> runDouble(int pairs, long seed) {
        Random random = new Random(seed);
        List<DoubleFault> faults = new ArrayList<>();
        while (faults.size() < pairs) {
            faults.add(DoubleFault.draw(faults.size(), catalogue, clean.returns(), history, random));
        }
        return faults.parallelStream().map(this::outcome).toList();
    }

    private DoubleOutcome outcome(DoubleFault fault) {
        Judged judged = judged(fault.first().filed(), fault.changed());
        List<Anomaly> gained = gained(judged);
        boolean visible = isVisible(fault.first()) && isVisible(fault.second());
        List<Anomaly> shown = gained.subList(0, Math.min(2, gained.size()));
        return new DoubleOutcome(
                fault, visible, gained.size(), isNamed(fault.first(), shown) && isNamed(fault.second(), shown));
    }

    private boolean isVisible(SeededFault fault) {
        return fault.leaps() || isVisible(judged(fault.filed(), fault.changed()));
    }

    private boolean isVisible(Judged judged) {
        return !verdicts(judged).equals(verdicts(calm));
    }

    /** As the cell of an entry, or as one of several that an entry says must be put right together. */
    private boolean isNamed(SeededFault fault, List<Anomaly> entries) {
        String form = fault.filed().key().form();
        return catalogue.form(form, PERIOD).orElseThrow().items().stream()
                .filter(item -> fault.changed().containsKey(item.code()))
                .anyMatch(item -> entries.stream()
                        .filter(entry -> entry.unit().equals(fault.filed().key().unit()))
                        .anyMatch(entry -> entry.item().equals(item.code())
                                || (!entry.cause().isEmpty()
                                        && entry.suggestion()
                                                .split("；照此改正", 2)[0]
                                                .contains("“" + item.name() + "”（"))));
    }

    private Judged judged(ObservedReturn filed, Map<String, BigDecimal> changed) {
        NormalisedReturn spoiled = handedIn(filed.key(), changed);
        List<ObservedReturn> returns = new ArrayList<>(clean.returns());
        returns.removeIf(other -> other.key().equals(filed.key()));
        if (spoiled.observed() != null) {
            returns.add(spoiled.observed().withReceipt(1));
        }
        return judge(returns, spoiled.findings());
    }

    private Outcome outcome(SeededFault fault) {
        Judged judged = judged(fault.filed(), fault.changed());
        List<Anomaly> gained = gained(judged);
        boolean visible = fault.leaps() || isVisible(judged);
        Anomaly first = gained.isEmpty() ? null : gained.get(0);
        boolean cell = first != null
                && first.unit().equals(fault.filed().key().unit())
                && fault.changed().containsKey(first.item());
        boolean value = first != null
                && cell
                && says(first.expected(), Objects.requireNonNull(fault.meant().get(first.item())));
        return new Outcome(fault, visible, gained.size(), cell, value);
    }

    private static boolean says(String expected, BigDecimal meant) {
        try {
            return new BigDecimal(expected).compareTo(meant) == 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }

    private NormalisedReturn handedIn(ReturnKey key, Map<String, BigDecimal> changed) {
        String code = key.unit();
        Form form = catalogue.form(key.form(), PERIOD).orElseThrow();
        Unit unit = catalogue.units().find(code).orElseThrow();
        Figures right = Figures.reported(clean, form, form, code, PERIOD);
        Map<String, BigDecimal> numbers = new LinkedHashMap<>(right.numbers());
        numbers.putAll(changed);
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.add(
                form,
                Filling.of(unit, PERIOD)
                        .withCurrent(new Figures(numbers, right.texts()))
                        .signed(FilledTemplate.SIGNED, PERIOD.end().plusDays(10), 0));
        try {
            Path file = Files.createTempFile(scratch, "return", ".xlsx");
            Files.write(file, workbook.bytes(AS_OF));
            return normaliser.normalise(
                    reader.read(file, "return.xlsx", job, PERIOD).parts().get(0));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Judged judge(List<ObservedReturn> returns, List<Anomaly> findings) {
        Reconciliation verdict = new Reconciler(catalogue, job).reconcile(PERIOD, AS_OF, returns, findings, history);
        Observations known = history.and(verdict.accepted());
        Aggregator aggregator = new Aggregator(catalogue, job);
        IndicatorValues values = aggregator.aggregate(PERIOD, known, verdict.anomalies());
        return new Judged(
                verdict, new Impacts(catalogue, aggregator, job, PERIOD, known, values).weigh(verdict.anomalies()));
    }

    private List<Anomaly> gained(Judged judged) {
        Set<String> before = new HashSet<>();
        calm.anomalies().forEach(anomaly -> before.add(told(anomaly)));
        return entries(judged.anomalies()).stream()
                .filter(anomaly -> !before.contains(told(anomaly)))
                .toList();
    }

    private static String told(Anomaly anomaly) {
        return anomaly.rule() + anomaly.unit() + anomaly.item() + anomaly.value() + anomaly.message();
    }

    private List<Anomaly> entries(List<Anomaly> anomalies) {
        return ReportOrder.of(anomalies, catalogue.units()).stream()
                .filter(entry -> entry.depth() == 0)
                .map(ReportEntry::anomaly)
                .filter(Anomaly::open)
                .toList();
    }

    private static Map<String, String> verdicts(Judged judged) {
        Map<String, String> verdicts = new HashMap<>();
        for (RuleCheck check : judged.verdict().checks()) {
            verdicts.put(check.rule() + check.unit(), check.verdict().name());
        }
        return verdicts;
    }
}
