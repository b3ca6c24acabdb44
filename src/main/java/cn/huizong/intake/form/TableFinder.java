package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.intake.file.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table of a form by what stands in it, wherever that is: the columns of codes and names by the items themselves,
 * the value columns by their headings, or by the row of column numbers where headings are lost.
 */
final class TableFinder {

    /** Rows of headings above the first item at most. */
    private static final int HEAD_ROWS = 6;

    private static final Set<String> CODE_HEADINGS = Set.of("代码", "指标代码", "编码", "行次", "乙");
    private static final Set<String> MEASURE_HEADINGS = Set.of("计量单位", "单位", "丙");

    private static final Pattern SOME_YEAR = Pattern.compile("^(?:[12][0-9]{3}年度?|本年|上年)");

    private final List<SheetRow> rows;
    private final ItemMentions mentions;
    private final Form form;
    private final FormItems items;
    private final String thisYear;
    private final String yearBefore;

    TableFinder(Evidence evidence, Form form, FormItems items, ReferencePeriod period) {
        this.rows = evidence.sheet().rows();
        this.mentions = evidence.items();
        this.form = form;
        this.items = items;
        this.thisYear = period.year() + "年";
        this.yearBefore = (period.year() - 1) + "年";
    }

    TableLayout find() throws RefusedPart {
        int code = mentions.codeColumn(form.code());
        int name = mentions.nameColumn(form.code());
        int first = firstItem(code, name);
        if (first < 0) {
            throw RefusedPart.rejected(
                    FindingCode.MISSING_LABEL, null, "找不到任何一行指标：没有一行的代码或名称与表样相符", "请使用下发的表样填报，指标名称和代码请勿改动");
        }
        int from = first;
        while (from > 0 && rows.get(first).index() - rows.get(from - 1).index() <= HEAD_ROWS) {
            from--;
        }
        List<SheetRow> head = rows.subList(from, first);
        Map<Integer, ValueColumn> values = values(head);
        int measure = headed(head, MEASURE_HEADINGS);
        int codeColumn = code >= 0 ? code : codeHeaded(head, measure);
        int firstHead = from;
        while (firstHead < first && !isHeading(rows.get(firstHead))) {
            firstHead++;
        }
        int lastHead = first - 1;
        while (lastHead > firstHead && !isHeading(rows.get(lastHead))) {
            lastHead--;
        }
        int width = rows.subList(firstHead, lastHead + 1).stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(SheetCell::column)
                .max()
                .orElse(Integer.MAX_VALUE);
        return new TableLayout(firstHead, lastHead, width, name, codeColumn, measure, values);
    }

    private int firstItem(int code, int name) {
        for (int i = 0; i < rows.size(); i++) {
            if (!mentions.isIn(i)) {
                continue;
            }
            SheetCell coded = rows.get(i).cell(code);
            SheetCell named = rows.get(i).cell(name);
            boolean byCode = coded != null && items.byCode(coded.words()) != null;
            boolean byName = named != null && !items.byName(named.words()).isEmpty();
            if (byCode || byName) {
                return i;
            }
        }
        return -1;
    }

    private Map<Integer, ValueColumn> values(List<SheetRow> head) throws RefusedPart {
        Map<Integer, ValueColumn> values = new TreeMap<>();
        for (ValueColumn column : form.columns()) {
            List<Integer> found = columns(head, cell -> isHeading(cell, column));
            if (found.isEmpty()) {
                found = numbered(head, column.number());
                refuseOtherYear(head, found, column);
            }
            if (found.size() > 1) {
                throw RefusedPart.rejected(
                        FindingCode.DUPLICATE_LABEL,
                        null,
                        "有 " + found.size() + " 栏都写作“" + column.heading() + "”，无法确定以哪一栏为准",
                        "请只保留一栏“" + column.heading() + "”");
            }
            if (found.isEmpty() && column.role() == ColumnRole.CURRENT) {
                throw RefusedPart.rejected(
                        FindingCode.MISSING_LABEL, null, "找不到栏目“" + column.heading() + "”", "请使用下发的表样填报，栏目名称请勿改动");
            }
            for (int at : found) {
                ValueColumn other = values.put(at, column);
                if (other != null) {
                    throw RefusedPart.rejected(
                            FindingCode.MISSING_LABEL,
                            heading(head, at, cell -> isHeading(cell, other) || isHeading(cell, column)),
                            "“" + other.heading() + "”和“" + column.heading() + "”落在同一栏，无法确定这一栏填的是哪一年",
                            "请使用下发的表样填报，各栏名称和栏号请勿改动");
                }
            }
        }
        return values;
    }

