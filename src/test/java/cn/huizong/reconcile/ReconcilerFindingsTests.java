package cn.huizong.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.answer.AnswerBook;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconcilerFindingsTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final Observations NO_HISTORY = new Observations(List.of());
    private static final ReturnKey EAST = new ReturnKey("A", "EAST", PERIOD);
    private static final ReturnKey SOUTH = new ReturnKey("A", "SOUTH", PERIOD);
    private static final EditRule BALANCE =
            SpecCity.edit("A-E01", "A", Severity.MANDATORY, 1, List.of(), "A.02 = A.03 + A.04", "0");

    @Test
    void everyReturnNotHandedInIsNamedWithItsDueDateAndHowLateItIs() {
        Reconciliation result =
                reconcile("2022-02-15T00:00:00Z", List.of(filed(EAST, "a.xlsx", 1, null, "5")), List.of());

        assertThat(result.missing())
                .containsExactly(
                        new ExpectedReturn("A", "WEST"),
                        new ExpectedReturn("A", "SOUTH"),
                        new ExpectedReturn("A", "LAW"),
                        new ExpectedReturn("B", "PET"),
                        new ExpectedReturn("C", "LAW"));
        Anomaly west = only(result, FindingCode.MISSING_RETURN, "WEST");
        assertThat(west.severity()).isEqualTo(Severity.MANDATORY);
        assertThat(west.message()).isEqualTo("西区未报送2021年《案件表》（A）；应于2022年1月31日前报送，截至2022年2月15日已逾期15天");
        assertThat(west.indicators())
                .contains("ACCEPTED", "CLOSE_RATE", "CLOSE_CHANGE")
                .doesNotContain("ON_TIME");
    }

    @Test
    void theDayIsThatOfShanghaiAndTheDueDayItselfIsNotLate() {
        assertThat(message("2022-01-31T15:59:59Z")).endsWith("截至2022年1月31日尚未到期");
        assertThat(message("2022-01-31T16:00:00Z")).endsWith("截至2022年2月1日已逾期1天");
    }

    private static String message(String asOf) {
        return only(reconcile(asOf, List.of(), List.of()), FindingCode.MISSING_RETURN, "PET")
                .message();
    }

    @Test
    void whereTheDueDayWasPutOffOfAUnitItIsLateOnlyAfterThatDayAndOthersAreAsBefore() {
        Map<ExpectedReturn, LocalDate> extended = Map.of(
                new ExpectedReturn("A", "WEST"), LocalDate.of(2022, 2, 20),
                new ExpectedReturn("A", "EAST"), LocalDate.of(2022, 2, 3));
        Reconciliation result = new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .reconcile(
                        PERIOD,
                        Instant.parse("2022-02-15T00:00:00Z"),
                        List.of(filed(EAST, "b.xlsx", 2, LocalDate.of(2022, 2, 3), "6")),
                        List.of(),
                        NO_HISTORY,
                        AnswerBook.EMPTY,
                        extended);

        assertThat(only(result, FindingCode.MISSING_RETURN, "WEST").message())
                .endsWith("应于2022年2月20日前报送，截至2022年2月15日尚未到期");
        assertThat(only(result, FindingCode.MISSING_RETURN, "SOUTH").message()).endsWith("已逾期15天");
        assertThat(result.anomalies()).noneMatch(anomaly -> anomaly.rule().equals(FindingCode.LATE_RETURN.id()));
    }

    @Test
    void aReturnSignedAfterTheDueDayIsLateUnlessItCorrectsOneThatWasNot() {
        ObservedReturn late = filed(EAST, "b.xlsx", 2, LocalDate.of(2022, 2, 3), "6");

        Anomaly finding =
                only(reconcile("2022-02-15T00:00:00Z", List.of(late), List.of()), FindingCode.LATE_RETURN, "EAST");
        assertThat(finding.message()).isEqualTo("报出日期2022年2月3日，晚于应报日期2022年1月31日，逾期3天");
        ObservedReturn inTime = filed(EAST, "a.xlsx", 1, LocalDate.of(2022, 1, 30), "5");
        assertThat(reconcile("2022-02-15T00:00:00Z", List.of(inTime, late), List.of())
                        .anomalies())
                .noneMatch(anomaly -> anomaly.rule().equals(FindingCode.LATE_RETURN.id()));
    }

    @Test
    void aFormWhoseApprovalEndedBeforeThePeriodDidIsQueriedAndItsFiguresAreUnvalidated() {
        ReferencePeriod later = ReferencePeriod.year(2023);
        ObservedReturn filed = filed(new ReturnKey("A", "EAST", later), "a.xlsx", 1, null, "5");
        Reconciliation result = new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .reconcile(later, Instant.parse("2024-01-10T00:00:00Z"), List.of(filed), NO_HISTORY);

        assertThat(only(result, FindingCode.FORM_EXPIRED, "EAST").message())
                .isEqualTo("《案件表》（A）有效期至2022年12月31日，早于报告期末2023年12月31日");
        assertThat(statuses(result)).containsOnly("V");
    }

    @Test
    void everyPartOfAReturnOnAnExpiredFormIsQueried() {
        ReturnKey key = new ReturnKey("A", "EAST", ReferencePeriod.year(2023));
        List<ObservedReturn> parts = List.of(
                SpecReturns.filed(key, "a.xlsx", Map.of("A.02", "5")),
                SpecReturns.filed(key, "b.xlsx", Map.of("A.03", "3")));
        Reconciliation result = new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .reconcile(key.period(), Instant.parse("2024-01-10T00:00:00Z"), parts, NO_HISTORY);

        assertThat(result.anomalies().stream().filter(each -> each.rule().equals(FindingCode.FORM_EXPIRED.id())))
                .hasSize(2);
        assertThat(statuses(result)).hasSize(2).containsOnly("V");
    }

    @Test
    void aReturnIsInTimeOnlyIfItsLastPartIs() {
        ObservedReturn inTime = filed(EAST, "a.xlsx", 1, LocalDate.of(2022, 1, 30), "5");
        ObservedReturn late =
                SpecReturns.filed(EAST, "b.xlsx", 2, LocalDate.of(2022, 2, 3), 0, Map.of("A.03", "3"), Map.of());
        ObservedReturn corrected =
                SpecReturns.filed(EAST, "c.xlsx", 3, LocalDate.of(2022, 2, 9), 0, Map.of("A.03", "4"), Map.of());

        assertThat(only(
                                reconcile("2022-02-15T00:00:00Z", List.of(inTime, late, corrected), List.of()),
                                FindingCode.LATE_RETURN,
                                "EAST")
                        .value())
                .isEqualTo("2022-02-03");
    }

    @Test
    void aLastYearColumnThatSaysSomethingElseThanLastYearIsARevision() {
        Observations history = history(SpecReturns.filed(
                new ReturnKey("A", "EAST", PERIOD.lastYear()), "2020.xlsx", Map.of("A.02", "8", "A.03", "4")));
        ObservedReturn filed = SpecReturns.filed(
                EAST, "a.xlsx", 1, null, 0, Map.of("A.02", "9"), Map.of("A.02", "7", "A.03", "4.0", "A.04", "1"));

        Reconciliation result = reconcile(List.of(filed), List.of(), history);
        Anomaly revision = only(result, FindingCode.REVISION, "EAST");
        assertThat(revision.item()).isEqualTo("A.02");
        assertThat(List.of(revision.value(), revision.expected(), revision.difference()))
                .containsExactly("7", "8", "-1");
        assertThat(Objects.requireNonNull(revision.provenance()).cell()).isEqualTo("D02");
        assertThat(revision.message()).isEqualTo("“本年受理”的上年数填7，上年报送的是8，相差1");
        assertThat(statuses(result)).as("this year's figure is not in doubt").containsOnly("A");
    }

    @Test
    void afterAMergerTheLastYearColumnMayHoldEitherTheUnitsOwnFigureOrTheSum() {
        Observations history = history(
                SpecReturns.filed(new ReturnKey("A", "SOUTH", PERIOD.lastYear()), "s.xlsx", Map.of("A.02", "8")),
                SpecReturns.filed(new ReturnKey("A", "PARK", PERIOD.lastYear()), "p.xlsx", Map.of("A.02", "3")));

        assertThat(revisions("8", history)).isEmpty();
        assertThat(revisions("11", history)).isEmpty();
        assertThat(revisions("10", history)).hasSize(1);
    }

    private static List<Anomaly> revisions(String lastYear, Observations history) {
        ObservedReturn filed = SpecReturns.filed(
                SOUTH, "a.xlsx", 1, null, 0, Map.of("A.02", "9", "A.09", "含开发园"), Map.of("A.02", lastYear));
        return reconcile(List.of(filed), List.of(), history).anomalies().stream()
                .filter(anomaly -> anomaly.rule().equals(FindingCode.REVISION.id()))
                .toList();
    }

    @Test
    void aMergerWhoseReturnDoesNotStateTheTerritoryIsQueried() {
        ObservedReturn silent = SpecReturns.filed(SOUTH, "a.xlsx", Map.of("A.02", "9", "A.09", "全区"));
        ObservedReturn stating = SpecReturns.filed(SOUTH, "a.xlsx", Map.of("A.02", "9", "A.09", "含开发园"));

        Reconciliation result = reconcile(List.of(silent), List.of(), NO_HISTORY);
        Anomaly broken = only(result, FindingCode.BREAK_IN_SERIES, "SOUTH");
        assertThat(broken.item()).isEqualTo("A.09");
        assertThat(broken.value()).isEqualTo("全区");
        assertThat(broken.expected()).isEqualTo("开发园");
        assertThat(broken.message()).startsWith("开发园已并入南区");
        assertThat(broken.indicators()).contains("ACCEPTED", "CLOSE_CHANGE");
        assertThat(reconcile(List.of(stating), List.of(), NO_HISTORY).anomalies())
                .noneMatch(anomaly -> anomaly.rule().equals(FindingCode.BREAK_IN_SERIES.id()));
    }

    @Test
    void whatALaterVersionPutRightIsKeptAndCalledMended() {
        ObservedReturn wrong = balanced("v1.xlsx", 1, "9");
        ObservedReturn right = balanced("v2.xlsx", 2, "5");

        Reconciliation result = reconcile(List.of(wrong, right), List.of(BALANCE), NO_HISTORY);
        Anomaly mended = only(result, "A-E01", "EAST");
        assertThat(mended.state()).isEqualTo(State.MENDED);
        assertThat(Objects.requireNonNull(mended.provenance()).source().file()).isEqualTo("v1.xlsx");
        assertThat(statuses(result)).containsOnly("A");
        Anomaly open = only(
                reconcile(List.of(right, balanced("v3.xlsx", 3, "8")), List.of(BALANCE), NO_HISTORY), "A-E01", "EAST");
        assertThat(open.state()).isEqualTo(State.OPEN);
        Reconciliation stillWrong =
                reconcile(List.of(wrong, balanced("v3.xlsx", 3, "8")), List.of(BALANCE), NO_HISTORY);
        assertThat(Objects.requireNonNull(only(stillWrong, "A-E01", "EAST").provenance())
                        .source()
                        .file())
                .as("one entry, of the version that counts")
                .isEqualTo("v3.xlsx");
    }

    @Test
    void findingsOnTheWayInAreMendedByALaterVersionOrFoldedUnderItsOwn() {
        ObservedReturn old = balanced("v1.xlsx", 1, "9");
        ObservedReturn now = balanced("v2.xlsx", 2, "5");
        Anomaly gone = finding(FindingCode.MEASURE_MISMATCH, old, "A.02");
        Anomaly again = finding(FindingCode.UNIT_SCALE, old, "A.03");
        Anomaly still = finding(FindingCode.UNIT_SCALE, now, "A.03");

        Reconciliation result = new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .reconcile(PERIOD, Instant.EPOCH, List.of(old, now), List.of(gone, again, still), NO_HISTORY);

        assertThat(find(result, gone.id()).state()).isEqualTo(State.MENDED);
        assertThat(find(result, again.id()).parent()).isEqualTo(still.id());
        assertThat(find(result, still.id()).state()).isEqualTo(State.OPEN);
        assertThat(find(result, still.id()).indicators()).containsExactly("CLOSED", "CLOSE_RATE", "CLOSE_CHANGE");
        assertThat(result.accepted().find("EAST", "A.03", PERIOD).orElseThrow().status())
                .hasToString("V");
        assertThat(result.accepted().find("EAST", "A.02", PERIOD).orElseThrow().status())
                .hasToString("A");
    }

    @Test
    void whatOnePartOfAReturnLacksAndAnotherBringsIsMended() {
        ObservedReturn one = SpecReturns.filed(EAST, "a.xlsx", Map.of("A.02", "1", "A.03", ""));
        ObservedReturn other = SpecReturns.filed(EAST, "b.xlsx", Map.of("A.02", "", "A.03", "2"));
        Anomaly lacking = finding(FindingCode.MISSING_CELL, one, "A.03");

        Reconciliation result = new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .reconcile(PERIOD, Instant.EPOCH, List.of(one, other), List.of(lacking), NO_HISTORY);

        assertThat(find(result, lacking.id()).state()).isEqualTo(State.MENDED);
    }

    @Test
    void whatAPartWithNothingInItLacksIsMendedByTheOthers() {
        ObservedReturn one = SpecReturns.filed(EAST, "a.xlsx", Map.of("A.02", "1", "A.03", "2"));
        ObservedReturn empty = SpecReturns.filed(EAST, "b.xlsx", Map.of("A.02", "", "A.03", ""));
        Anomaly lacking = finding(FindingCode.MISSING_CELL, empty, "A.03");

        Reconciliation result = new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .reconcile(PERIOD, Instant.EPOCH, List.of(one, empty), List.of(lacking), NO_HISTORY);

        assertThat(find(result, lacking.id()).state()).isEqualTo(State.MENDED);
    }

    @Test
    void whatAnEarlierVersionOfAPartLacksAndAnotherPartBringsIsMended() {
        ObservedReturn half = SpecReturns.filed(EAST, "a.xlsx", 1, null, 0, Map.of("A.02", "1"), Map.of());
        ObservedReturn other = SpecReturns.filed(EAST, "b.xlsx", 1, null, 0, Map.of("A.03", "2"), Map.of());
        ObservedReturn corrected = SpecReturns.filed(EAST, "c.xlsx", 2, null, 0, Map.of("A.02", "4"), Map.of());
        Anomaly then = finding(FindingCode.MISSING_LABEL, half, "A.03");
        Anomaly now = finding(FindingCode.MISSING_LABEL, corrected, "A.03");

        Reconciliation result = new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .reconcile(PERIOD, Instant.EPOCH, List.of(half, other, corrected), List.of(then, now), NO_HISTORY);

        assertThat(find(result, then.id()).state()).isEqualTo(State.MENDED);
        assertThat(find(result, now.id()).state()).isEqualTo(State.MENDED);
    }

    @Test
    void ofSeveralReturnsOnOneSheetOnlyTheCorrectedOnesFindingsAreMended() {
        ObservedReturn east = filed(EAST, "all.csv", 1, null, "1");
        ObservedReturn south = filed(SOUTH, "all.csv", 1, null, "2");
        assertThat(south.source()).isEqualTo(east.source());
        Anomaly gone = finding(FindingCode.TYPE_ERROR, east, "A.02");
        Anomaly stays = finding(FindingCode.TYPE_ERROR, south, "A.02");

        Reconciliation result = new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .reconcile(
                        PERIOD,
                        Instant.EPOCH,
                        List.of(east, south, filed(EAST, "east.csv", 2, null, "3")),
                        List.of(gone, stays),
                        NO_HISTORY);

        assertThat(find(result, gone.id()).state()).isEqualTo(State.MENDED);
        assertThat(find(result, stays.id()).state()).isEqualTo(State.OPEN);
    }

    @Test
    void noFigureIsEverAltered() {
        List<ObservedReturn> received =
                List.of(balanced("v1.xlsx", 1, "9"), filed(SOUTH, "s.xlsx", 1, null, "近60 [,60)"));

        Reconciliation result = reconcile(received, List.of(BALANCE), NO_HISTORY);
        List<Observation> before = received.stream()
                .flatMap(filed -> filed.observations().stream())
                .toList();
        assertThat(result.accepted().returns().stream().flatMap(filed -> filed.observations().stream()))
                .usingElementComparator((one, other) ->
                        one.value().equals(other.value()) && one.provenance().equals(other.provenance()) ? 0 : 1)
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void theReportIsWorstFirstAndInTheSameOrderWhateverComesFirst() {
        List<ObservedReturn> received = new ArrayList<>(List.of(
                balanced("v1.xlsx", 1, "9"),
                SpecReturns.filed(SOUTH, "s.xlsx", Map.of("A.02", "9", "A.03", "1", "A.04", "1")),
                filed(new ReturnKey("B", "PET", PERIOD), "p.xlsx", 1, LocalDate.of(2022, 3, 1), "5")));
        EditRule query = SpecCity.edit("A-E02", "A", Severity.QUERY, 1, List.of(), "A.03 >= A.04", "0");

        Reconciliation result = reconcile(received, List.of(query, BALANCE), NO_HISTORY);
        assertThat(result.anomalies()).extracting(Anomaly::severity).isSorted();
        assertThat(result.anomalies().stream().filter(each -> each.rule().equals("A-E01")))
                .extracting(Anomaly::unit)
                .containsExactly("EAST", "SOUTH");
        Collections.shuffle(received, new Random(5));
        assertThat(reconcile(received, List.of(query, BALANCE), NO_HISTORY))
                .usingRecursiveComparison()
                .isEqualTo(result);
    }

    private static ObservedReturn balanced(String file, long receipt, String total) {
        return SpecReturns.filed(
                EAST, file, receipt, null, 0, Map.of("A.02", total, "A.03", "3", "A.04", "2"), Map.of());
    }

    private static ObservedReturn filed(
            ReturnKey key, String file, long receipt, @Nullable LocalDate filedOn, String value) {
        return SpecReturns.filed(key, file, receipt, filedOn, 0, Map.of(key.form() + ".02", value), Map.of());
    }

    private static Anomaly finding(FindingCode code, ObservedReturn filed, String item) {
        return AnomalyBuilder.of(code)
                .about(filed.key())
                .item(item)
                .at(new Provenance(filed.source(), "C" + item.substring(2), ""))
                .build();
    }

    private static Observations history(ObservedReturn... returns) {
        return new Observations(List.of(returns));
    }

    private static Reconciliation reconcile(String asOf, List<ObservedReturn> received, List<EditRule> edits) {
        return new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, edits))
                .reconcile(PERIOD, Instant.parse(asOf), received, NO_HISTORY);
    }

    private static Reconciliation reconcile(List<ObservedReturn> received, List<EditRule> edits, Observations history) {
        return new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, edits))
                .reconcile(PERIOD, Instant.parse("2022-01-20T00:00:00Z"), received, history);
    }

    private static Anomaly only(Reconciliation result, FindingCode code, String unit) {
        return only(result, code.id(), unit);
    }

    private static Anomaly only(Reconciliation result, String rule, String unit) {
        List<Anomaly> found = result.anomalies().stream()
                .filter(anomaly -> anomaly.rule().equals(rule) && anomaly.unit().equals(unit))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Anomaly find(Reconciliation result, String id) {
        return result.anomalies().stream()
                .filter(anomaly -> anomaly.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> statuses(Reconciliation result) {
        return result.accepted().returns().stream()
                .flatMap(filed -> filed.observations().stream())
                .map(observation -> observation.status().name())
                .toList();
    }
}
