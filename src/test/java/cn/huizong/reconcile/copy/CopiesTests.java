package cn.huizong.reconcile.copy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.cause.Explained;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CopiesTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);

    @TestFactory
    Stream<DynamicTest> copiesAreFoundAsSpecified() {
        return SpecYaml.cases("reconcile/copies.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        List<Anomaly> found = found(spec);
        Map<String, String> byUnit = found.stream()
                .collect(Collectors.toMap(Anomaly::unit, finding -> finding.rule() + " " + finding.message()));
        Map<String, String> expected = SpecYaml.texts(spec, "finds");
        assertThat(byUnit).containsOnlyKeys(expected.keySet());
        expected.forEach((unit, said) -> assertThat(byUnit.get(unit)).contains(said.split(" ", 2)));
    }

    private static List<Anomaly> found(Map<String, Object> spec) {
        Map<String, String> printed = SpecYaml.texts(spec, "lastyear");
        List<ObservedReturn> all = SpecReturns.of(spec).stream()
                .map(filed -> printed.isEmpty()
                        ? filed
                        : SpecReturns.filed(
                                filed.key(),
                                filed.source().file(),
                                1,
                                null,
                                0,
                                SpecYaml.texts(SpecYaml.map(spec, "returns"), "2021 A EAST"),
                                printed))
                .toList();
        List<ObservedReturn> now = all.stream()
                .filter(filed -> filed.key().period().equals(PERIOD))
                .toList();
        return new Copies(SpecCity.catalogue(), new Respondents(SpecCity.catalogue()), new Observations(all), PERIOD)
                .among(now);
    }

    private static String grounds(String numbers, String file) {
        Map<String, String> texts = new HashMap<>();
        String[] all = numbers.split(" ");
        IntStream.range(0, all.length).forEach(row -> texts.put("A.0" + (row + 1), all[row]));
        ObservedReturn east = SpecReturns.filed(new ReturnKey("A", "EAST", PERIOD), file, texts);
        ObservedReturn west = SpecReturns.filed(new ReturnKey("A", "WEST", PERIOD), "西区.xlsx", texts);
        List<ObservedReturn> both = List.of(east, west);
        List<Anomaly> found = new Copies(
                        SpecCity.catalogue(), new Respondents(SpecCity.catalogue()), new Observations(both), PERIOD)
                .among(both);
        assertThat(found).hasSize(1);
        return found.get(0).grounded().grounds().code();
    }

    @Test
    void itRestsOnEveryNumberOfBothAndNotOnTheirFiles() {
        String numbers = "12 831 836 7 219 1204";
        assertThat(grounds(numbers, "东区二.xlsx")).isEqualTo(grounds(numbers, "东区.xlsx"));
        assertThat(grounds("12 831 836 7 219 1305", "东区.xlsx")).isNotEqualTo(grounds(numbers, "东区.xlsx"));
    }

    @Test
    void aCopyWithOneNumberInTenChangedSharesABand() {
        Random random = new Random(2021);
        for (int round = 0; round < 300; round++) {
            int size = 5 + random.nextInt(120);
            Map<String, BigDecimal> numbers = new TreeMap<>();
            IntStream.rangeClosed(1, size)
                    .forEach(row ->
                            numbers.put(String.format("A.%02d", row), BigDecimal.valueOf(1 + random.nextInt(900))));
            Map<String, BigDecimal> copy = new TreeMap<>(numbers);
            for (int changed = 0; changed < Math.max(1, size / 10); changed++) {
                copy.put(String.format("A.%02d", 1 + random.nextInt(size)), BigDecimal.valueOf(10_000 + changed));
            }
            Fingerprints fingerprints = new Fingerprints(List.of(filed(0, numbers), filed(1, copy)));
            fingerprints.note(0);

            assertThat(fingerprints.like(1)).containsExactly(0);
        }
    }

    @Test
    void returnsThatHaveNothingInCommonAreNotCompared() {
        Random random = new Random(7);
        List<ObservedReturn> filed = new ArrayList<>();
        for (int unit = 0; unit < 2_000; unit++) {
            Map<String, BigDecimal> numbers = new HashMap<>();
            IntStream.rangeClosed(1, 60)
                    .forEach(row -> numbers.put(String.format("A.%02d", row), BigDecimal.valueOf(random.nextInt(500))));
            filed.add(filed(unit, numbers));
        }
        Fingerprints fingerprints = new Fingerprints(filed);
        int compared = 0;
        for (int unit = 0; unit < filed.size(); unit++) {
            compared += fingerprints.like(unit).size();
            fingerprints.note(unit);
        }

        assertThat(compared).isLessThan(2_000);
    }

    private static ObservedReturn filed(int unit, Map<String, BigDecimal> numbers) {
        Map<String, String> written = new TreeMap<>();
        numbers.forEach((item, number) -> written.put(item, number.toString()));
        return SpecReturns.filed(new ReturnKey("A", "U" + unit, PERIOD), "U" + unit + ".xlsx", written);
    }

    @Test
    void whatStandsOutInACopyIsFoldedUnderIt() {
        ReturnKey key = new ReturnKey("A", "EAST", PERIOD);
        Anomaly copy = AnomalyBuilder.of(FindingCode.COPIED_RETURN).about(key).build();
        Anomaly outlier =
                AnomalyBuilder.of(FindingCode.OUTLIER).about(key).item("A.02").build();
        Anomaly elsewhere = AnomalyBuilder.of(FindingCode.OUTLIER)
                .about(new ReturnKey("A", "WEST", PERIOD))
                .item("A.02")
                .build();
        Anomaly unreadable = AnomalyBuilder.of(FindingCode.FORMAT_ERROR).build();

        List<Anomaly> folded = CopyFinding.fold(List.of(outlier, copy, elsewhere, unreadable));

        assertThat(folded).extracting(Anomaly::parent).containsExactly(copy.id(), "", "", "");
        assertThat(Set.copyOf(folded)).contains(copy, elsewhere, unreadable);
    }

    @Test
    void rulesThatAskForAFigureOfACopyAreFoldedUnderItInTheirOwnWords() {
        ReturnKey east = new ReturnKey("A", "EAST", PERIOD);
        Anomaly copy = AnomalyBuilder.of(FindingCode.COPIED_RETURN).about(east).build();
        Failure total = failure("T", Severity.QUERY, east);
        Failure same = failure("S", Severity.QUERY, new ReturnKey("A", "WEST", PERIOD));
        Failure elsewhere = failure("E", Severity.QUERY, new ReturnKey("A", "WEST", PERIOD));
        Failure graver = failure("M", Severity.MANDATORY, east);
        Failure ofElsewhere = failure("F", Severity.QUERY, east);
        List<Failure> asFound = List.of(total, same, elsewhere, graver, ofElsewhere);
        List<Failure> explained = List.of(
                told(total, total.anomaly().withSuggestion("可能是西区的数")),
                told(same, same.anomaly().withParent(total.anomaly().id())),
                elsewhere,
                graver,
                told(
                        ofElsewhere,
                        ofElsewhere.anomaly().withParent(elsewhere.anomaly().id())));

        Explained folded = CopyFinding.fold(new Explained(explained, List.of(copy)), asFound);

        assertThat(folded.failures())
                .extracting(failure -> failure.anomaly().parent())
                .containsExactly(
                        copy.id(), copy.id(), "", "", elsewhere.anomaly().id());
        assertThat(folded.failures().get(0).anomaly().suggestion()).isEqualTo("核对");
        assertThat(folded.findings()).containsExactly(copy);
    }

    private static Failure told(Failure failure, Anomaly anomaly) {
        return new Failure(anomaly, failure.observations());
    }

    private static Failure failure(String rule, Severity severity, ReturnKey reads) {
        Anomaly anomaly = AnomalyBuilder.of(SpecCity.edit(rule, "A", severity, 3, List.of(), "A.02 <= 100", "0"))
                .unit("LAW")
                .period(PERIOD)
                .suggestion("核对")
                .build();
        return new Failure(
                anomaly,
                SpecReturns.filed(reads, "returns.xlsx", Map.of("A.02", "1")).observations());
    }
}
