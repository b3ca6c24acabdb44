package cn.huizong.intake.example;

import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.catalogue.Units;
import cn.huizong.intake.example.Example.Label;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.intake.file.Words;
import cn.huizong.intake.form.Figures;
import cn.huizong.intake.form.HeadEntries;
import cn.huizong.intake.form.HeadEntry;
import cn.huizong.intake.form.HeadField;
import cn.huizong.intake.form.PeriodWords;
import cn.huizong.intake.table.ColumnHeads;
import cn.huizong.intake.table.Grid;
import cn.huizong.intake.table.HeadRows;
import cn.huizong.intake.table.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds out what runs down and across an example of a table. */
final class ExampleReader {

    private static final int FEWEST_UNITS = 2;

    /** Further down a year is data, or a note. */
    private static final int HEAD_ROWS = 12;

    private final Grid grid;
    private final Units units;
    private final ReferencePeriod any;
    private final HeadEntries head;
    private final Body body;

    /** @param any a period in which names of units are understood where the example names none */
    ExampleReader(Sheet sheet, Units units, ReferencePeriod any, Budget budget) {
        this.grid = new Grid(sheet, budget);
        this.units = units;
        this.head = HeadEntries.of(sheet);
        this.any = said(sheet).orElse(any);
        this.body = Body.of(grid, this::isUnit, this::holdsField);
    }

