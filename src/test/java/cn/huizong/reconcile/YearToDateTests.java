package cn.huizong.reconcile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.catalogue.reading.CatalogueReading;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class YearToDateTests {

    private static final Path FOLDER = Path.of("src/test/resources/spec/reconcile/quarterly");
    private static final Catalogue CATALOGUE = catalogue();
    private static final JobDefinition JOB = CATALOGUE.jobs().get(0);

    private static Catalogue catalogue() {
        CatalogueReading reading = new CatalogueReader().read(FOLDER.resolve("jobs"), FOLDER.resolve("templates"));
        assertThat(reading.faults()).isEmpty();
        return requireNonNull(reading.catalogue());
    }

    @TestFactory
    Stream<DynamicTest> sumsOverTheYearAreJudgedAsSpecified() {
        return SpecYaml.cases("reconcile/year-to-date.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        List<ObservedReturn> returns = SpecReturns.of(spec);
        ReferencePeriod period = returns.get(returns.size() - 1).key().period();
        List<ReferencePeriod> compared = JOB.comparedWith(period);
        Observations history = new Observations(returns.stream()
                .filter(filed -> compared.contains(filed.key().period()))
                .toList());

        Reconciliation result = new Reconciler(CATALOGUE, JOB)
                .reconcile(period, Instant.parse("2025-01-05T00:00:00Z"), returns, history);

        List<RuleCheck> checks = result.checks().stream()
                .filter(check -> check.unit().equals("990101"))
                .toList();
        Map<String, String> verdicts = checks.stream()
                .collect(Collectors.toMap(
                        RuleCheck::rule, check -> check.verdict().name()));
        assertThat(verdicts).containsAllEntriesOf(SpecYaml.texts(spec, "verdicts"));
        Map<String, String> why = checks.stream().collect(Collectors.toMap(RuleCheck::rule, RuleCheck::why));
        SpecYaml.texts(spec, "why")
                .forEach((rule, reason) -> assertThat(why.get(rule)).contains(reason));
        String message = SpecYaml.text(spec, "message");
        assertThat(result.anomalies().stream()
                        .filter(anomaly -> verdicts.containsKey(anomaly.rule())
                                && anomaly.unit().equals("990101"))
                        .map(Anomaly::message))
                .hasSize(message.isEmpty() ? 0 : 1)
                .allSatisfy(said -> assertThat(said).contains(message));
    }

    @Test
    void whereARuleSumsOverTheYearItsEarlierPeriodsAreReadToo() {
        ReferencePeriod fourth = ReferencePeriod.parse("2024-Q4").orElseThrow();

        assertThat(JOB.comparedWith(fourth).subList(0, 4))
                .extracting(ReferencePeriod::toString)
                .containsExactly("2024-Q3", "2024-Q1", "2024-Q2", "2023-Q4");
    }
}
