package cn.huizong.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.CheckedReturn;
import cn.huizong.anomaly.CheckedRule;
import cn.huizong.anomaly.Unverified;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was checked, of the small city: 东区 and 法制局 handed in, 西区 did not, 南区, which took over 开发园, left a cell blank. */
class CheckedTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final Instant AS_OF = Instant.parse("2022-01-20T00:00:00Z");

    private static final List<EditRule> RULES = List.of(
            rule("A-E01", "A", "A.03 <= A.02"),
            rule("A-E02", "A", "A.01 = previous(A.04)"),
            rule("A-E03", "A", "growth(A.02) <= 50%"),
            rule("A-E04", "A", "A.10 <= A.02 and A.10 >= 0"),
            rule("B-E01", "B", "B.03 <= B.02"),
            rule("X-E01", "", "if A.02 > 0 then C.01 > 0", "LAW"),
            rule("X-E02", "", "B.01 = total(A.05, districts)", "PET"),
            rule("X-E03", "", "A.02 >= B.01", "EAST"));

    private static final List<ObservedReturn> RETURNS = returns(Map.of(
            "2021 A EAST",
            Map.of("A.01", "1", "A.02", "5", "A.03", "6", "A.05", "1"),
            "2021 A SOUTH",
            Map.of("A.01", "1", "A.02", "", "A.03", "6", "A.05", "1"),
            "2021 A LAW",
            Map.of("A.01", "1", "A.02", "5", "A.03", "4", "A.05", "0", "A.10", "3"),
            "2021 C LAW",
            Map.of("C.01", "2")));

    private final Checked checked = reconcile(RULES, RETURNS).checked();

    @Test
    void everyReturnThatIsExpectedHasARowAndUnitsThatRulesAcrossFormsJudgeOneMore() {
        assertThat(checked.returns())
                .extracting(CheckedReturn::unit, CheckedReturn::form, CheckedReturn::tally)
                .containsExactly(
                        tuple("EAST", "A", new CheckTally(0, 1, 2)),
                        tuple("WEST", "A", new CheckTally(0, 0, 3)),
                        tuple("SOUTH", "A", new CheckTally(0, 0, 3)),
                        tuple("LAW", "A", new CheckTally(2, 0, 2)),
                        tuple("LAW", "C", CheckTally.NONE),
                        tuple("LAW", "", new CheckTally(1, 0, 0)),
                        tuple("PET", "B", new CheckTally(0, 0, 1)),
                        tuple("PET", "", new CheckTally(0, 0, 1)));
    }

    @Test
    void aReturnThatWasNotHandedInIsTheReasonForEveryRuleOfIt() {
        assertThat(row("WEST", "A").unverified())
                .containsExactly(new Unverified("A未报送", 3, List.of("A-E01", "A-E02", "A-E03")));
        assertThat(row("WEST", "A").why()).isEqualTo("A未报送：A-E01、A-E02、A-E03");
    }

    @Test
    void reasonsAreGroupedAndNameTheirRules() {
        assertThat(row("SOUTH", "A").why()).isEqualTo("数据为空：A-E01；区划变动后与上期不可比：A-E02；数据为空、区划变动后与上年同期不可比：A-E03");
        assertThat(row("LAW", "C").why()).isEqualTo("本表没有表内审核关系");
        assertThat(row("LAW", "").why()).isEmpty();
    }

    @Test
    void aRuleThatNeverRanIsSaidWithWhyAndIsNoPass() {
        assertThat(checked.neverRan())
                .extracting(rule -> rule.edit().id(), CheckedRule::why)
                .containsExactly(
                        tuple("A-E02", "上期数据未报送（2个单位）；A未报送（1个单位）；区划变动后与上期不可比（1个单位）"),
                        tuple("A-E03", "上年同期数据未报送（2个单位）；A未报送（1个单位）；数据为空、区划变动后与上年同期不可比（1个单位）"),
                        tuple("B-E01", "B未报送（1个单位）"),
                        tuple("X-E02", "B未报送（1个单位）"),
                        tuple("X-E03", "本期没有填报它所用全部数据的单位"));
        assertThat(checked.neverRan())
                .allMatch(rule -> rule.tally().passed() == 0 && !rule.tally().ran());
        assertThat(checked.total().passed()).isEqualTo(3);
    }

    @Test
    void aRuleOfAFormThatIsNotInForceSaysSo() {
        ReferencePeriod before = ReferencePeriod.year(2018);
        Checked none = new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, RULES))
                .checked(before, new Observations(List.of()), new Observations(List.of()));
        assertThat(none.neverRan()).hasSameSizeAs(RULES);
        assertThat(none.rules().get(0).why()).isEqualTo("本期没有A这张报表");
        assertThat(none.total()).isEqualTo(CheckTally.NONE);
    }

    static Stream<Map<String, Object>> cases() {
        return SpecYaml.cases("reconcile/rules.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCheckEndsOnceAndUnitsAndRulesComeToTheSame(Map<String, Object> spec) {
        Reconciliation result = reconcile(RULES, SpecReturns.of(spec));
        Checked all = result.checked();
        assertThat(all.total().judged()).isEqualTo(result.checks().size()).isPositive();
        assertThat(CheckTally.sum(
                        all.returns().stream().map(CheckedReturn::tally).toList()))
                .isEqualTo(all.total());
        all.returns().forEach(row -> lawful(row.tally(), row.unverified()));
        all.rules().forEach(row -> lawful(row.tally(), row.unverified()));
    }

    private static void lawful(CheckTally tally, List<Unverified> unverified) {
        assertThat(tally.judged()).isEqualTo(tally.passed() + tally.failed() + tally.unverified());
        assertThat(unverified.stream().mapToInt(Unverified::times).sum()).isEqualTo(tally.unverified());
        assertThat(unverified).allSatisfy(each -> {
            assertThat(each.reason()).isNotBlank();
            assertThat(each.rules()).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatWasCheckedCanBeToldFromTheReturnsAcceptedAlone(Map<String, Object> spec) {
        List<ObservedReturn> returns = SpecReturns.of(spec);
        assertThat(new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, RULES))
                        .checked(PERIOD, reconcile(RULES, returns).accepted(), history(returns)))
                .isEqualTo(reconcile(RULES, returns).checked());
    }

    @Test
    void manyRulesOfOneReasonAreCountedNotListed() {
        List<String> rules =
                Stream.iterate(1, n -> n + 1).limit(60).map(n -> "A-E" + n).toList();
        assertThat(new Unverified("A未报送", 60, rules).withRules()).isEqualTo("A未报送：A-E1、A-E2、A-E3、A-E4、A-E5、A-E6等60条");
    }

    private CheckedReturn row(String unit, String form) {
        return checked.returns().stream()
                .filter(row -> row.unit().equals(unit) && row.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static Reconciliation reconcile(List<EditRule> rules, List<ObservedReturn> returns) {
        return new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, rules))
                .reconcile(PERIOD, AS_OF, returns, history(returns));
    }

    private static Observations history(List<ObservedReturn> returns) {
        return new Observations(returns.stream()
                .filter(filed -> !filed.key().period().equals(PERIOD))
                .toList());
    }

    private static List<ObservedReturn> returns(Map<String, Map<String, String>> returns) {
        return returns.entrySet().stream()
                .map(entry ->
                        SpecReturns.filed(SpecReturns.key(entry.getKey()), entry.getKey() + ".xlsx", entry.getValue()))
                .collect(Collectors.toList());
    }

    private static EditRule rule(String id, String form, String rule, String... units) {
        return SpecCity.edit(id, form, Severity.MANDATORY, 1, List.of(units), rule, "0");
    }
}
