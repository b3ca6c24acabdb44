package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.IndicatorValues.Place;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a breakdown neither the city's figures nor the sums over its parts give away what is withheld. */
class AddingTableTests {

    private static final ReferencePeriod NOW = ReferencePeriod.year(2021);
    private static final List<String> PARTS = List.of("CLOSED", "MEDIATED", "FILES");
    private static final List<String> ALL = List.of("CLOSED", "MEDIATED", "FILES", "ACCEPTED");
    private static final List<String> UNITS = List.of("EAST", "WEST", "SOUTH", "LAW");
    private static final int THRESHOLD = 3;

    /** The worked table of disclosure control: the 2 needs three more figures of 47 people in all, which brute force confirms to be least. */
    private static final int[][] WORKED = {{20, 8, 17}, {50, 19, 32}, {10, 22, 2}, {0, 0, 0}};

    @Test
    void theWorkedTableIsCompletedWithTheFewestPeople() {
        IndicatorValues values = published(ALL, WORKED);
        Map<Place, Integer> truth = truth(WORKED);
        List<Place> withheld = withheld(values);

        assertThat(withheld).hasSize(4).contains(new Place("FILES", "SOUTH"));
        assertThat(withheld.stream().mapToInt(truth::get).sum()).isEqualTo(2 + 47);
        assertThat(withheld).extracting(Place::area).doesNotContain(SpecCity.CITY);
        assertThat(withheld).extracting(Place::indicator).doesNotContain("ACCEPTED");
    }

