package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Item;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.intake.file.Words;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A multiple written for the whole table, such as 计量单位：万件 above it or 本年实际（万） over its figures. The measures of the
 * rows count; where they say otherwise the figures may be ten thousand times too small, and the unit is asked.
 */
final class TableMeasure {

    private static final Pattern MULTIPLE = Pattern.compile("(?:计量)?(?:单位:?)?([十百千万亿]+[^十百千万亿、,;/()]{0,4})");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)$");

    private final TableLayout layout;
    private final Findings findings;

    TableMeasure(TableLayout layout, Findings findings) {
        this.layout = layout;
        this.findings = findings;
    }

    /** @param stated 计量单位 in the head of the form, or null */
    void check(@Nullable HeadEntry stated, List<SheetRow> headings, Collection<List<ItemRow>> rows) {
        if (stated != null) {
            query(stated.cell(), multiple(Words.of(stated.text())), "表头的计量单位", rows);
        }
        int current = layout.column(ColumnRole.CURRENT);
        for (SheetRow row : headings) {
            SheetCell heading = row.cell(current);
            Matcher brackets = IN_BRACKETS.matcher(heading == null || !heading.isText() ? "" : heading.words());
            if (heading != null && brackets.find()) {
                query(heading, multiple(brackets.group(1)), "栏目", rows);
            }
        }
    }

    private static String multiple(String words) {
        Matcher multiple = MULTIPLE.matcher(words);
        return multiple.matches() ? multiple.group(1) : "";
    }

    private void query(SheetCell cell, String multiple, String what, Collection<List<ItemRow>> rows) {
        boolean otherwise = rows.stream().flatMap(List::stream).anyMatch(row -> saysOtherwise(row, multiple));
        if (!multiple.isEmpty() && otherwise) {
            findings.add(
                    FindingCode.MEASURE_MISMATCH,
                    cell,
                    what + "写作" + Quoted.of(cell.text()) + "，与各行的计量单位不一致；按各行的计量单位采用，没有乘以“" + multiple + "”",
                    "请核对这一栏的数按什么计量填报：确按各行计量单位填的请说明，否则请改正各数后重新报送");
        }
    }

    private boolean saysOtherwise(ItemRow row, String multiple) {
        Item item = row.item();
        SheetCell own = row.row().cell(layout.measure());
        String measure = own == null ? Words.of(item.measure().name()) : own.words();
        return !item.isText() && !measure.startsWith(multiple);
    }
}
