package cn.huizong.benchmark;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.observation.Source;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Judges returns that are in memory: rules, likely causes, versions, completeness, everything reconciling does. One return in a hundred
 * has a figure with a digit too many. Prints, for the benchmark to read: seconds of judging, seconds of the same rules on plain
 * arrays, mebibytes in use with everything judged, findings.
 */
public final class JudgingPass {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final Instant AS_OF = Instant.parse("2022-01-15T00:00:00Z");
    private static final int ROUNDS = 3;
    private static final int FAULTY_ONE_IN = 100;

    /** Shared by all returns, as they are by those that come out of a store. */
    private static final List<String> ITEMS = IntStream.range(0, BenchmarkFolder.ITEMS)
            .mapToObj(BenchmarkFolder::item)
            .toList();

    private static final List<String> CELLS = IntStream.range(0, BenchmarkFolder.ITEMS)
            .mapToObj(item -> "D" + (item + 8))
            .toList();

    private JudgingPass() {}

    /** @param arguments folder of the catalogue, number of returns */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int returns = Integer.parseInt(arguments[1]);
        Catalogue catalogue = Objects.requireNonNull(new CatalogueReader()
                .read(folder.resolve("jobs"), folder.resolve("templates"))
                .catalogue());
        JobDefinition job = catalogue.job("bench").orElseThrow();
        long[][] figures = figures(returns);
        List<ObservedReturn> received = received(figures);
        double[] judging = new double[ROUNDS];
        double[] arrays = new double[ROUNDS];
        int failing = 0;
        Reconciliation verdict = null;
        for (int round = -1; round < ROUNDS; round++) {
            verdict = null;
            long start = System.nanoTime();
            verdict = new Reconciler(catalogue, job).reconcile(PERIOD, AS_OF, received, new Observations(List.of()));
            long judged = System.nanoTime();
            failing = failing(figures);
            long counted = System.nanoTime();
            if (round >= 0) {
                judging[round] = (judged - start) / 1e9;
                arrays[round] = (counted - judged) / 1e9;
            }
        }
        requireSame(failing, Objects.requireNonNull(verdict));
        System.out.printf(
                Locale.ROOT,
                "%.3f %.6f %d %d%n",
                Command.median(judging),
                Command.median(arrays),
                inUse(),
                verdict.anomalies().size());
    }

    private static void requireSame(int failing, Reconciliation verdict) {
        long found = verdict.anomalies().stream()
                .map(Anomaly::rule)
                .filter(rule -> rule.startsWith("BM01-E"))
                .count();
        if (found != failing) {
            throw new IllegalStateException(failing + " rules fail, but " + found + " were found");
        }
    }

    private static long inUse() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return (machine.totalMemory() - machine.freeMemory()) >> 20;
    }

    private static int failing(long[][] figures) {
        int failing = 0;
        for (long[] filed : figures) {
            failing += SixtyRules.failing(filed);
        }
        return failing;
    }

    private static long[][] figures(int returns) {
        long[][] figures = new long[returns][BenchmarkFolder.ITEMS];
        for (int number = 0; number < returns; number++) {
            for (int item = 0; item < BenchmarkFolder.ITEMS; item++) {
                figures[number][item] = BenchmarkFolder.figure(number, item);
            }
            if (number % FAULTY_ONE_IN == 0) {
                figures[number][7] = figures[number][7] * 10 + 3;
            }
        }
        return figures;
    }

    private static List<ObservedReturn> received(long[][] figures) {
        List<ObservedReturn> received = new ArrayList<>();
        for (int number = 0; number < figures.length; number++) {
            received.add(filed(number, figures[number]));
        }
        return received;
    }

    private static ObservedReturn filed(int number, long[] figures) {
        ReturnKey key = new ReturnKey("BM01", BenchmarkFolder.unit(number), PERIOD);
        Source source = new Source(BenchmarkFolder.unit(number) + ".xlsx", "sha256 of " + number, "BM01");
        List<Observation> observations = new ArrayList<>(figures.length);
        for (int item = 0; item < figures.length; item++) {
            String text = Long.toString(figures[item]);
            observations.add(new Observation(
                    key,
                    ITEMS.get(item),
                    new ReportedValue.Number(new BigDecimal(text)),
                    ObservationStatus.A,
                    new Provenance(source, CELLS.get(item), text)));
        }
        return new ObservedReturn(
                key, 2020, source, 1, 0, LocalDate.of(2022, 1, 10), 0, Signatures.NONE, observations, List.of());
    }
}