    @Test
    void aRuleThatHoldsOneItemToBeTheSumOfOthersMakesATable() {
        JobDefinition job = SpecCity.jobWithBreakdown(ALL);
        assertThat(AddingTable.of(job)).singleElement().satisfies(table -> {
            assertThat(table.rows()).hasSize(4);
            assertThat(table.rows().stream().filter(AddingTable.Row::total))
                    .singleElement()
                    .satisfies(row -> assertThat(row.indicator().code()).isEqualTo("ACCEPTED"));
        });
        assertThat(AddingTable.of(SpecCity.jobOfPersons(List.of("ACCEPTED"), List.of())))
                .isEmpty();
        assertThat(AddingTable.of(SpecCity.jobWithBreakdown(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A.02 = A.03 + A.05 + A.06, MANDATORY, 1",
        "A.03 + A.05 + A.06 = A.02, MANDATORY, 1",
        "A.02 = A.03 + A.05 + A.06 and A.02 >= A.03, MANDATORY, 1",
        "A.02 = A.03 + A.05 = A.06 + A.05, MANDATORY, 2",
        "if A.02 > 0 then A.02 = A.03 + A.05 + A.06, MANDATORY, 1",
        "A.02 = A.03 + A.05 + A.06, QUERY, 0",
        "A.02 >= A.03 + A.05 + A.06, MANDATORY, 0",
        "A.02 = A.03 + A.01, MANDATORY, 0",
        "A.02 = 2 * A.03 + A.05, MANDATORY, 0",
        "A.02 = lastyear(A.03) + A.05, MANDATORY, 0"
    })
    void everySumThatMustHoldOfPublishedItemsIsATable(String rule, Severity severity, int tables) {
        EditRule edit = SpecCity.edit("A-E01", "A", severity, 1, List.of(), rule, "0");

        assertThat(AddingTable.of(SpecCity.jobWithBreakdown(ALL, edit))).hasSize(tables);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void everyWithheldFigureCouldBeAnother(long seed) {
        Random random = new Random(seed);
        int[][] table = new int[4][3];
        for (int[] unit : table) {
            for (int part = 0; part < unit.length; part++) {
                unit[part] = random.nextInt(7) == 0 ? random.nextInt(THRESHOLD) : 4 + random.nextInt(40);
            }
        }
        List<String> marked = seed % 3 == 0 ? PARTS : ALL;
        IndicatorValues values = published(marked, table);
        List<Place> withheld = withheld(values);
        Set<Place> different = new HashSet<>();
        if (withheld.size() <= 13) {
            tryAll(values, withheld, 0, new HashMap<>(), truth(table), different);
            assertThat(different).containsAll(withheld);
        }
        truth(table).forEach((place, count) -> {
            boolean small = count > 0 && count < THRESHOLD && marked.contains(place.indicator());
            assertThat(!small || withheld.contains(place)).as(place.toString()).isTrue();
        });
    }

    /** Every assignment near the truth that agrees with all that is published, and with what the marks tell. */
    private static void tryAll(
            IndicatorValues values,
            List<Place> withheld,
            int at,
            Map<Place, Integer> off,
            Map<Place, Integer> truth,
            Set<Place> different) {
        if (at == withheld.size()) {
            if (agrees(off)) {
                off.forEach((place, by) -> {
                    if (by != 0) {
                        different.add(place);
                    }
                });
            }
            return;
        }
        Place place = withheld.get(at);
        boolean primary = values.confidentiality(
                        values.find(place.indicator(), place.area()).orElseThrow())
                == Confidentiality.PRIMARY;
        for (int by = -1; by <= 1; by++) {
            int guess = truth.getOrDefault(place, 0) + by;
            if (primary ? guess >= 1 && guess < THRESHOLD : guess >= 0) {
                off.put(place, by);
                tryAll(values, withheld, at + 1, off, truth, different);
                off.remove(place);
            }
        }
    }

    private static boolean agrees(Map<Place, Integer> off) {
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        off.forEach((place, by) -> {
            rows.merge(place.indicator(), place.area().equals(SpecCity.CITY) ? -by : by, Integer::sum);
            columns.merge(place.area(), place.indicator().equals("ACCEPTED") ? -by : by, Integer::sum);
        });
        return rows.values().stream().allMatch(by -> by == 0)
                && columns.values().stream().allMatch(by -> by == 0);
    }

    private static List<Place> withheld(IndicatorValues values) {
        return values.all().stream()
                .filter(value -> value.status() == ObservationStatus.Q)
                .map(value -> new Place(value.indicator(), value.area()))
                .toList();
    }

    private static Map<Place, Integer> truth(int[][] table) {
        Map<Place, Integer> truth = new LinkedHashMap<>();
        for (int unit = 0; unit < table.length; unit++) {
            String area = UNITS.get(unit).equals("LAW") ? SpecCity.SELF : UNITS.get(unit);
            for (int part = 0; part < PARTS.size(); part++) {
                int count = table[unit][part];
                for (String indicator : List.of(PARTS.get(part), "ACCEPTED")) {
                    truth.merge(new Place(indicator, area), count, Integer::sum);
                    truth.merge(new Place(indicator, SpecCity.CITY), count, Integer::sum);
                }
            }
        }
        return truth;
    }

    private static IndicatorValues published(List<String> marked, int[][] table) {
        List<ObservedReturn> returns = new ArrayList<>();
        for (int unit = 0; unit < table.length; unit++) {
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("A.02", String.valueOf(table[unit][0] + table[unit][1] + table[unit][2]));
            figures.put("A.03", String.valueOf(table[unit][0]));
            figures.put("A.05", String.valueOf(table[unit][1]));
            figures.put("A.06", String.valueOf(table[unit][2]));
            figures.put("A.09", "含开发园");
            returns.add(
                    SpecReturns.filed(new ReturnKey("A", UNITS.get(unit), NOW), UNITS.get(unit) + ".xlsx", figures));
        }
        JobDefinition job = SpecCity.jobWithBreakdown(marked);
        Catalogue catalogue = new Catalogue(SpecCity.UNITS, SpecCity.FORMS, List.of(job), "spec");
        return new Aggregator(catalogue, job).aggregate(NOW, new Observations(returns), List.of());
    }
}
