package cn.huizong.reconcile.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Grounds;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Precedence;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Side;
import cn.huizong.observation.Observations;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RehearsalSpecTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);

    @TestFactory
    Stream<DynamicTest> rulesAreComparedAsSpecified() {
        return SpecYaml.cases("reconcile/rehearse.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        List<EditRule> before = rules(spec, "before");
        List<EditRule> after = rules(spec, "after");
        Verdicts inForce = verdicts(spec, before);
        Set<Grounds> answered = spec.containsKey("answered")
                ? inForce.findings().values().stream()
                        .map(finding -> finding.anomaly().grounds())
                        .collect(Collectors.toSet())
                : Set.of();
        PeriodDifference difference = PeriodDifference.between(
                PERIOD, inForce, verdicts(spec, after), anomaly -> answered.contains(anomaly.grounds()));
        assertThat(difference.changes().stream()
                        .sorted(new WorstFirst(SpecCity.UNITS))
                        .map(RehearsalSpecTests::said))
                .containsExactlyInAnyOrderElementsOf(texts(spec, "changes"));
        assertThat(difference.openBefore() + " → " + difference.openAfter()).isEqualTo(SpecYaml.text(spec, "open"));
        List<RuleOutcome> outcomes = RuleOutcome.of(RuleChange.between(before, after), List.of(difference));
        ofRules(spec, "states", outcomes, rule -> rule.change().state().word());
        ofRules(spec, "counts", outcomes, RehearsalSpecTests::counts);
        named(spec, "idle", outcomes, RuleOutcome::neverRuns);
        named(spec, "quiet", outcomes, RuleOutcome::neverFires);
    }

    private static void ofRules(
            Map<String, Object> spec, String key, List<RuleOutcome> outcomes, Function<RuleOutcome, String> words) {
        Map<String, String> found = outcomes.stream().collect(Collectors.toMap(RuleOutcome::id, words));
        assertThat(found).containsAllEntriesOf(SpecYaml.texts(spec, key));
    }

    private static void named(
            Map<String, Object> spec, String key, List<RuleOutcome> outcomes, Predicate<RuleOutcome> wanted) {
        if (spec.containsKey(key)) {
            assertThat(outcomes.stream().filter(wanted).map(RuleOutcome::id))
                    .as(key)
                    .containsExactlyElementsOf(texts(spec, key));
        }
    }

    private static String counts(RuleOutcome rule) {
        return "%d → %d, entries %d → %d, not verifiable %d → %d"
                .formatted(
                        rule.before().findings(),
                        rule.after().findings(),
                        rule.before().entries(),
                        rule.after().entries(),
                        rule.before().notVerifiable(),
                        rule.after().notVerifiable());
    }

    private static String said(FindingChange change) {
        Anomaly anomaly = change.anomaly();
        String severities = severity(change.before()).equals(severity(change.after()))
                        || change.kind() != FindingChange.Kind.CHANGED
                ? ""
                : severity(change.before()) + " → " + severity(change.after());
        return Stream.of(
                        change.kind().word(),
                        anomaly.rule(),
                        anomaly.unit(),
                        change.stood().word() + " → " + change.stands().word(),
                        severities,
                        change.why(),
                        change.folded() ? "folded" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String severity(@Nullable Anomaly anomaly) {
        return anomaly == null ? "" : anomaly.severity().word();
    }

    private static Verdicts verdicts(Map<String, Object> spec, List<EditRule> rules) {
        return Verdicts.of(
                SpecCity.catalogue(),
                SpecCity.job(RoundingMode.HALF_UP, rules),
                PERIOD,
                new Observations(SpecReturns.of(spec)));
    }

    @SuppressWarnings("unchecked")
    private static List<EditRule> rules(Map<String, Object> spec, String key) {
        return ((List<Map<String, Object>>) spec.getOrDefault(key, List.of()))
                .stream().map(RehearsalSpecTests::rule).toList();
    }

    private static EditRule rule(Map<String, Object> rule) {
        String severity = SpecYaml.text(rule, "severity");
        String level = SpecYaml.text(rule, "level");
        String tolerance = SpecYaml.text(rule, "tolerance");
        EditRule edit = SpecCity.edit(
                SpecYaml.text(rule, "id"),
                SpecYaml.text(rule, "form"),
                severity.isEmpty() ? Severity.MANDATORY : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                level.isEmpty() ? 1 : Integer.parseInt(level),
                texts(rule, "units"),
                SpecYaml.text(rule, "rule"),
                tolerance.isEmpty() ? "0" : tolerance);
        return new EditRule(
                edit.id(),
                edit.form(),
                SpecYaml.text(rule, "name"),
                edit.severity(),
                edit.level(),
                edit.units(),
                edit.rule(),
                edit.tolerance(),
                edit.message(),
                edit.suggestion(),
                new Precedence(
                        SpecYaml.text(rule, "authoritative").isEmpty()
                                ? Side.NEITHER
                                : Side.valueOf(
                                        SpecYaml.text(rule, "authoritative").toUpperCase(Locale.ROOT)),
                        SpecYaml.text(rule, "scope")),
                Set.of());
    }

    private static List<String> texts(Map<String, Object> spec, String key) {
        return ((List<?>) spec.getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }
}
