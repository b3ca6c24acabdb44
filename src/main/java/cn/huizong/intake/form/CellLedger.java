package cn.huizong.intake.form;

import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where each non-empty cell of a part ended. A cell ends once: what was written first stays (law 1). */
public final class CellLedger {

    /** Reasons for which cells are ignored, as they are counted in {@code intake.csv}. */
    public static final String HEAD_TEXT = "表头文字";

    public static final String LABELS = "栏目文字";
    public static final String LAST_YEAR = "上年数（仅供核对）";
    public static final String NOTES = "说明与签署";
    static final String IDENTITY = "识别码";
    static final String REMARKS = "备注文字";

    private static final String BOUND = "<bound>";
    private static final String REFUSED = "<refused>";

    /** By the number of the cell in its sheet. */
    private final @Nullable String[] ends;

    public CellLedger(Sheet sheet) {
        ends = new @Nullable String[sheet.cells()];
    }

    public void bound(SheetCell cell) {
        end(cell, BOUND);
    }

    public void refused(SheetCell cell) {
        end(cell, REFUSED);
    }

    public void ignored(SheetCell cell, String reason) {
        end(cell, reason);
    }

    private void end(SheetCell cell, String end) {
        if (ends[cell.number()] == null) {
            ends[cell.number()] = end;
        }
    }

    public boolean isOpen(SheetCell cell) {
        return ends[cell.number()] == null;
    }

    public int refused() {
        int refused = 0;
        for (String end : ends) {
            refused += Objects.equals(end, REFUSED) ? 1 : 0;
        }
        return refused;
    }

    /** Reason → number of cells. */
    public Map<String, Integer> ignored() {
        Map<String, Integer> ignored = new TreeMap<>();
        for (String end : ends) {
            if (end != null && !end.equals(BOUND) && !end.equals(REFUSED)) {
                ignored.merge(end, 1, Integer::sum);
            }
        }
        return ignored;
    }
}
