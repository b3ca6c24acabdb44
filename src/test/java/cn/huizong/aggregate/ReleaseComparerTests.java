package cn.huizong.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.ReleaseDifference.MovedCell;
import cn.huizong.aggregate.ReleaseDifference.MovedIndicator;
import cn.huizong.aggregate.ReleaseDifference.MovedReturn;
import cn.huizong.aggregate.ReleaseDifference.Mover;
import cn.huizong.catalogue.Dependencies;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Fraction;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReleaseComparerTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final JobDefinition JOB = SpecCity.job(RoundingMode.HALF_UP, List.of());
    private static final ReturnKey EAST = new ReturnKey("A", "EAST", PERIOD);
    private static final ReturnKey WEST = new ReturnKey("A", "WEST", PERIOD);

    private final Observations before = new Observations(List.of(
            east(Map.of("A.01", "0", "A.02", "100", "A.03", "50")),
            west(Map.of("A.01", "0", "A.02", "100", "A.03", "80"))));

    @Test
    void oneCorrectedCellNamesItsReturnItsCellAndExactlyTheIndicatorsItMoves() {
        ReleaseDifference difference =
                compare(before.with(EAST, east(Map.of("A.01", "0", "A.02", "100", "A.03", "60"))));

        MovedReturn moved = only(difference.returns());
        assertThat(moved.key()).isEqualTo(EAST);
        MovedCell cell = only(moved.cells());
        assertThat(cell.item()).isEqualTo("A.03");
        assertThat(Objects.requireNonNull(cell.after()).provenance().cell()).isEqualTo("C03");
        assertThat(difference.indicators().stream()
                        .map(each -> new Dependencies.Place(each.indicator(), each.area()))
                        .collect(Collectors.toSet()))
                .as("all that depend on the cell, less the change on a year before of which nothing is known")
                .containsExactlyInAnyOrderElementsOf(new Dependencies(SpecCity.catalogue(), JOB, PERIOD)
                        .places("A.03", "EAST").stream()
                                .filter(place -> !place.indicator().equals("CLOSE_CHANGE"))
                                .toList());
        MovedIndicator closed = find(difference, "CLOSED", SpecCity.CITY);
        assertThat(closed.change()).isEqualTo(Fraction.of(10));
        assertThat(closed.movers()).containsExactly(new Mover(EAST, Fraction.of(10)));
        assertThat(closed.rest()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void twoReturnsShareTheBlameAndWhatTheirInterplayMakesIsLeftOver() {
        Observations after = before.with(EAST, east(Map.of("A.01", "0", "A.02", "200", "A.03", "50")))
                .with(WEST, west(Map.of("A.01", "0", "A.02", "100", "A.03", "90")));

        MovedIndicator rate = find(compare(after), "CLOSE_RATE", SpecCity.CITY);

        // 130/200 = 65 % became 140/300; 东区 alone would make it 130/300, 西区 alone 140/200
        assertThat(rate.movers()).extracting(Mover::key).containsExactly(EAST, WEST);
        assertThat(rate.movers().get(0).effect()).isEqualTo(percent(130, 300).minus(percent(130, 200)));
        assertThat(rate.movers().get(1).effect()).isEqualTo(percent(140, 200).minus(percent(130, 200)));
        assertThat(Objects.requireNonNull(rate.rest()).signum()).isNotZero();
        assertThat(rate.change()).isEqualTo(percent(140, 300).minus(percent(130, 200)));
    }

    @Test
    void aReturnThatWasNotThereBeforeMovesWhatItAddsTo() {
        ReturnKey pet = new ReturnKey("B", "PET", PERIOD);
        ReleaseDifference difference = compare(before.with(pet, SpecReturns.filed(pet, "b.xlsx", Map.of("B.01", "7"))));

        assertThat(only(difference.returns()).before()).isNull();
        MovedIndicator moved = find(difference, "PETITIONS", SpecCity.CITY);
        assertThat(moved.change()).as("there was no value before").isNull();
        assertThat(moved.movers()).extracting(Mover::key).containsExactly(pet);
    }

    @Test
    void theSameFiguresInAnotherFileMoveNothing() {
        ReleaseDifference difference = compare(before.with(
                EAST, SpecReturns.filed(EAST, "again.xlsx", Map.of("A.01", "0", "A.02", "100.0", "A.03", "50"))));

        assertThat(difference.returns()).isEmpty();
        assertThat(difference.indicators()).isEmpty();
    }

    private ReleaseDifference compare(Observations after) {
        Aggregator aggregator = new Aggregator(SpecCity.catalogue(), JOB);
        return new ReleaseComparer(SpecCity.catalogue(), JOB)
                .compare(
                        PERIOD,
                        aggregator.aggregate(PERIOD, before, List.of()),
                        before,
                        aggregator.aggregate(PERIOD, after, List.of()),
                        after);
    }

    private static MovedIndicator find(ReleaseDifference difference, String indicator, String area) {
        return difference.indicators().stream()
                .filter(moved ->
                        moved.indicator().equals(indicator) && moved.area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    private static Fraction percent(long part, long whole) {
        return Fraction.of(100 * part).over(Fraction.of(whole));
    }

    private static ObservedReturn east(Map<String, String> values) {
        return SpecReturns.filed(EAST, "east.xlsx", values);
    }

    private static ObservedReturn west(Map<String, String> values) {
        return SpecReturns.filed(WEST, "west.xlsx", values);
    }
}