    /** The latest of the longest periods that sheet, head and headings name; a day of filing is none. */
    private Optional<ReferencePeriod> said(Sheet sheet) {
        Set<ReferencePeriod> said = new TreeSet<>();
        PeriodWords.mentioned(sheet.name()).ifPresent(said::add);
        for (SheetRow row :
                sheet.rows().subList(0, Math.min(HEAD_ROWS, sheet.rows().size()))) {
            for (SheetCell cell : row.cells()) {
                HeadField field = head.fieldOf(cell);
                if (field == null || field == HeadField.PERIOD) {
                    Names.period(cell.text()).ifPresent(said::add);
                }
            }
        }
        HeadEntry entry = head.find(HeadField.PERIOD);
        if (entry != null) {
            Names.period(entry.text()).ifPresent(said::add);
        }
        return said.stream()
                .max(Comparator.comparingInt(
                                (ReferencePeriod each) -> each.frequency().months())
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Empty where no table with figures is there. */
    Optional<Example> read() {
        if (body.rows().isEmpty() || body.columns().isEmpty()) {
            return Optional.empty();
        }
        HeadRows heads = new HeadRows(grid, body.heads(), true, column -> column <= body.stub());
        List<List<String>> across = body.columns().stream().map(heads::path).toList();
        List<List<String>> down = body.rows().stream().map(body::path).toList();
        boolean unitsDown = body.rows().stream()
                        .filter(row -> isUnit(grid.label(row, body.stub())))
                        .count()
                >= FEWEST_UNITS;
        boolean unitsAcross =
                across.stream().flatMap(List::stream).filter(this::isUnit).count() >= FEWEST_UNITS;
        boolean periodsAcross = across.stream().allMatch(path -> path.stream().anyMatch(this::saysPeriod));
        List<Dimension> columns = new ArrayList<>();
        if (unitsDown) {
            List<Label> items = items(across);
            boolean named = items.stream().anyMatch(item -> !item.name().isEmpty());
            columns.addAll(named ? List.of(Dimension.ITEM) : List.of());
            columns.addAll(periodsAcross && years(across) > 0 ? List.of(Dimension.PERIOD) : List.of());
            return Optional.of(
                    example(List.of(Dimension.UNIT), columns, named ? items : List.of(titled()), List.of(), down));
        }
        if (unitsAcross) {
            columns.add(Dimension.UNIT);
            columns.addAll(periodsAcross ? List.of(Dimension.PERIOD) : List.of());
            return Optional.of(example(List.of(Dimension.ITEM), columns, rows(down), List.of(), across));
        }
        if (body.numbered() && body.coded() >= 0) {
            return Optional.of(byCode(across, down));
        }
        if (periodsAcross || across.size() == 1) {
            return Optional.of(
                    example(List.of(Dimension.ITEM), List.of(Dimension.PERIOD), rows(down), List.of(), List.of()));
        }
        return Optional.of(
                example(List.of(Dimension.ITEM), List.of(Dimension.BREAKDOWN), rows(down), items(across), List.of()));
    }

    private Example byCode(List<List<String>> across, List<List<String>> down) {
        List<Label> items = new ArrayList<>();
        for (int i = 0; i < across.size(); i++) {
            items.add(Names.of(
                    Numbers.of(grid.cell(body.numberRow(), body.columns().get(i))), labels(across.get(i)), false));
        }
        List<Label> members = new ArrayList<>();
        for (int i = 0; i < down.size(); i++) {
            members.add(Names.of(Numbers.of(grid.cell(body.rows().get(i), body.coded())), labels(down.get(i)), false));
        }
        return new Example(
                title(),
                head.text(HeadField.TABLE_NUMBER),
                measure(),
                any,
                List.of(Dimension.BREAKDOWN),
                List.of(Dimension.ITEM),
                true,
                items,
                members,
                List.of());
    }

    private Example example(
            List<Dimension> rows,
            List<Dimension> columns,
            List<Label> items,
            List<Label> members,
            List<List<String>> ofUnits) {
        return new Example(
                title(),
                head.text(HeadField.TABLE_NUMBER),
                measure(),
                any,
                rows,
                columns,
                false,
                items,
                members,
                units(ofUnits));
    }

    /** Printed for the whole table; "" where it is not, or several are. */
    private String measure() {
        String measure = Words.of(head.text(HeadField.MEASURE));
        return Names.isMeasure(measure) ? measure : "";
    }

    private Label titled() {
        return new Label(0, title().isEmpty() ? "指标" : title(), "", "", false);
    }

    private List<Label> items(List<List<String>> across) {
        return Names.distinct(
                across.stream().map(path -> Names.of(0, labels(path), false)).toList());
    }

    private List<Label> rows(List<List<String>> down) {
        return Names.distinct(down.stream()
                .map(path -> {
                    String last = path.get(path.size() - 1);
                    boolean part = last.startsWith("其中") || last.startsWith("#");
                    return Names.of(
                            0,
                            path.stream()
                                    .map(label -> label.replaceFirst("^(?:其中:?|#)", ""))
                                    .toList(),
                            part);
                })
                .toList());
    }

    /** Without numbers, which only number columns and rows. */
    private static List<String> labels(List<String> path) {
        return path.stream().filter(label -> !label.matches("[0-9.]+|[甲乙丙丁]")).toList();
    }

    private long years(List<List<String>> across) {
        return across.stream()
                .flatMap(List::stream)
                .flatMap(label -> Names.period(label).stream())
                .distinct()
                .count();
    }

    private boolean holdsField(int row) {
        return grid.row(row).cells().stream().anyMatch(cell -> head.fieldOf(cell) != null);
    }

    private boolean saysPeriod(String label) {
        return Names.isPeriod(label) || Names.period(label).isPresent();
    }

    private boolean isUnit(String label) {
        UnitMatch.Meaning meaning =
                units.names().match(label.replaceFirst("^#", ""), any).meaning();
        return meaning == UnitMatch.Meaning.UNIT || meaning == UnitMatch.Meaning.TOTAL && label.length() > 1;
    }

    private List<String> units(List<List<String>> paths) {
        Set<Unit> found = new LinkedHashSet<>();
        for (List<String> path : paths) {
            for (String label : path) {
                UnitMatch match = units.names().match(label.replaceFirst("^#", ""), any);
                if (match.isUnit()) {
                    found.add(match.unit());
                }
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        return found.iterator().next().groups().stream()
                .filter(group -> found.stream().allMatch(unit -> unit.groups().contains(group)))
                .min((one, other) -> Integer.compare(size(one), size(other)))
                .map(List::of)
                .orElseGet(() -> found.stream().map(Unit::code).toList());
    }

    private int size(String group) {
        return units.reporting(List.of(group), any).size();
    }

    /** The first text above the table that says nothing else. */
    private String title() {
        return IntStream.range(0, body.heads().isEmpty() ? 0 : grid.rows())
                .filter(row -> row < body.rows().get(0))
                .mapToObj(grid::row)
                .filter(row -> row.cells().size() == 1)
                .map(row -> row.cells().get(0))
                .filter(cell -> cell.isText() && head.fieldOf(cell) == null && !Names.isPeriod(cell.text()))
                .map(cell -> Names.undated(cell.words()))
                .findFirst()
                .orElse("");
    }

    static boolean isFigure(@Nullable SheetCell cell) {
        return cell != null && Figures.is(cell);
    }

    static boolean isBeside(List<String> path) {
        return ColumnHeads.isBeside(path);
    }
}
