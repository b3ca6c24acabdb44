package cn.huizong.reconcile.source;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.SourceComparison;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Precedence;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Side;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SourceSpecTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);

    @TestFactory
    Stream<DynamicTest> sourcesAreComparedAndConflictsTraced() {
        return SpecYaml.cases("reconcile/source/sources.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        Reconciliation verdict = reconcile(spec);
        SourceComparison comparison = verdict.sources().stream()
                .filter(each -> each.rule().id().equals("X-E1"))
                .findFirst()
                .orElseThrow();
        Map<String, String> says = SpecYaml.texts(spec, "says");
        assertThat(comparison.verdict()).hasToString(says.get("verdict"));
        assertThat(text(comparison.left().value())).isEqualTo(says.get("left"));
        assertThat(text(comparison.right().value())).isEqualTo(says.get("right"));
        assertThat(text(comparison.difference())).isEqualTo(says.get("difference"));
        assertThat(comparison.differencePercent().map(SourceSpecTests::text).orElse(""))
                .isEqualTo(says.get("percent"));
        assertThat(comparison.why()).contains(says.getOrDefault("why", ""));
        assertThat(comparison.finding().isEmpty()).isEqualTo(!"FAIL".equals(says.get("verdict")));
        entries(spec, verdict.anomalies());
    }

    private static void entries(Map<String, Object> spec, List<Anomaly> anomalies) {
        List<Anomaly> found = anomalies.stream()
                .filter(anomaly -> anomaly.rule().startsWith("X-E"))
                .toList();
        Map<String, Anomaly> entries = new LinkedHashMap<>();
        found.stream()
                .filter(anomaly -> anomaly.parent().isEmpty())
                .forEach(anomaly -> entries.put(anomaly.unit() + " " + anomaly.item(), anomaly));
        Map<String, String> expected = SpecYaml.texts(spec, "entries");
        assertThat(entries.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((cell, told) -> entry(Objects.requireNonNull(entries.get(cell)), told));
        assertThat(found.stream().filter(anomaly -> !anomaly.parent().isEmpty()))
                .hasSize(Integer.parseInt(spec.containsKey("folded") ? SpecYaml.text(spec, "folded") : "0"));
        if (spec.containsKey("suggests")) {
            assertThat(entries.values().iterator().next().suggestion()).contains(SpecYaml.text(spec, "suggests"));
        }
    }

    private static void entry(Anomaly entry, String told) {
        if (told.isEmpty() || told.equals("none")) {
            assertThat(entry.cause()).isEmpty();
            assertThat(entry.suggestion().contains("改动下列任何一处")).isEqualTo(told.isEmpty());
            return;
        }
        String[] words = told.split(" ", 4);
        assertThat(entry.value() + " → " + entry.expected()).isEqualTo(words[0] + " → " + words[2]);
        assertThat(entry.cause()).contains(words[3]);
    }

    private static Reconciliation reconcile(Map<String, Object> spec) {
        List<ObservedReturn> returns = SpecReturns.of(spec);
        Predicate<ObservedReturn> isOld = filed -> !filed.key().period().equals(PERIOD);
        return new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, rules(spec)))
                .reconcile(
                        PERIOD,
                        Instant.parse("2022-01-20T00:00:00Z"),
                        returns.stream().filter(isOld.negate()).toList(),
                        new Observations(returns.stream().filter(isOld).toList()));
    }

    private static List<EditRule> rules(Map<String, Object> spec) {
        List<EditRule> rules = new ArrayList<>();
        for (Object written : (List<?>) Objects.requireNonNull(spec.get("rules"))) {
            String[] parts = String.valueOf(written).split(": ");
            boolean named = parts.length > 1;
            List<String> units = named ? List.of(parts[0].split(",")) : List.of("PET");
            String id = "X-E" + (rules.size() + 1);
            rules.add(declared(
                    SpecCity.edit(
                            id,
                            "",
                            units.contains("PET") ? Severity.QUERY : Severity.MANDATORY,
                            units.contains("PET") ? 3 : 1,
                            units,
                            parts[parts.length - 1],
                            "0"),
                    (String) spec.get("authoritative")));
        }
        return rules;
    }

    private static EditRule declared(EditRule rule, @Nullable String authoritative) {
        Side side = authoritative == null ? Side.NEITHER : Side.valueOf(authoritative.toUpperCase(Locale.ROOT));
        return new EditRule(
                rule.id(),
                rule.form(),
                rule.name(),
                rule.severity(),
                rule.level(),
                rule.units(),
                rule.rule(),
                rule.tolerance(),
                rule.message(),
                rule.suggestion(),
                new Precedence(side, ""),
                Set.of());
    }

    private static String text(Quantity quantity) {
        if (quantity instanceof Quantity.Exact exact) {
            return text(exact.value());
        }
        return quantity instanceof Quantity.Within within
                ? (within.lowerOpen() ? "(" : "[")
                        + text(within.lower())
                        + ", "
                        + text(within.upper())
                        + (within.upperOpen() ? ")" : "]")
                : "unknown";
    }

    private static String text(@Nullable Fraction value) {
        if (value == null) {
            return "";
        }
        return value.endless() ? value.rounded(6).toPlainString() : value.toPlainString();
    }
}
