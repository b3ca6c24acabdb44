package cn.huizong.reconcile.outlier;

import cn.huizong.catalogue.Item;
import cn.huizong.spec.SpecCity;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plants faults in made-up figures and counts what each test finds. The same seed gives the same tables. */
final class OutlierExperiment {

    static final int SHORTEST = 3;
    static final int LONGEST = 12;

    private static final int SERIES = 2_000;
    private static final long SEED = 20_211_231;
    private static final List<Fault> RISES = List.of(Fault.NONE, Fault.DOUBLED, Fault.TENFOLD, Fault.HUNDREDFOLD);
    private static final List<Fault> FALLS = List.of(Fault.TENTH, Fault.HUNDREDTH);
    private static final Item COUNT = SpecCity.FORMS.get(0).items().get(1);
    private static final Thresholds USUAL = Thresholds.of(SpecCity.job(RoundingMode.HALF_UP, List.of()));

    /** Tests of a series whose last value is the tested one. */
    enum SeriesTest {
        OWN_HISTORY(series ->
                USUAL.ownHistory(COUNT).isOutlier(series[series.length - 1], Arrays.copyOf(series, series.length - 1))),
        Z(UsualScores::z),
        MEDIAN_Z(UsualScores::medianZ),
        MODIFIED_Z(UsualScores::modifiedZ);

        private final Predicate<double[]> test;

        SeriesTest(Predicate<double[]> test) {
            this.test = test;
        }
    }

    /** Tests of this year's values by last year's, of units of which the last is the tested one. */
    enum GrowthTest {
        AGAINST_PEERS(OutlierExperiment::againstPeers),
        RATIO_EDIT((values, previous) -> UsualScores.ratioEdit(values, previous, RatioEdit.USUAL));

        private final BiPredicate<double[], double[]> test;

        GrowthTest(BiPredicate<double[], double[]> test) {
            this.test = test;
        }
    }

    private OutlierExperiment() {}

    /** @param years of history before the tested value */
    static Map<SeriesTest, Tally> histories(int years) {
        MadeUpFigures figures = new MadeUpFigures(SEED + years);
        Map<SeriesTest, Tally> tallies = new EnumMap<>(SeriesTest.class);
        for (int i = 0; i < SERIES; i++) {
            double[] sound = figures.series(years + 1);
            for (Fault fault : Fault.values()) {
                double[] series = sound.clone();
                series[years] = fault.of(sound[years]);
                for (SeriesTest each : SeriesTest.values()) {
                    tallies.computeIfAbsent(each, none -> new Tally()).add(fault, each.test.test(series));
                }
            }
        }
        return tallies;
    }

    static Map<GrowthTest, Tally> growths(int peers) {
        MadeUpFigures figures = new MadeUpFigures(SEED - peers);
        Map<GrowthTest, Tally> tallies = new EnumMap<>(GrowthTest.class);
        for (int i = 0; i < SERIES; i++) {
            double[][] units = figures.units(peers + 1);
            double[] previous =
                    Arrays.stream(units).mapToDouble(unit -> unit[0]).toArray();
            for (Fault fault : Fault.values()) {
                double[] values =
                        Arrays.stream(units).mapToDouble(unit -> unit[1]).toArray();
                values[peers] = fault.of(values[peers]);
                double[] positive =
                        Arrays.stream(values).map(value -> Math.max(value, 0.5)).toArray();
                for (GrowthTest each : GrowthTest.values()) {
                    tallies.computeIfAbsent(each, none -> new Tally()).add(fault, each.test.test(positive, previous));
                }
            }
        }
        return tallies;
    }

    private static boolean againstPeers(double[] values, double[] previous) {
        int tested = values.length - 1;
        PeerGrowth test = USUAL.peerGrowth(COUNT);
        return test.isOutlier(
                values[tested],
                previous[tested],
                test.usual(Arrays.copyOf(values, tested), Arrays.copyOf(previous, tested)));
    }

    /** As they stand in the page. */
    static String tables() {
        String histories = IntStream.rangeClosed(SHORTEST, LONGEST)
                .mapToObj(OutlierExperiment::historyRow)
                .collect(Collectors.joining("\n"));
        String growths = IntStream.rangeClosed(PeerGrowth.LEAST, LONGEST)
                .mapToObj(OutlierExperiment::growthRow)
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                "| earlier values | own history, leave-one-out | z-score | modified z of DHIS2 | modified z by MAD"
                        + " | own history: ÷10 · ÷100 |",
                "|---|---|---|---|---|---|",
                histories,
                "",
                "| peers | growth against peers | ratio edit with the tested unit among them"
                        + " | growth against peers: ÷10 · ÷100 |",
                "|---|---|---|---|",
                growths);
    }

    private static String historyRow(int years) {
        Map<SeriesTest, Tally> tallies = histories(years);
        return row(
                years,
                Arrays.stream(SeriesTest.values())
                        .map(each -> tally(tallies, each).shares(RISES)),
                tally(tallies, SeriesTest.OWN_HISTORY));
    }

    private static String growthRow(int peers) {
        Map<GrowthTest, Tally> tallies = growths(peers);
        return row(
                peers,
                Arrays.stream(GrowthTest.values())
                        .map(each -> tally(tallies, each).shares(RISES)),
                tally(tallies, GrowthTest.AGAINST_PEERS));
    }

    private static String row(int number, Stream<String> rises, Tally own) {
        return "| " + number + " | " + rises.collect(Collectors.joining(" | ")) + " | " + own.shares(FALLS) + " |";
    }

    private static <K> Tally tally(Map<K, Tally> tallies, K key) {
        return Objects.requireNonNull(tallies.get(key));
    }
}
