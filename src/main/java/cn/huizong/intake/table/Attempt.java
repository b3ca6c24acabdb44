package cn.huizong.intake.table;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.TableDefinition;
import cn.huizong.catalogue.UnitNames;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sheet read as the tables of one edition of a form, to see whether it is one.
 *
 * @param scans of the tables found
 */
record Attempt(Form form, Grid grid, List<TableDefinition> tables, List<Scan> scans) {

    /** Of the figures in rows of a table this share must be named: fewer are a table of something else. */
    private static final int NAMED_ONE_IN = 2;

    /**
     * @param own period of the sheet as far as it is known
     * @param any a period near it, for names of units
     */
    static Attempt of(Form form, Grid grid, UnitNames units, @Nullable ReferencePeriod own, ReferencePeriod any) {
        Map<TableDefinition, Scan> found = new LinkedHashMap<>();
        for (TableDefinition table : form.tables()) {
            Labels labels = new Labels(form, table, units, new PeriodLabels(form.frequency(), own), any);
            Scan scan = new Scan(grid, labels, table);
            if (isThere(scan, table, grid)) {
                found.put(table, scan);
            }
        }
        return beside(form, grid, found);
    }

    /** Of tables that claim the same figures the one that says most of them; tables beside and below each other all count. */
    private static Attempt beside(Form form, Grid grid, Map<TableDefinition, Scan> found) {
        List<TableDefinition> tables = new ArrayList<>();
        List<Scan> scans = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<TableDefinition, Scan> each) -> -dimensions(each.getKey()))
                        .thenComparingLong(each -> -each.getValue().figures()))
                .filter(each -> Collections.disjoint(taken, cells(each.getValue())))
                .forEach(each -> {
                    taken.addAll(cells(each.getValue()));
                    tables.add(each.getKey());
                    scans.add(each.getValue());
                });
        return new Attempt(form, grid, tables, scans);
    }

    private static int dimensions(TableDefinition table) {
        return table.rows().size() + table.columns().size();
    }

    private static Set<Integer> cells(Scan scan) {
        return scan.bindings().bound().stream()
                .flatMap(place -> Optional.ofNullable(place.cell()).stream())
                .map(SheetCell::number)
                .collect(Collectors.toSet());
    }

    private static boolean isThere(Scan scan, TableDefinition table, Grid grid) {
        long named = scan.figures();
        long unnamed = scan.bindings().unbound().values().stream()
                .mapToLong(List::size)
                .sum();
        return named > 0 && named * NAMED_ONE_IN >= named + unnamed && isTitled(scan, table, grid);
    }

    private static boolean isTitled(Scan scan, TableDefinition table, Grid grid) {
        String title = Words.of(table.title());
        if (title.isEmpty() || Words.of(grid.sheet().name()).contains(title)) {
            return true;
        }
        for (int row = 0; row < scan.first(); row++) {
            for (SheetCell cell : grid.row(row).cells()) {
                if (cell.words().contains(title)) {
                    return true;
                }
            }
        }
        return false;
    }

    long figures() {
        return scans.stream().mapToLong(Scan::figures).sum();
    }

    boolean isBodyRow(int row) {
        return scans.stream().anyMatch(scan -> scan.isBodyRow(row));
    }

    /** One behind the last row of figures of any of the tables. */
    int last() {
        return scans.stream().mapToInt(Scan::last).max().orElse(0);
    }

    /** The first row of figures of any of the tables. */
    int first() {
        return scans.stream().mapToInt(Scan::first).min().orElse(grid.rows());
    }
}
