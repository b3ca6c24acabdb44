package cn.huizong.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import cn.huizong.reconcile.outlier.Outliers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample returns grow as real ones do: what is found in them as they are, and once a figure is spoilt. */
class SampleOutliersTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);

    private static Catalogue catalogue;
    private static JobDefinition job;
    private static Observations history;
    private static SampleRun in2021;

    @BeforeAll
    static void run() throws IOException {
        catalogue = SampleReturns.shippedCatalogue();
        job = catalogue.job("law-based-government").orElseThrow();
        history = SampleRun.of(catalogue, 2020, new Observations(List.of()))
                .verdict()
                .accepted();
        in2021 = SampleRun.of(catalogue, 2021, history);
    }

    @Test
    void nothingStandsOutOfTheReturnsAsTheyAre() {
        assertThat(in2021.verdict().anomalies())
                .isNotEmpty()
                .noneMatch(anomaly ->
                        anomaly.rule().equals("outlier") || anomaly.rule().equals("growth"));
    }

    @Test
    void mostDistrictFiguresStandOutOnceTheyAreTenfold() {
        int cells = 0;
        int found = 0;
        for (ObservedReturn filed : in2021.verdict().accepted().returns()) {
            for (Observation observation : filed.observations()) {
                if (filed.key().unit().startsWith("3212") && isFigure(observation)) {
                    cells++;
                    found += isFound(filed, observation) ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(cells * 95 / 100);
    }

    private static boolean isFigure(Observation observation) {
        return observation.value() instanceof ReportedValue.Number number
                && number.value().signum() > 0
                && history.find(observation.key().unit(), observation.item(), PERIOD.lastYear())
                        .isPresent();
    }

    private static boolean isFound(ObservedReturn filed, Observation sound) {
        BigDecimal value = ((ReportedValue.Number) sound.value()).value();
        Observation spoilt = new Observation(
                sound.key(),
                sound.item(),
                new ReportedValue.Number(value.multiply(BigDecimal.TEN)),
                sound.status(),
                sound.provenance());
        ObservedReturn changed = filed.withObservations(filed.observations().stream()
                .map(each -> each.equals(sound) ? spoilt : each)
                .toList());
        List<ObservedReturn> returns = in2021.verdict().accepted().returns().stream()
                .filter(each -> each.key().form().equals(filed.key().form()))
                .map(each -> each == filed ? changed : each)
                .toList();
        Observations all = history.and(new Observations(returns));
        List<Anomaly> anomalies = new Outliers(catalogue, job, new Respondents(catalogue), all, PERIOD).among(returns);
        return anomalies.stream()
                .anyMatch(anomaly -> anomaly.item().equals(sound.item())
                        && anomaly.unit().equals(sound.key().unit()));
    }
}
