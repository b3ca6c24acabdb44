package cn.huizong.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.observation.Observations;
import cn.huizong.samples.FaultExperiment.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultExperimentTests {

    private static final int PER_KIND = 50;
    private static final long SEED = 20_211_231;

    @TempDir
    Path scratch;

    @Test
    void theReportNamesTheSpoiledCellFirstAndWhatShouldStandThere() throws IOException {
        Catalogue catalogue = SampleReturns.shippedCatalogue();
        SampleRun in2020 = SampleRun.of(catalogue, 2020, new Observations(List.of()));
        SampleRun in2021 = SampleRun.of(catalogue, 2021, in2020.verdict().accepted());
        FaultExperiment experiment = new FaultExperiment(
                catalogue, in2021.verdict().accepted(), in2020.verdict().accepted(), scratch);
        experiment
                .calm()
                .forEach(anomaly -> System.out.println(
                        "CALM " + anomaly.rule() + anomaly.unit() + anomaly.item() + anomaly.message()));

        List<Outcome> outcomes = experiment.run(PER_KIND, SEED);
        for (FaultKind kind : FaultKind.values()) {
            print(
                    kind.chinese(),
                    outcomes.stream()
                            .filter(each -> each.fault().kind() == kind)
                            .toList());
        }
        print("all", outcomes);
        assertThat(outcomes).hasSize(500);
    }

    private static void print(String name, List<Outcome> all) {
        List<Outcome> visible = all.stream().filter(Outcome::visible).toList();
        System.out.printf(
                "%s\t%d\tvis %d\tfound %d/%d\tcell %d/%d\tvalue %d/%d\tentries %.2f%n",
                name,
                all.size(),
                visible.size(),
                visible.stream().filter(Outcome::found).count(),
                all.stream().filter(Outcome::found).count(),
                visible.stream().filter(Outcome::cellFirst).count(),
                all.stream().filter(Outcome::cellFirst).count(),
                visible.stream().filter(Outcome::valueFirst).count(),
                all.stream().filter(Outcome::valueFirst).count(),
                all.stream().mapToInt(Outcome::entries).average().orElse(0));
    }
}
