package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a CSV table that have one field more than each of its rows: where figures stand in a column without a heading and the
 * last heading has no column, all headings behind the empty one stand beside their columns, and last year's figures below this year.
 */
final class ShiftedHeadings {

    /** Of fewer rows nobody can say what is usual. */
    private static final int FEWEST = 3;

    private ShiftedHeadings() {}

    /** @param rows all rows of the table that have an item */
    static void refuse(TableLayout layout, List<SheetRow> headings, List<SheetRow> rows) throws RefusedPart {
        if (rows.size() < FEWEST) {
            return;
        }
        int fields = rows.get(0).fields();
        boolean alike = fields > 0 && rows.stream().allMatch(row -> row.fields() == fields);
        if (!alike || layout.width() < fields) {
            return;
        }
        for (int column = 0; column < fields; column++) {
            int at = column;
            boolean unnamed = headings.stream().allMatch(row -> row.cell(at) == null || isFigure(row.cell(at)));
            long figures = rows.stream().filter(row -> isFigure(row.cell(at))).count();
            boolean free = !layout.isLabel(column) && !layout.values().containsKey(column);
            if (unnamed && free && figures * 2 > rows.size()) {
                throw RefusedPart.rejected(
                        FindingCode.MISSING_LABEL,
                        headings.get(0).cells().get(0),
                        "栏目有 " + (layout.width() + 1) + " 格，各行只有 " + fields + " 格，第 " + (column + 1)
                                + " 栏有数而没有栏目：栏目与各栏错开了，看不出哪一栏是本期数",
                        "请核对栏目一行的分隔符，使栏目与各行的格数相同后重新报送");
            }
        }
    }

    private static boolean isFigure(@Nullable SheetCell cell) {
        return cell != null && Figures.is(cell);
    }
}
