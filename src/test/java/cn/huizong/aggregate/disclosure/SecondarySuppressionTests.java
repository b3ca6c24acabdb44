package cn.huizong.aggregate.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.disclosure.SecondarySuppression.Found;
import cn.huizong.aggregate.disclosure.TableCell.State;
import cn.huizong.rule.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecondarySuppressionTests {

    private static final int THRESHOLD = 3;

    @Test
    void theWorkedTableNeedsThreeMoreCellsWithFortySevenPeopleAndTheFirstOfBothOptimaIsChosen() {
        long[][] table = {{20, 50, 10}, {8, 19, 22}, {17, 32, 2}};
        List<TableCell> cells = table(table);

        Found found = SecondarySuppression.of(cells);

        assertThat(found).isEqualTo(new Found(List.of(0, 2, 6), true, true));
        assertThat(found.cells()).map(i -> cells.get(i).cost()).containsExactly(20L, 10L, 17L);
        assertThat(people(cells, found.cells())).isEqualTo(47);
        assertThat(cheapestSets(cells)).containsExactly(List.of(0, 2, 6), List.of(3, 5, 6));
        assertThat(undetermined(cells, found.cells())).isTrue();
    }

    @Test
    void aTableWithoutSmallFiguresIsPublishedWhole() {
        assertThat(SecondarySuppression.of(table(new long[][] {{20, 50}, {8, 0}})))
                .isEqualTo(new Found(List.of(), true, true));
    }

    @Test
    void smallFiguresThatHideEachOtherNeedNoMore() {
        assertThat(SecondarySuppression.of(table(new long[][] {{1, 50, 2}, {20, 30, 40}, {2, 7, 1}})))
                .isEqualTo(new Found(List.of(), true, true));
    }

    @Test
    void zerosStayPublishedAndHideNothing() {
        List<TableCell> cells = table(new long[][] {{2, 0, 30}, {0, 0, 9}, {40, 0, 50}});

        assertThat(SecondarySuppression.of(cells)).isEqualTo(new Found(List.of(2, 6, 8), true, true));
    }

    @Test
    void whatIsWithheldAlreadyCostsNothing() {
        List<TableCell> cells = new ArrayList<>(table(new long[][] {{20, 50, 10}, {8, 19, 22}, {17, 32, 2}}));
        cells.set(4, TableCell.withheldElsewhere(1, 1, Fraction.of(19)));

        Found found = SecondarySuppression.of(cells);

        assertThat(people(cells, found.cells())).isEqualTo(22 + 32);
        assertThat(undetermined(cells, found.cells())).isTrue();
    }

    @Test
    void aSmallFigureThatNothingCanHideIsSaidNotToBeSafe() {
        assertThat(SecondarySuppression.of(table(new long[][] {{2, 0}, {0, 9}})))
                .isEqualTo(new Found(List.of(3), false, false));
    }

    /** 1 + 3 = 4 with nothing else: the 3 is known not to be small, so that the 1 could be no other. */
    @Test
    void whatReadersKnowOfWithheldFiguresIsReckonedWith() {
        List<TableCell> row = row(1, 3, 9, 40);

        assertThat(SecondarySuppression.of(row)).isEqualTo(new Found(List.of(2), true, true));
        assertThat(SecondarySuppression.of(row(1, 4, 9, 40))).isEqualTo(new Found(List.of(1), true, true));
        assertThat(SecondarySuppression.of(row(2, 2, 9, 40))).isEqualTo(new Found(List.of(2), true, true));
        assertThat(SecondarySuppression.of(row(1, 2, 9, 40))).isEqualTo(new Found(List.of(), true, true));
    }

    @Test
    void theTotalOfARowIsWithheldOnlyWhereNoPartCanBe() {
        List<TableCell> cells = new ArrayList<>(row(2, 0, 5));
        cells.add(TableCell.candidate(0, 0, Fraction.of(7), THRESHOLD).asTotal(7));
        assertThat(SecondarySuppression.of(cells)).isEqualTo(new Found(List.of(2), true, true));

        List<TableCell> alone = new ArrayList<>(row(2, 2, 0));
        alone.add(TableCell.candidate(0, 0, Fraction.of(4), THRESHOLD).asTotal(4));
        assertThat(SecondarySuppression.of(alone)).isEqualTo(new Found(List.of(3), true, true));

        List<TableCell> small = new ArrayList<>(row(2, 0, 0));
        small.add(TableCell.small(0, 0, Fraction.of(2), THRESHOLD).asTotal(2));
        assertThat(SecondarySuppression.of(small)).isEqualTo(new Found(List.of(), true, true));
    }

    /** With figures of which readers know nothing, so that algebra alone decides. */
    @Test
    void theSetIsTheCheapestThatAlgebraAllowsOnSeededTables() {
        Random random = new Random(47);
        for (int round = 0; round < 300; round++) {
            List<TableCell> cells = free(random, 2 + random.nextInt(2), 2 + random.nextInt(3));
            List<List<Integer>> cheapest = cheapestSets(cells);
            Found found = SecondarySuppression.of(cells);
            assertThat(found.safe()).isEqualTo(!cheapest.isEmpty());
            if (found.safe()) {
                assertThat(found.least()).isTrue();
                assertThat(found.cells()).as("round " + round + " " + cells).isEqualTo(cheapest.get(0));
            }
        }
    }

    /** A table of other whole numbers that a reader could hold for the true one, found by trying all. */
    @Test
    void everyWithheldFigureCouldBeAnotherForAllThatReadersKnow() {
        Random random = new Random(48);
        int withheld = 0;
        for (int round = 0; round < 200; round++) {
            long[][] values = new long[2 + random.nextInt(2)][3];
            Arrays.stream(values).forEach(row -> Arrays.setAll(row, i -> random.nextInt(8)));
            List<TableCell> cells = table(values);
            Found found = SecondarySuppression.of(cells);
            if (found.safe()) {
                assertThat(allCouldDiffer(values, cells, found.cells()))
                        .as(Arrays.deepToString(values))
                        .isTrue();
                withheld += found.cells().size();
            }
        }
        assertThat(withheld).isPositive();
    }

    @Test
    void largeTablesAreSafeAndSoIsWhatASearchThatIsGivenUpLeaves() {
        Random random = new Random(49);
        int least = 0;
        for (int round = 0; round < 20; round++) {
            long[][] values = new long[10][20];
            Arrays.stream(values).forEach(row -> Arrays.setAll(row, i -> 3 + random.nextInt(500)));
            IntStream.range(0, 1 + round % 5)
                    .forEach(i -> values[random.nextInt(10)][random.nextInt(20)] = 1 + random.nextInt(2));
            List<TableCell> cells = table(values);
            Found found = SecondarySuppression.of(cells);
            least += found.least() ? 1 : 0;
            assertThat(found.safe()).isTrue();
            assertThat(undetermined(cells, found.cells())).isTrue();
            Found givenUp = SecondarySuppression.of(cells, 1);
            assertThat(givenUp.safe()).isTrue();
            assertThat(undetermined(cells, givenUp.cells())).isTrue();
            assertThat(people(cells, givenUp.cells())).isGreaterThanOrEqualTo(people(cells, found.cells()));
        }
        assertThat(least).as("tables of 10 × 20 whose least set was found").isGreaterThanOrEqualTo(15);
    }

    private static List<TableCell> table(long[][] values) {
        List<TableCell> cells = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                cells.add(cell(row, column, values[row][column]));
            }
        }
        return List.copyOf(cells);
    }

    private static List<TableCell> row(long... values) {
        return Arrays.stream(values).mapToObj(value -> cell(0, 0, value)).toList();
    }

    private static TableCell cell(int row, int column, long value) {
        if (value == 0) {
            return TableCell.open(row, column);
        }
        return value < THRESHOLD
                ? TableCell.small(row, column, Fraction.of(value), THRESHOLD)
                : TableCell.candidate(row, column, Fraction.of(value), THRESHOLD);
    }

    private static List<TableCell> free(Random random, int rows, int columns) {
        List<TableCell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int kind = random.nextInt(10);
                State state = kind < 2 ? State.WITHHELD : kind < 9 ? State.CANDIDATE : State.OPEN;
                cells.add(new TableCell(row, column, state, 1 + random.nextInt(30), true, true));
            }
        }
        return cells;
    }

    private static long people(List<TableCell> cells, List<Integer> chosen) {
        return chosen.stream().mapToLong(i -> cells.get(i).cost()).sum();
    }

    /** All sets with the fewest people, and of those the fewest cells, by trying every one; in order. */
    private static List<List<Integer>> cheapestSets(List<TableCell> cells) {
        List<Integer> candidates = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).state() == State.CANDIDATE)
                .boxed()
                .toList();
        List<List<Integer>> cheapest = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (int mask = 0; mask < 1 << candidates.size(); mask++) {
            BitSet bits = BitSet.valueOf(new long[] {mask});
            List<Integer> chosen = bits.stream().mapToObj(candidates::get).toList();
            long price = people(cells, chosen) * 1000 + chosen.size();
            if (price <= least && undetermined(cells, chosen)) {
                if (price < least) {
                    cheapest.clear();
                }
                least = price;
                cheapest.add(chosen);
            }
        }
        cheapest.sort((a, b) -> Arrays.compare(
                a.stream().mapToInt(i -> i).toArray(),
                b.stream().mapToInt(i -> i).toArray()));
        return cheapest;
    }

    /** By elimination over the equations of rows and columns: none of the withheld is fixed by them. */
    private static boolean undetermined(List<TableCell> cells, List<Integer> chosen) {
        List<TableCell> unknown = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).state() == State.WITHHELD || chosen.contains(i))
                .mapToObj(cells::get)
                .toList();
        List<double[]> equations = new ArrayList<>();
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        unknown.forEach(cell -> {
            rows.add(cell.row());
            columns.add(cell.column());
        });
        rows.forEach(row -> equations.add(
                unknown.stream().mapToDouble(cell -> cell.row() == row ? 1 : 0).toArray()));
        columns.forEach(column -> equations.add(unknown.stream()
                .mapToDouble(cell -> cell.column() == column ? 1 : 0)
                .toArray()));
        List<double[]> reduced = reduced(equations, unknown.size());
        return reduced.stream()
                .noneMatch(equation -> Arrays.stream(equation)
                                .filter(coefficient -> Math.abs(coefficient) > 1e-9)
                                .count()
                        == 1);
    }

    /** Gauss–Jordan: an unknown is fixed where, and only where, an equation of the reduced form holds it alone. */
    private static List<double[]> reduced(List<double[]> equations, int unknowns) {
        int rank = 0;
        for (int column = 0; column < unknowns && rank < equations.size(); column++) {
            int pivot = rank;
            while (pivot < equations.size() && Math.abs(equations.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot == equations.size()) {
                continue;
            }
            double[] row = equations.get(pivot);
            equations.set(pivot, equations.get(rank));
            double by = row[column];
            for (int i = 0; i < unknowns; i++) {
                row[i] /= by;
            }
            equations.set(rank, row);
            for (int other = 0; other < equations.size(); other++) {
                double factor = other == rank ? 0 : equations.get(other)[column];
                for (int i = 0; i < unknowns && factor != 0; i++) {
                    equations.get(other)[i] -= factor * row[i];
                }
            }
            rank++;
        }
        return equations.subList(0, rank);
    }

    private static boolean allCouldDiffer(long[][] values, List<TableCell> cells, List<Integer> chosen) {
        List<Integer> unknown = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).state() == State.WITHHELD || chosen.contains(i))
                .boxed()
                .toList();
        int columns = values[0].length;
        Set<Integer> different = new HashSet<>();
        tryAll(values, cells, unknown, 0, new long[cells.size()], columns, different);
        return different.containsAll(unknown);
    }

    private static void tryAll(
            long[][] values,
            List<TableCell> cells,
            List<Integer> unknown,
            int at,
            long[] guess,
            int columns,
            Set<Integer> different) {
        if (at == unknown.size()) {
            if (sameTotals(values, unknown, guess, columns)) {
                unknown.stream()
                        .filter(i -> guess[i] != values[i / columns][i % columns])
                        .forEach(different::add);
            }
            return;
        }
        int cell = unknown.get(at);
        boolean small = cells.get(cell).state() == State.WITHHELD;
        long truth = values[cell / columns][cell % columns];
        for (long value = Math.max(small ? 1 : THRESHOLD, truth - 1);
                value <= (small ? THRESHOLD - 1 : truth + 1);
                value++) {
            guess[cell] = value;
            tryAll(values, cells, unknown, at + 1, guess, columns, different);
        }
    }

    private static boolean sameTotals(long[][] values, List<Integer> unknown, long[] guess, int columns) {
        long[] rows = new long[values.length];
        long[] totals = new long[columns];
        unknown.forEach(i -> {
            long off = guess[i] - values[i / columns][i % columns];
            rows[i / columns] += off;
            totals[i % columns] += off;
        });
        return Arrays.stream(rows).allMatch(off -> off == 0)
                && Arrays.stream(totals).allMatch(off -> off == 0);
    }
}
