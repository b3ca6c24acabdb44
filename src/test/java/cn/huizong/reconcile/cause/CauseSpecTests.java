package cn.huizong.reconcile.cause;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Section;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Rule;
import cn.huizong.spec.FormNames;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CauseSpecTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);

    @TestFactory
    Stream<DynamicTest> theCellThatIsProbablyWrongIsNamed() {
        return SpecYaml.cases("reconcile/cause/causes.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        String shown = spec.containsKey("shows") ? SpecYaml.text(spec, "shows") : "E.*";
        List<Anomaly> found = anomalies(spec).stream()
                .filter(anomaly -> anomaly.rule().matches(shown))
                .toList();
        Map<String, Anomaly> entries = new LinkedHashMap<>();
        found.stream()
                .filter(anomaly -> anomaly.parent().isEmpty())
                .forEach(anomaly -> entries.put(anomaly.item(), anomaly));
        Map<String, String> expected = SpecYaml.texts(spec, "entries");
        assertThat(entries.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((item, told) -> check(Objects.requireNonNull(entries.get(item)), told));
        assertThat(found.stream().filter(anomaly -> !anomaly.parent().isEmpty()))
                .hasSize(Integer.parseInt(SpecYaml.text(spec, "folded")));
    }

    private static void check(Anomaly entry, String told) {
        if (told.isEmpty()) {
            assertThat(entry.cause()).isEmpty();
            assertThat(entry.suggestion()).contains("改动下列任何一处");
            return;
        }
        if (told.equals("none")) {
            assertThat(entry.cause()).isEmpty();
            return;
        }
        String[] words = told.split(" ", 4);
        assertThat(entry.value() + " → " + entry.expected()).isEqualTo(words[0] + " → " + words[2]);
        assertThat(entry.cause()).contains(words.length > 3 ? words[3] : "");
        assertThat(entry.difference())
                .isEqualTo(new BigDecimal(words[0])
                        .subtract(new BigDecimal(words[2]))
                        .toPlainString());
    }

    private static List<Anomaly> anomalies(Map<String, Object> spec) {
        List<?> values = (List<?>) Objects.requireNonNull(spec.get("values"));
        Form form = form(values.size(), SpecYaml.texts(spec, "measures"));
        Catalogue catalogue = new Catalogue(SpecCity.UNITS, List.of(form), List.of(), "spec");
        List<ObservedReturn> before =
                spec.containsKey("before") ? List.of(filed(2020, (List<?>) spec.get("before"))) : List.of();
        return new Reconciler(catalogue, job(spec, form))
                .reconcile(
                        PERIOD,
                        Instant.parse("2022-01-20T00:00:00Z"),
                        List.of(filed(2021, values)),
                        new Observations(before))
                .anomalies();
    }

    private static ObservedReturn filed(int year, List<?> values) {
        Map<String, String> figures = new LinkedHashMap<>();
        values.forEach(value -> figures.put(code(figures.size() + 1), String.valueOf(value)));
        return SpecReturns.filed(new ReturnKey("X", "LAW", ReferencePeriod.year(year)), year + ".xlsx", figures);
    }

    private static String code(int number) {
        return "X.%02d".formatted(number);
    }

    private static Form form(int size, Map<String, String> measures) {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            items.add(new Item(
                    code(i),
                    "第" + i + "项",
                    ItemKind.FLOW,
                    Measure.of(measures.getOrDefault(code(i), "件")),
                    0,
                    0,
                    true,
                    false,
                    false,
                    List.of(),
                    "",
                    ""));
        }
        return new Form(
                "X",
                "表",
                "表",
                2019,
                "表X",
                "",
                "",
                "",
                LocalDate.of(2022, 12, 31),
                Frequency.ANNUAL,
                List.of("LAW"),
                List.of(new ValueColumn(1, "本年", ColumnRole.CURRENT)),
                MarkMeaning.MISSING,
                Map.of(),
                List.of(),
                items);
    }

    private static JobDefinition job(Map<String, Object> spec, Form form) {
        FormNames names = new FormNames(List.of(form), SpecCity.UNITS);
        List<EditRule> edits = new ArrayList<>();
        for (String kind : List.of("rules", "hints")) {
            for (Object rule : (List<?>) spec.getOrDefault(kind, List.of())) {
                String id = "E" + (edits.size() + 1);
                edits.add(new EditRule(
                        id,
                        "X",
                        id,
                        kind.equals("hints") ? Severity.HINT : Severity.MANDATORY,
                        1,
                        List.of(),
                        Rule.parse(String.valueOf(rule), names),
                        BigDecimal.ZERO,
                        id + "不成立",
                        "请核对"));
            }
        }
        return new JobDefinition(
                "spec",
                "规格",
                SpecCity.CITY,
                SpecCity.SELF,
                "SPEC",
                "SPEC",
                "1.0",
                Frequency.ANNUAL,
                List.of("X"),
                31,
                RoundingMode.HALF_UP,
                Map.of(),
                List.of(Section.untitled("一")),
                "",
                edits,
                List.of(),
                Path.of("spec"));
    }
}