    /** A column taken by its number must not be headed as that of another year: it may be last year's table sent again. */
    private void refuseOtherYear(List<SheetRow> head, List<Integer> found, ValueColumn column) throws RefusedPart {
        for (int at : found) {
            SheetCell other = heading(head, at, this::isHeadingOfSomeYear);
            if (other != null && !isHeading(other, column)) {
                String year = column.role() == ColumnRole.CURRENT ? thisYear : yearBefore;
                throw RefusedPart.rejected(
                        FindingCode.PERIOD_MISMATCH,
                        other,
                        "第 " + column.number() + " 栏的标题写作" + Quoted.of(other.text()) + "，应为“" + column.heading() + "”（"
                                + year + "）",
                        "请核对是否误报了其他年度的表；确为本期的表，请把标题改为“" + column.heading() + "”");
            }
        }
    }

    private boolean isHeadingOfSomeYear(SheetCell cell) {
        if (!cell.isText()) {
            return false;
        }
        String words = SOME_YEAR.matcher(cell.words()).replaceFirst("");
        return !words.equals(cell.words())
                && form.columns().stream()
                        .map(column ->
                                SOME_YEAR.matcher(Words.of(column.heading())).replaceFirst(""))
                        .anyMatch(heading -> words.equals(heading) || words.startsWith(heading + "("));
    }

    private static @Nullable SheetCell heading(List<SheetRow> head, int at, Predicate<SheetCell> kind) {
        for (SheetRow row : head) {
            SheetCell cell = row.cell(at);
            if (cell != null && kind.test(cell)) {
                return cell;
            }
        }
        return null;
    }

    private boolean isHeading(SheetCell cell, ValueColumn column) {
        if (!cell.isText()) {
            return false;
        }
        String heading = Words.of(column.heading());
        String words = cell.words().replace(thisYear, "本年").replace(yearBefore, "上年");
        return words.equals(heading) || (words.startsWith(heading + "(") && words.endsWith(")"));
    }

    /** The column under its number, in a row that numbers the columns 甲 乙 丙 1 2. */
    private static List<Integer> numbered(List<SheetRow> head, int number) {
        for (SheetRow row : head) {
            boolean numbers = row.cells().stream().anyMatch(cell -> cell.words().equals("甲"));
            if (numbers) {
                return columns(
                        List.of(row), cell -> cell.words().replace(".0", "").equals(Integer.toString(number)));
            }
        }
        return List.of();
    }

    /** Where a table has no codes, 乙 may number the column of measures. */
    private static int codeHeaded(List<SheetRow> head, int measure) {
        int code = headed(head, CODE_HEADINGS);
        return code == measure ? -1 : code;
    }

    private static int headed(List<SheetRow> head, Set<String> headings) {
        List<Integer> columns = columns(head, cell -> headings.contains(cell.words()));
        return columns.isEmpty() ? -1 : columns.get(0);
    }

    /** The distinct columns with a cell of a kind, in the order of rows. */
    private static List<Integer> columns(List<SheetRow> rows, Predicate<SheetCell> kind) {
        List<Integer> columns = new ArrayList<>();
        for (SheetRow row : rows) {
            for (SheetCell cell : row.cells()) {
                if (!columns.contains(cell.column()) && kind.test(cell)) {
                    columns.add(cell.column());
                }
            }
        }
        return columns;
    }

    /** Whether a row carries headings or numbers of columns; they are repeated where a table goes over pages. */
    boolean isHeading(SheetRow row) {
        return row.cells().stream()
                .anyMatch(cell -> CODE_HEADINGS.contains(cell.words())
                        || MEASURE_HEADINGS.contains(cell.words())
                        || form.columns().stream().anyMatch(column -> isHeading(cell, column)));
    }
}
