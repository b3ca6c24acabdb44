package cn.huizong.reconcile.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AnsweringSpecTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final Instant AS_OF = Instant.parse("2022-01-20T00:00:00Z");

    @TestFactory
    Stream<DynamicTest> answersAreHeldAgainstFindingsAsSpecified() {
        return SpecYaml.cases("reconcile/answer/answers.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> new Runs().all(spec)));
    }

    /** Runs one after the other, with what is kept between them. */
    private static final class Runs {

        private final List<Answer> answers = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();
        private final Map<String, String> codes = new HashMap<>();
        private List<ObservedReturn> returns = List.of();
        private String rule = "A.03 = A.02";
        private Severity severity = Severity.QUERY;

        void all(Map<String, Object> spec) {
            for (Object step : (List<?>) Objects.requireNonNull(spec.get("steps"))) {
                run(SpecYaml.map(Map.of("step", step), "step"));
            }
        }

        private void run(Map<String, Object> step) {
            if (step.containsKey("returns")) {
                returns = SpecReturns.of(step).stream()
                        .map(filed -> moved(filed, SpecYaml.text(step, "file")))
                        .toList();
            }
            rule = step.containsKey("rule") ? SpecYaml.text(step, "rule") : rule;
            severity = step.containsKey("severity")
                    ? Severity.valueOf(SpecYaml.text(step, "severity").toUpperCase(Locale.ROOT))
                    : severity;
            if (step.containsKey("decide")) {
                decide(State.valueOf(SpecYaml.text(step, "decide").toUpperCase(Locale.ROOT)));
            }
            // The finding's own code is known to who writes an answer from the report of the run before, or of this
            // one.
            codes.putIfAbsent(
                    "CODE",
                    find(reconcile(List.of()), "Q EAST")
                            .map(found -> found.grounds().code())
                            .orElse(""));
            codes.put("BLANKS", " " + codes.getOrDefault("CODE", "").replace("-", " -\u00a0"));
            Reconciliation result = reconcile(written(step));
            answers.addAll(result.answers());
            check(step, result);
        }

        private static ObservedReturn moved(ObservedReturn filed, String file) {
            return file.isEmpty()
                    ? filed
                    : SpecReturns.filed(
                            filed.key(),
                            file,
                            filed.observations().stream()
                                    .collect(Collectors.toMap(
                                            observation -> observation.item(),
                                            observation ->
                                                    observation.provenance().text())));
        }

        private void decide(State verdict) {
            Answer last = answers.get(answers.size() - 1);
            decisions.add(
                    new Decision(decisions.size() + 1, last.grounds(), last.number(), verdict, "李四", AS_OF, "理由"));
        }

        private Reconciliation reconcile(List<WrittenAnswer> written) {
            List<EditRule> edits = List.of(
                    named(SpecCity.edit("Q", "A", severity, 1, List.of(), rule, "0"), "应结尽结"),
                    SpecCity.edit("M", "A", Severity.MANDATORY, 1, List.of(), "A.01 + A.02 = A.03 + A.04", "0"),
                    SpecCity.edit("H", "A", Severity.HINT, 1, List.of(), "A.06 <= 50", "0"));
            return new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, edits))
                    .reconcile(
                            PERIOD,
                            AS_OF,
                            returns,
                            List.of(),
                            new Observations(List.of()),
                            new AnswerBook(written, answers, decisions));
        }

        private static EditRule named(EditRule edit, String name) {
            return new EditRule(
                    edit.id(),
                    edit.form(),
                    name,
                    edit.severity(),
                    edit.level(),
                    edit.units(),
                    edit.rule(),
                    edit.tolerance(),
                    edit.message(),
                    edit.suggestion());
        }

        private List<WrittenAnswer> written(Map<String, Object> step) {
            List<WrittenAnswer> rows = new ArrayList<>();
            for (Object one : (List<?>) step.getOrDefault("answers", List.of())) {
                Map<String, Object> row = SpecYaml.map(Map.of("row", one), "row");
                String file = SpecYaml.text(row, "file").isEmpty() ? "说明.xlsx" : SpecYaml.text(row, "file");
                Source source = new Source(file, "sha256 of " + file, "说明");
                String code = SpecYaml.text(row, "code");
                rows.add(new WrittenAnswer(
                        new Provenance(source, "G" + (rows.size() + 5), SpecYaml.text(row, "text")),
                        SpecYaml.text(row, "unit"),
                        SpecYaml.text(row, "id"),
                        codes.getOrDefault(code, code),
                        SpecYaml.text(row, "rule"),
                        SpecYaml.text(row, "item"),
                        SpecYaml.text(row, "value"),
                        SpecYaml.text(row, "by"),
                        ""));
            }
            return rows;
        }

        private static Optional<Anomaly> find(Reconciliation result, String ruleAndUnit) {
            return result.anomalies().stream()
                    .filter(found -> (found.rule() + " " + found.unit()).equals(ruleAndUnit))
                    .filter(found -> found.state() != State.MENDED)
                    .findFirst();
        }

        private static String doubted(Reconciliation result) {
            return result.accepted().returns().stream()
                    .flatMap(filed -> filed.observations().stream())
                    .filter(observation -> observation.status() == ObservationStatus.V)
                    .map(observation -> observation.key().unit() + " " + observation.item())
                    .sorted()
                    .collect(Collectors.joining("、"));
        }

        private static void check(Map<String, Object> step, Reconciliation result) {
            SpecYaml.texts(step, "states")
                    .forEach((finding, state) -> assertThat(
                                    find(result, finding).orElseThrow().state().word())
                            .as(finding)
                            .isEqualTo(state));
            if (step.containsKey("says")) {
                assertThat(find(result, "Q EAST")
                                .map(Anomaly::reply)
                                .map(reply -> reply.answer())
                                .map(Answer::text))
                        .contains(SpecYaml.text(step, "says"));
            }
            String unmatched = result.anomalies().stream()
                    .filter(found -> found.rule().equals(FindingCode.ANSWER_UNMATCHED.id()))
                    .map(Anomaly::message)
                    .collect(Collectors.joining("；"));
            if (SpecYaml.text(step, "unmatched").isEmpty()) {
                assertThat(unmatched).isEmpty();
            } else {
                assertThat(unmatched).contains(SpecYaml.text(step, "unmatched"));
            }
            if (step.containsKey("doubted")) {
                assertThat(doubted(result)).isEqualTo(SpecYaml.text(step, "doubted"));
            }
            String lapsed = find(result, "Q EAST")
                    .map(Anomaly::reply)
                    .map(reply -> reply.lapsed())
                    .orElse("");
            if (SpecYaml.text(step, "lapsed").isEmpty()) {
                assertThat(lapsed).isEmpty();
            } else {
                assertThat(lapsed).contains(SpecYaml.text(step, "lapsed"));
            }
        }
    }
}
