package cn.huizong.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReconcilerRulesTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final Instant AS_OF = Instant.parse("2022-01-20T00:00:00Z");

    private static final Set<String> NOTES = Set.of(FindingCode.RATE_TRUNCATED.id(), FindingCode.RELATIVE_CHANGE.id());

    @TestFactory
    Stream<DynamicTest> rulesAreJudgedAsSpecified() {
        return SpecYaml.cases("reconcile/rules.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        Reconciliation result = reconcile(spec);
        Map<String, String> verdicts = result.checks().stream()
                .collect(Collectors.toMap(
                        RuleCheck::unit, check -> check.verdict().name()));
        Map<String, String> expected = SpecYaml.texts(spec, "verdicts");
        assertThat(expected).isNotEmpty();
        assertThat(verdicts).containsAllEntriesOf(expected);
        if (SpecYaml.text(spec, "name").contains("judged only where")) {
            assertThat(verdicts).isEqualTo(expected);
        }
        Map<String, String> why = result.checks().stream().collect(Collectors.toMap(RuleCheck::unit, RuleCheck::why));
        SpecYaml.texts(spec, "why")
                .forEach((unit, reason) -> assertThat(why.get(unit)).contains(reason));
        Map<String, String> reasons =
                result.checks().stream().collect(Collectors.toMap(RuleCheck::unit, RuleCheck::reason));
        assertThat(reasons).containsAllEntriesOf(SpecYaml.texts(spec, "reason"));
        List<Anomaly> fired = result.anomalies().stream()
                .filter(anomaly -> anomaly.rule().equals("规则"))
                .toList();
        assertThat(fired)
                .hasSize((int) verdicts.values().stream().filter("FAIL"::equals).count());
        SpecYaml.texts(spec, "anomaly")
                .forEach((field, value) ->
                        assertThat(field(fired.get(0), field)).as(field).contains(value));
        if (spec.containsKey("silent")) {
            assertThat(fired.get(0).suggestion())
                    .doesNotContain(((List<?>) Objects.requireNonNull(spec.get("silent")))
                            .stream().map(String::valueOf).toArray(String[]::new));
        }
        if (spec.containsKey("noted")) {
            checkNote(SpecYaml.texts(spec, "noted"), result);
        }
        if (spec.containsKey("doubted")) {
            assertThat(doubted(result)).containsExactlyElementsOf(doubted(spec));
        }
    }

    private static void checkNote(Map<String, String> expected, Reconciliation result) {
        List<Anomaly> notes = result.anomalies().stream()
                .filter(anomaly -> NOTES.contains(anomaly.rule()))
                .toList();
        assertThat(notes).hasSize(expected.isEmpty() ? 0 : 1);
        expected.forEach((field, value) ->
                assertThat(field(notes.get(0), field)).as(field).contains(value));
    }

    private static TreeSet<String> doubted(Reconciliation result) {
        return result.accepted().returns().stream()
                .flatMap(filed -> filed.observations().stream())
                .filter(observation -> observation.status() == ObservationStatus.V)
                .map(Observation::item)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> doubted(Map<String, Object> spec) {
        return ((List<?>) Objects.requireNonNull(spec.get("doubted")))
                .stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Reconciliation reconcile(Map<String, Object> spec) {
        List<ObservedReturn> returns = SpecReturns.of(spec);
        Observations history = new Observations(returns.stream()
                .filter(filed -> !filed.key().period().equals(PERIOD))
                .toList());
        return new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of(edit(spec))))
                .reconcile(PERIOD, AS_OF, returns, history);
    }

    private static EditRule edit(Map<String, Object> spec) {
        Map<String, Object> edit = SpecYaml.map(spec, "edit");
        String severity = SpecYaml.text(edit, "severity");
        String level = SpecYaml.text(edit, "level");
        String tolerance = SpecYaml.text(edit, "tolerance");
        return SpecCity.edit(
                "规则",
                SpecYaml.text(edit, "form"),
                severity.isEmpty() ? Severity.MANDATORY : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                level.isEmpty() ? 1 : Integer.parseInt(level),
                ((List<?>) edit.getOrDefault("units", List.of()))
                        .stream().map(String::valueOf).toList(),
                SpecYaml.text(edit, "rule"),
                tolerance.isEmpty() ? "0" : tolerance);
    }

    private static String field(Anomaly anomaly, String field) {
        return switch (field) {
            case "unit" -> anomaly.unit();
            case "form" -> anomaly.form();
            case "item" -> anomaly.item();
            case "value" -> anomaly.value();
            case "expected" -> anomaly.expected();
            case "difference" -> anomaly.difference();
            case "severity" -> anomaly.severity().name();
            case "cell" -> Objects.requireNonNull(anomaly.provenance()).cell();
            case "message" -> anomaly.message();
            case "suggestion" -> anomaly.suggestion();
            case "indicators" -> anomaly.indicators().toString();
            default -> throw new IllegalArgumentException(field);
        };
    }
}
