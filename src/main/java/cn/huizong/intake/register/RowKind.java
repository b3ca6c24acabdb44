package cn.huizong.intake.register;

import cn.huizong.intake.file.Words;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a row below the headings is. Whatever is not plainly something else is a case, and refused where it is none. */
enum RowKind {
    CASE,
    HEADING,
    TOTAL,
    NOTE;

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计", "累计");
    private static final Pattern NOTE_BEGINS =
            Pattern.compile("(?:注|附注|说明|备注|数据来源|单位负责人|负责人|统计负责人|审核人|复核人|填表人|填报人|制表人|联系电话"
                    + "|报出日期|填报日期|报送日期|填表日期|制表日期|填报单位|版次)[0-9]?(?:\\(.{0,12}\\))?[:：].*");

    /** The first characters of what a total or a note begins with. */
    private static final String SUSPECT = "合总小共累注附说备数单负统审复填制联报版";

    static RowKind of(CaseRow row, CaseColumns columns) {
        if (isSuspect(columns.text(row, 0))) {
            String number = Words.of(columns.text(row, 0));
            if (TOTALS.contains(number)) {
                return TOTAL;
            }
            if (NOTE_BEGINS.matcher(number).matches()) {
                return NOTE;
            }
        }
        boolean complete = true;
        for (int slot = 0; slot < columns.essential(); slot++) {
            complete &= !columns.text(row, slot).isEmpty();
        }
        if (complete) {
            return columns.isHeading(row) ? HEADING : CASE;
        }
        String first = Words.of(first(row));
        if (TOTALS.contains(first)) {
            return TOTAL;
        }
        return NOTE_BEGINS.matcher(first).matches() ? NOTE : CASE;
    }

    private static String first(CaseRow row) {
        for (int column = 0; column < row.texts().size(); column++) {
            if (!row.text(column).isEmpty()) {
                return row.text(column);
            }
        }
        return "";
    }

    private static boolean isSuspect(String number) {
        char first = Words.first(number);
        return first == 0 || SUSPECT.indexOf(first) >= 0;
    }

    /** The characters with which the number of a case begins that has to be looked at twice. */
    static IntStream suspects() {
        return SUSPECT.chars();
    }
}
