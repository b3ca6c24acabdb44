package cn.huizong.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.observation.Observations;
import cn.huizong.samples.FaultExperiment.DoubleOutcome;
import cn.huizong.samples.FaultExperiment.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the report names a spoiled cell first and says what should stand there. */
class FaultExperimentTests {

    private static final int PER_KIND = 50;
    private static final long SEED = Long.getLong("faults.seed", 20_211_231);
    private static final Path PAGE = Path.of("docs/likely-causes.md");
    private static final String BEGIN = "<!-- experiment -->\n\n";
    private static final String END = "\n\n<!-- /experiment -->";

    @TempDir
    static Path scratch;

    private static final int PAIRS = 100;

    private static List<Outcome> outcomes;
    private static List<DoubleOutcome> pairs;
    private static List<Anomaly> calm;

    @BeforeAll
    static void spoil() throws IOException {
        Catalogue catalogue = SampleReturns.shippedCatalogue();
        SampleRun in2020 = SampleRun.of(catalogue, 2020, new Observations(List.of()));
        SampleRun in2021 = SampleRun.of(catalogue, 2021, in2020.verdict().accepted());
        FaultExperiment experiment = new FaultExperiment(
                catalogue, in2021.verdict().accepted(), in2020.verdict().accepted(), scratch);
        calm = experiment.calm();
        outcomes = experiment.run(PER_KIND, SEED);
        pairs = experiment.runDouble(PAIRS, SEED);
    }

    @Test
    void visibleFaultsAreFound() {
        assertThat(share(Outcome::found)).isGreaterThanOrEqualTo(95);
    }

    @Test
    void theSpoiledCellIsTheFirstEntry() {
        assertThat(share(Outcome::cellFirst)).isGreaterThanOrEqualTo(85);
    }

    @Test
    void theFirstSuggestionIsWhatShouldStandThere() {
        assertThat(share(Outcome::valueFirst)).isGreaterThanOrEqualTo(75);
    }

    /** The three that are open are planted; that returns were late is so. */
    @Test
    void cleanReturnsGiveNoFalseEntry() {
        assertThat(calm.stream().map(Anomaly::rule).filter(rule -> !rule.equals("late-return")))
                .containsExactlyInAnyOrder("FZ11-E05", "revision", "X-E14");
    }

    /** Written anew with {@code -Dfaults.write}. */
    @Test
    void theTableOfThePageIsWhatTheExperimentGives() throws IOException {
        String table = table();
        String page = Files.readString(PAGE);
        if (System.getProperty("faults.write") != null) {
            Files.writeString(
                    PAGE,
                    page.substring(0, page.indexOf(BEGIN)) + BEGIN + table + page.substring(page.lastIndexOf(END)));
        }
        assertThat(Files.readString(PAGE)).contains(BEGIN + table + END);
    }

    private static double share(Predicate<Outcome> good) {
        return 100.0 * count(outcomes, good.and(Outcome::visible)) / count(outcomes, Outcome::visible);
    }

    private static String table() {
        String head =
                "| fault | visible | found | cell first | number first | entries a fault |\n|---|---|---|---|---|---|\n";
        return head
                + Stream.of(FaultKind.values())
                        .map(kind -> row(
                                kind.english(),
                                outcomes.stream()
                                        .filter(outcome -> outcome.fault().kind() == kind)
                                        .toList()))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + row("**all**", outcomes)
                + "\n\n"
                + "%d times two faults at once in one return, of kinds drawn at random; of %d both are visible by themselves, counted in front: found %s, a cell of each named by the first two entries %s, %.2f entries a pair."
                        .formatted(
                                PAIRS,
                                count(pairs, DoubleOutcome::visible),
                                bothCounts(DoubleOutcome::found),
                                bothCounts(DoubleOutcome::both),
                                pairs.stream()
                                        .mapToInt(DoubleOutcome::entries)
                                        .average()
                                        .orElse(0));
    }

    private static String row(String name, List<Outcome> of) {
        return "| %s | %d of %d | %s | %s | %s | %.2f |"
                .formatted(
                        name,
                        count(of, Outcome::visible),
                        of.size(),
                        both(of, Outcome::found),
                        both(of, Outcome::cellFirst),
                        both(of, Outcome::valueFirst),
                        of.stream().mapToInt(Outcome::entries).average().orElse(0));
    }

    private static String both(List<Outcome> of, Predicate<Outcome> good) {
        return count(of, good.and(Outcome::visible)) + " / " + count(of, good);
    }

    private static String bothCounts(Predicate<DoubleOutcome> good) {
        return count(pairs, good.and(DoubleOutcome::visible)) + " / " + count(pairs, good);
    }

    private static <O> long count(List<O> of, Predicate<? super O> good) {
        return of.stream().filter(good).count();
    }
}
