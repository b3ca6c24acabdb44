package cn.huizong.intake.table;

import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.TableDefinition;
import cn.huizong.intake.file.SheetCell;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the heading rows above a body say of each column. */
public final class ColumnHeads {

    private static final Set<String> NUMBERING =
            Set.of("序号", "编号", "行次", "代码", "编码", "栏次", "行号", "指标代码", "区划代码", "备注", "说明", "注");
    private static final Set<String> MEASURES = Set.of("计量单位", "单位", "计量");
    private static final Pattern DERIVED = Pattern.compile(".*(?:增长|增幅|增减|增速|同比|环比|比上年|占比|比重|位次|排名|排序|±|\\+-).*");

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    private final Map<Integer, Coordinate> bound = new HashMap<>();
    private final Set<Integer> numbering = new HashSet<>();
    private final Set<Integer> derived = new HashSet<>();
    private final Set<Integer> unknownLeft = new HashSet<>();
    private final Map<Integer, Coded> coded = new TreeMap<>();
    private int measure = -1;

    /**
     * A column that is bound by its number.
     *
     * @param heads positions of the rows of headings, from top to bottom
     * @param row position of the one that holds the number
     * @param path what stands above the column, outermost first, with the number
     */
    record Coded(int column, List<Integer> heads, int row, List<String> path) {

        /** The headings without numbers. */
        List<String> words() {
            return path.stream().filter(label -> !isNumber(label)).toList();
        }

        /** The last heading, and the one above where that says only that there are numbers. */
        List<String> innermost() {
            List<String> words = words();
            int from = words.size() - 1;
            while (from > 0 && CodedLabels.isPlain(words.get(from))) {
                from--;
            }
            return words.subList(Math.max(0, from), words.size());
        }

        /** The cell of the last heading, if it stands above the column itself. */
        Optional<SheetCell> heading(Grid grid) {
            return heads.stream()
                    .flatMap(head -> Optional.ofNullable(grid.speaking(head, column)).stream())
                    .filter(cell -> !isNumber(Grid.words(cell)))
                    .reduce((upper, lower) -> lower);
        }

        private static boolean isNumber(String label) {
            return NUMBER.matcher(label).matches();
        }
    }

    /** Whether labels head a column that only numbers, measures or remarks upon the rows, or is computed from others. */
    public static boolean isBeside(List<String> path) {
        String leaf = path.isEmpty() ? "" : path.get(path.size() - 1);
        return MEASURES.contains(leaf)
                || NUMBERING.contains(leaf)
                || path.stream().anyMatch(ColumnHeads::isDerived);
    }

    static boolean isNumbering(String label) {
        return NUMBERING.contains(label);
    }

    /** Whether a label says that what it heads is computed from others. */
    static boolean isDerived(String label) {
        return DERIVED.matcher(label).matches();
    }

    /** Of the columns; only those are bound of which every dimension is named. */
    Map<Integer, Coordinate> bound() {
        return bound;
    }

    /** The first of the bound columns. */
    int first() {
        return bound.keySet().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
    }

    /** The columns bound by their numbers. */
    Collection<Coded> coded() {
        return coded.values();
    }

    /** The number a column is bound by, null where it is bound by words. */
    @Nullable
    SheetCell code(Grid grid, int column) {
        Coded found = coded.get(column);
        return found == null ? null : grid.cell(found.row(), column);
    }

    /** Whether a column numbers or remarks upon the rows. */
    boolean isLabel(int column) {
        return numbering.contains(column) || column == measure;
    }

    /** Whether a column is computed from others: growth, shares, ranks. */
    boolean isDerived(int column) {
        return derived.contains(column);
    }

    /** Whether a column left of the names of the rows is headed, and not as one that numbers them. */
    boolean isUnknownLeft(int column) {
        return unknownLeft.contains(column);
    }

    /** The column that prints each row's measure, −1 for none. */
    int measure() {
        return measure;
    }

    static ColumnHeads of(Grid grid, Labels labels, TableDefinition table, Stubs stubs, List<Integer> heads) {
        ColumnHeads found = new ColumnHeads();
        int codes = codeRow(grid, labels, table, heads);
        List<Dimension> byWords = table.columns().stream()
                .filter(dimension -> !table.byCode().contains(dimension))
                .toList();
        HeadRows rows = new HeadRows(grid, heads, stubs.inner().get(0).to() >= 0, stubs::isLabel);
        for (int column = 0; column < grid.width(); column++) {
            if (stubs.isLabel(column)) {
                found.left(column, grid, stubs, heads);
                continue;
            }
            List<String> path = rows.path(column);
            Coordinate said = labels.ofColumn(path, byWords);
            for (Dimension dimension : table.byCode()) {
                if (codes >= 0 && table.columns().contains(dimension)) {
                    int number = Numbers.of(grid.cell(codes, column));
                    said = said.or(labels.numbered(Integer.toString(number), dimension));
                }
            }
            found.put(column, said, path, table);
            if (codes >= 0 && found.bound.containsKey(column)) {
                found.coded.put(column, new Coded(column, List.copyOf(heads), codes, path));
            }
        }
        return found;
    }

    private void left(int column, Grid grid, Stubs stubs, List<Integer> heads) {
        List<String> path = heads.stream()
                .filter(head -> grid.row(head).cells().size() > 1)
                .map(head -> grid.label(head, column))
                .filter(label -> !label.isEmpty())
                .toList();
        boolean beside = path.stream().anyMatch(label -> isBeside(List.of(label)));
        if (column < stubs.inner().get(0).from() && column != stubs.outer() && !path.isEmpty() && !beside) {
            unknownLeft.add(column);
        }
    }

    private void put(int column, Coordinate said, List<String> path, TableDefinition table) {
        String leaf = path.isEmpty() ? "" : path.get(path.size() - 1);
        boolean computed =
                isDerived(leaf) && said.item().isEmpty() && said.half().isEmpty();
        if (!computed && isComplete(said, table.columns())) {
            bound.put(column, said);
        } else if (MEASURES.contains(leaf)) {
            measure = column;
        } else if (NUMBERING.contains(leaf)) {
            numbering.add(column);
        } else if (path.stream().anyMatch(ColumnHeads::isDerived)) {
            derived.add(column);
        }
    }

    private static boolean isComplete(Coordinate said, List<Dimension> asked) {
        return asked.stream().allMatch(dimension -> switch (dimension) {
            case UNIT -> said.unit() != null;
            case ITEM -> !said.item().isEmpty() || !said.half().isEmpty();
            case PERIOD -> said.period() != null;
            case BREAKDOWN -> !said.member().isEmpty();
        });
    }

    /** The row that numbers the columns 1, 2, 3 …; −1 where there is none or none is asked for. */
    private static int codeRow(Grid grid, Labels labels, TableDefinition table, List<Integer> heads) {
        int best = -1;
        int most = 0;
        for (Dimension dimension : table.byCode()) {
            for (int head : table.columns().contains(dimension) ? heads : List.<Integer>of()) {
                int steps =
                        Numbers.steps(grid.row(head).cells().stream(), number -> labels.isNumber(number, dimension));
                if (steps > most) {
                    most = steps;
                    best = head;
                }
            }
        }
        return best;
    }
}
