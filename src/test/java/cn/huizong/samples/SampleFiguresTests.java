package cn.huizong.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SampleFiguresTests {

    private static final List<Integer> YEARS = SampleReturns.YEARS;

    private final Catalogue catalogue = SampleReturns.shippedCatalogue();

    @ParameterizedTest
    @FieldSource("YEARS")
    void thereIsAFigureForEveryCellThatMustBeFilledIn(int year) {
        Set<String> missing = new TreeSet<>(required(year));
        missing.removeAll(given(year));

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("YEARS")
    void thereIsNoFigureForACellThatNobodyIsAskedFor(int year) {
        Set<String> surplus = new TreeSet<>(given(year));
        surplus.removeAll(asked(year));

        assertThat(surplus).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("YEARS")
    void everyFigureIsHandedInInAFile(int year) {
        Set<String> handedIn = new TreeSet<>();
        for (SampleFile file : SamplePlan.of(year).files()) {
            file.forms().forEach(form -> handedIn.add(file.unit() + " " + form));
        }
        SampleFigures figures = SampleFigures.of(year);
        Set<String> forms = new TreeSet<>();
        figures.units().forEach(unit -> figures.forms(unit).forEach(form -> forms.add(unit + " " + form)));

        assertThat(handedIn).isEqualTo(forms);
    }

    /** The published report says so in words. */
    @Test
    void moreReconsiderationCasesCameInThanTheYearBefore() {
        assertThat(sum(2021, "FZ02.02")).isEqualTo(625).isGreaterThan(sum(2020, "FZ02.02"));
    }

    @Test
    void sevenDistrictsReportedIn2020AndSixIn2021() {
        assertThat(districts(2020)).hasSize(7).contains("321271");
        assertThat(districts(2021)).hasSize(6).doesNotContain("321271");
    }

    private static List<String> districts(int year) {
        return SampleFigures.of(year).units().stream()
                .filter(unit -> unit.startsWith("3212"))
                .toList();
    }

    private static int sum(int year, String item) {
        SampleFigures figures = SampleFigures.of(year);
        return figures.units().stream()
                .map(unit -> figures.of(unit, Form.codeOf(item)).getOrDefault(item, "0"))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static Set<String> given(int year) {
        SampleFigures figures = SampleFigures.of(year);
        Set<String> given = new TreeSet<>();
        for (String unit : figures.units()) {
            for (String form : figures.forms(unit)) {
                figures.of(unit, form).keySet().forEach(item -> given.add(unit + " " + item));
            }
        }
        return given;
    }

    private Set<String> required(int year) {
        return cells(year, true);
    }

    private Set<String> asked(int year) {
        return cells(year, false);
    }

    private Set<String> cells(int year, boolean requiredOnly) {
        ReferencePeriod period = ReferencePeriod.year(year);
        JobDefinition job = catalogue.job("law-based-government").orElseThrow();
        Set<String> cells = new TreeSet<>();
        catalogue.expectedReturns(job, period).forEach(expected -> {
            Form form = catalogue.form(expected.form(), period).orElseThrow();
            for (Item item : form.items()) {
                if ((item.required() || !requiredOnly) && fillsIn(expected.unit(), item, period)) {
                    cells.add(expected.unit() + " " + item.code());
                }
            }
        });
        return cells;
    }

    private boolean fillsIn(String unit, Item item, ReferencePeriod period) {
        if (item.reporters().isEmpty()) {
            return true;
        }
        List<String> reporters = new ArrayList<>();
        for (Unit reporter : catalogue.units().reporting(item.reporters(), period)) {
            reporters.add(reporter.code());
        }
        return reporters.contains(unit);
    }
}
