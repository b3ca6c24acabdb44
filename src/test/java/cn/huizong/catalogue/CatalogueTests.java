package cn.huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.rule.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueTests {

    private static final Unit EAST = unit("01", Set.of("towns"), null, null);
    private static final Unit WEST = unit("02", Set.of("towns"), null, LocalDate.of(2021, 6, 30));
    private static final Unit OFFICE = unit("WLJ", Set.of("offices"), null, null);
    private static final Catalogue CATALOGUE = new Catalogue(
            new Units(List.of(EAST, WEST, OFFICE)),
            List.of(
                    form("TS02", 2020, List.of("WLJ")),
                    form("TS01", 2022, List.of("towns")),
                    form("TS01", 2020, List.of("towns", "WLJ"))),
            List.of(),
            "");

    private static Unit unit(String code, Set<String> groups, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Unit(code, "单位" + code, UnitKind.DISTRICT, code, groups, from, to, null, null, List.of());
    }

    private static Form form(String code, int edition, List<String> reporters) {
        return new Form(
                code,
                "form",
                "表",
                edition,
                "号",
                "",
                "",
                "",
                null,
                Frequency.QUARTERLY,
                reporters,
                List.of(),
                MarkMeaning.MISSING,
                Map.of(),
                List.of(),
                List.of(item(code + ".01", List.of()), item(code + ".02", List.of("02", "WLJ"))));
    }

    private static Item item(String code, List<String> reporters) {
        return new Item(code, code, ItemKind.FLOW, Measure.of("件"), 0, 0, true, false, false, reporters, "", "");
    }

    private static ReferencePeriod quarter(String notation) {
        return ReferencePeriod.parse(notation).orElseThrow();
    }

    @Test
    void anEditionIsInForceFromItsYearUntilTheNext() {
        assertThat(CATALOGUE.form("TS01", quarter("2019-Q4"))).isEmpty();
        assertThat(CATALOGUE.form("TS01", quarter("2021-Q4")))
                .map(Form::edition)
                .contains(2020);
        assertThat(CATALOGUE.form("TS01", quarter("2022-Q1")))
                .map(Form::edition)
                .contains(2022);
        assertThat(CATALOGUE.form("TS09", quarter("2022-Q1"))).isEmpty();
    }

    @Test
    void theNewestFormsComeByCode() {
        assertThat(CATALOGUE.newestForms()).extracting(Form::code).containsExactly("TS01", "TS02");
        assertThat(CATALOGUE.newestForms()).extracting(Form::edition).containsExactly(2022, 2020);
    }

    @Test
    void anItemIsFoundByItsCode() {
        assertThat(CATALOGUE.item("TS01.02", quarter("2021-Q1")))
                .map(Item::code)
                .contains("TS01.02");
        assertThat(CATALOGUE.item("TS01.03", quarter("2021-Q1"))).isEmpty();
        assertThat(CATALOGUE.item("nonsense", quarter("2021-Q1"))).isEmpty();
    }

    @Test
    void aUnitReportsWhenItIsValidOnThePeriodsLastDay() {
        assertThat(CATALOGUE.reporters("TS01.01", quarter("2021-Q2"))).containsExactly(EAST, WEST, OFFICE);
        assertThat(CATALOGUE.reporters("TS01.01", quarter("2021-Q3"))).containsExactly(EAST, OFFICE);
    }

    @Test
    void anItemIsReportedByThoseOfTheFormWhoFillItIn() {
        assertThat(CATALOGUE.reporters("TS01.02", quarter("2021-Q2"))).containsExactly(WEST, OFFICE);
        assertThat(CATALOGUE.reporters("TS01.02", quarter("2022-Q1"))).isEmpty();
        assertThat(CATALOGUE.reporters("TS01.09", quarter("2022-Q1"))).isEmpty();
    }
}
