package cn.huizong.reconcile.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.Units;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Districts N1, N2 … and a department LAW fill in form A; N1 took over OLD in mid-2021. */
class OutliersTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final JobDefinition USUAL = SpecCity.job(RoundingMode.HALF_UP, List.of());

    private final List<ObservedReturn> returns = new ArrayList<>();

    @Test
    void aFigureFarAboveItsUnitsOwnHistoryIsNamedWithWhatIsUsual() {
        years("N2", "A.02", "95", "110", "104", "10000");

        Anomaly found = only(find(6));
        assertThat(found.rule()).isEqualTo("outlier");
        assertThat(found.severity()).isEqualTo(Severity.HINT);
        assertThat(found.level()).isEqualTo(2);
        assertThat(List.of(found.unit(), found.form(), found.item())).containsExactly("N2", "A", "A.02");
        assertThat(List.of(found.value(), found.expected(), found.difference()))
                .containsExactly("10000", "103", "9897");
        assertThat(Objects.requireNonNull(found.provenance()).cell()).isEqualTo("C02");
        assertThat(found.message()).isEqualTo("“本年受理”填10000，本单位前3年在95至110之间，平均103，本次明显偏高");
        assertThat(found.suggestion()).startsWith("对照原始台账核对数位和计量单位");
    }

    @Test
    void aHistoryOfEqualFiguresIsToldAsSuch() {
        years("N2", "A.02", "120", "120", "120", "12");

        assertThat(only(find(6)).message()).isEqualTo("“本年受理”填12，本单位前3年都是120，本次明显偏低");
    }

    @Test
    void withoutHistoryGrowthIsHeldAgainstThatOfThePeers() {
        years("N7", "A.02", "200", "2000");
        peersGrowingATenth();

        Anomaly found = only(find(7));
        assertThat(found.rule()).isEqualTo("growth");
        assertThat(found.severity()).isEqualTo(Severity.HINT);
        assertThat(List.of(found.value(), found.expected(), found.difference())).containsExactly("2000", "220", "1780");
        assertThat(found.message()).isEqualTo("“本年受理”填2000，上年同口径为200，增长900%；同类5个单位的增幅在8%至12%之间");
    }

    @Test
    void aSmallBaseMayGrowManyfold() {
        years("N7", "A.02", "2", "6");
        peersGrowingATenth();

        assertThat(find(7)).isEmpty();
    }

    @Test
    void nothingGrowsFromZeroAndThreePeersAreTooFew() {
        years("N7", "A.02", "0", "2000");
        peersGrowingATenth();
        years("N7", "A.03", "200", "1000");
        for (String peer : List.of("N2", "N3", "N4")) {
            years(peer, "A.03", "100", "110");
        }

        assertThat(find(7)).isEmpty();
    }

    @Test
    void aLeapOfNearlyTenTimesNeedsNoPeers() {
        years("LAW", "A.02", "26", "260");
        years("LAW", "A.03", "260", "30");
        years("LAW", "A.04", "9", "90");

        assertThat(find(1)).extracting(Anomaly::item).containsExactly("A.02", "A.03");
        assertThat(find(1).get(0).message()).contains("没有同类单位可比");
    }

    @Test
    void whatEveryUnitReportsTenTimesAsLargeIsAskedOfEachOfThem() {
        for (String unit : List.of("N2", "N3", "N4", "N5", "N6")) {
            years(unit, "A.02", "400", "4400");
        }

        assertThat(find(6)).hasSize(5).extracting(Anomaly::expected).containsOnly("400");
    }

    @Test
    void theGrowthOfDepartmentsIsNoYardstickForDistricts() {
        years("N7", "A.02", "200", "1000");
        for (String peer : List.of("N2", "N3", "N4", "LAW")) {
            years(peer, "A.02", "100", "110");
        }

        assertThat(find(7)).isEmpty();
    }

    @Test
    void aCellHasOneFindingAtMost() {
        years("N2", "A.02", "95", "110", "104", "10000");
        for (String peer : List.of("N3", "N4", "N5", "N6")) {
            years(peer, "A.02", "100", "110");
        }

        assertThat(only(find(6)).rule()).isEqualTo("outlier");
    }

    @Test
    void aFallThatAShortHistoryIsTooUnevenToShowIsFoundByTheGrowthOfThePeers() {
        years("N2", "A.02", "700", "1000", "1300", "130");
        for (String peer : List.of("N3", "N4", "N5", "N6")) {
            years(peer, "A.02", "100", "110");
        }

        assertThat(only(find(6)).rule()).isEqualTo("growth");
    }

    @Test
    void aFigureThatItsUnitReportedBeforeIsNotAskedForItsGrowth() {
        years("N2", "A.02", "120", "1000", "1300", "130");
        for (String peer : List.of("N3", "N4", "N5", "N6")) {
            years(peer, "A.02", "100", "110");
        }

        assertThat(find(6)).isEmpty();
    }

    @Test
    void overAMergerGrowthIsThatOfTheWholeTerritoryOrNotAsked() {
        years("N1", "A.02", "20", "2200");
        years("OLD", "A.02", "1980", "");
        returns.removeIf(filed -> filed.key().equals(new ReturnKey("A", "OLD", PERIOD)));
        for (String peer : List.of("N2", "N3", "N4", "N5")) {
            years(peer, "A.02", "100", "110");
        }
        assertThat(find(6)).as("not comparable").isEmpty();

        replaced("N1", Map.of("A.02", "2200", "A.09", "含旧园"));
        assertThat(find(6)).as("2200 for 2000").isEmpty();

        replaced("N1", Map.of("A.02", "22000", "A.09", "含旧园"));
        assertThat(only(find(6)).message()).contains("上年同口径为2000，增长1000%");
    }

    @Test
    void yearsBeforeAMergerAreNoHistory() {
        years("N1", "A.02", "95", "110", "104", "10000");
        years("OLD", "A.02", "5000");

        assertThat(find(6)).isEmpty();
    }

    @Test
    void percentagesTextsApproximateFiguresAndGapsAreNotJudged() {
        years("N2", "A.02", "95", "110", "104", "近10000 [,10000)");
        years("N3", "A.02", "95", "110", "104", "不适用");
        years("N4", "A.02", "95", "110", "104", "");
        years("N5", "A.09", "甲", "乙", "丙", "丁");
        for (int year = 2018; year <= 2021; year++) {
            returns.add(SpecReturns.filed(
                    new ReturnKey("B", "PET", ReferencePeriod.year(year)),
                    year + ".xlsx",
                    Map.of("B.04", year == 2021 ? "0.1" : "99.9")));
        }

        assertThat(find(6)).isEmpty();
    }

    @Test
    void aJobSetsItsOwnThresholds() {
        years("N2", "A.02", "95", "110", "104", "1000");
        assertThat(find(6, USUAL)).isNotEmpty();

        assertThat(find(6, with(Map.of("outlier-chance", BigDecimal.ZERO)))).isEmpty();
        assertThat(find(6, with(Map.of("growth", new BigDecimal("1000"))))).isEmpty();
        assertThat(find(6, with(Map.of("least-effect", new BigDecimal("1000")))))
                .isEmpty();
        assertThat(find(6, with(Map.of("history", new BigDecimal("2"), "least-effect", new BigDecimal("1000")))))
                .isEmpty();
        assertThat(only(find(6, with(Map.of("history", new BigDecimal("2"))))).rule())
                .isEqualTo("growth");
    }

    @Test
    void ofManyUnitsEachIsJudgedByAll() {
        IntStream.rangeClosed(1, 80)
                .forEach(i -> years("N" + i, "A.02", "" + (100 + i), i == 7 ? "5000" : "" + (110 + i + i % 5)));

        assertThat(only(find(80)).unit()).isEqualTo("N7");
    }

    @Test
    void theReportHasThemWithTheIndicatorsTheyTouchAndTheFigureIsNotInDoubt() {
        years("N2", "A.02", "95", "110", "104", "10000");
        Catalogue catalogue = catalogue(6);
        Reconciliation result = new Reconciler(catalogue, USUAL)
                .reconcile(PERIOD, Instant.parse("2022-01-10T00:00:00Z"), of(2021), before2021());

        Anomaly found = only(result.anomalies().stream()
                .filter(each -> each.rule().equals("outlier"))
                .toList());
        assertThat(found.indicators()).contains("ACCEPTED");
        assertThat(found.blocksFinal()).isFalse();
        assertThat(result.accepted().find("N2", "A.02", PERIOD).orElseThrow().status())
                .hasToString("A");
    }

    private void peersGrowingATenth() {
        years("N2", "A.02", "300", "330");
        years("N3", "A.02", "150", "165");
        years("N4", "A.02", "100", "112");
        years("N5", "A.02", "400", "432");
        years("N6", "A.02", "210", "231");
    }

    /** Figures of consecutive years, the last one of the period. */
    private void years(String unit, String item, String... figures) {
        for (int i = 0; i < figures.length; i++) {
            ReferencePeriod year = ReferencePeriod.year(2022 - figures.length + i);
            ReturnKey key = new ReturnKey("A", unit, year);
            ObservedReturn filed = SpecReturns.filed(key, unit + " " + year + " " + item, Map.of(item, figures[i]));
            returns.stream()
                    .filter(other -> other.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> {
                                returns.remove(other);
                                returns.add(other.withObservations(
                                        Stream.concat(other.observations().stream(), filed.observations().stream())
                                                .toList()));
                            },
                            () -> returns.add(filed));
        }
    }

    private void replaced(String unit, Map<String, String> values) {
        ReturnKey key = new ReturnKey("A", unit, PERIOD);
        returns.removeIf(filed -> filed.key().equals(key));
        returns.add(SpecReturns.filed(key, unit + ".xlsx", values));
    }

    private List<Anomaly> find(int districts) {
        return find(districts, USUAL);
    }

    private List<Anomaly> find(int districts, JobDefinition job) {
        Catalogue catalogue = catalogue(districts);
        return new Outliers(catalogue, job, new Respondents(catalogue), new Observations(returns), PERIOD)
                .among(of(2021));
    }

    private List<ObservedReturn> of(int year) {
        return returns.stream()
                .filter(filed -> filed.key().period().year() == year)
                .toList();
    }

    private Observations before2021() {
        return new Observations(returns.stream()
                .filter(filed -> filed.key().period().year() < 2021)
                .toList());
    }

    private static Anomaly only(List<Anomaly> anomalies) {
        assertThat(anomalies).hasSize(1);
        return anomalies.get(0);
    }

    private static Catalogue catalogue(int districts) {
        List<Unit> units = new ArrayList<>(SpecCity.UNITS.all());
        units.add(district("OLD", "旧园", LocalDate.of(2021, 6, 30), "N1"));
        IntStream.rangeClosed(1, districts).forEach(i -> units.add(district("N" + i, i + "区", null, null)));
        return new Catalogue(new Units(units), SpecCity.FORMS, List.of(USUAL), "spec");
    }

    private static Unit district(String code, String name, @Nullable LocalDate until, @Nullable String successor) {
        return new Unit(
                code,
                name,
                UnitKind.DISTRICT,
                code,
                Set.of("districts"),
                null,
                until,
                successor,
                successor == null ? null : name,
                List.of());
    }

    private static JobDefinition with(Map<String, BigDecimal> thresholds) {
        return new JobDefinition(
                USUAL.name(),
                USUAL.title(),
                USUAL.area(),
                USUAL.areaSelf(),
                USUAL.agency(),
                USUAL.dataflow(),
                USUAL.version(),
                USUAL.frequency(),
                USUAL.forms(),
                USUAL.dueDays(),
                USUAL.rounding(),
                thresholds,
                USUAL.sections(),
                USUAL.disclaimer(),
                USUAL.edits(),
                USUAL.indicators(),
                USUAL.folder());
    }
}
