package cn.huizong.intake.form;

import cn.huizong.intake.file.SheetCell;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Where each non-empty cell of a part ended. A cell ends once: what was written first stays (law 1). */
public final class CellLedger {

    /** Reasons for which cells are ignored, as they are counted in {@code intake.csv}. */
    public static final String HEAD_TEXT = "表头文字";

    public static final String LABELS = "栏目文字";
    public static final String LAST_YEAR = "上年数（仅供核对）";
    public static final String NOTES = "说明与签署";
    public static final String IDENTITY = "识别码";
    public static final String REMARKS = "备注文字";

    private static final String BOUND = "";
    private static final String REFUSED = "!";

    private final Map<SheetCell, String> ends = new IdentityHashMap<>();

    void bound(SheetCell cell) {
        ends.putIfAbsent(cell, BOUND);
    }

    void refused(SheetCell cell) {
        ends.putIfAbsent(cell, REFUSED);
    }

    void ignored(SheetCell cell, String reason) {
        ends.putIfAbsent(cell, reason);
    }

    boolean isOpen(SheetCell cell) {
        return !ends.containsKey(cell);
    }

    public int refused() {
        return count(ends.values(), REFUSED);
    }

    public int bound() {
        return count(ends.values(), BOUND);
    }

    /** Reason → number of cells. */
    public Map<String, Integer> ignored() {
        Map<String, Integer> ignored = new TreeMap<>();
        for (String end : ends.values()) {
            if (!end.equals(BOUND) && !end.equals(REFUSED)) {
                ignored.merge(end, 1, Integer::sum);
            }
        }
        return ignored;
    }

    private static int count(Collection<String> ends, String kind) {
        return (int) ends.stream().filter(kind::equals).count();
    }
}
