package cn.huizong.intake.table;

import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.Evidence;
import cn.huizong.intake.form.HeadEntry;
import cn.huizong.intake.form.HeadField;
import cn.huizong.intake.form.PeriodWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The periods that the surroundings of a table name, each with where it is said. */
final class SaidPeriods {

    private static final int TITLE_ROWS = 8;
    private static final int LONGEST_TITLE = 60;
    private static final Pattern NOTE = Pattern.compile("^(?:注|说明|备注|数据来源|资料来源|[0-9]+[.、])");

    private SaidPeriods() {}

    /** @param rows how many rows from the top are above the table; those of a title where it is not known yet */
    static Map<ReferencePeriod, String> around(Evidence evidence, int rows, Frequency frequency) {
        Map<ReferencePeriod, String> said = new LinkedHashMap<>();
        HeadEntry entry = evidence.head().find(HeadField.PERIOD);
        if (entry != null) {
            put(said, PeriodWords.read(entry, evidence.sheet().dates1904()), "报告期", frequency);
        }
        put(said, PeriodWords.mentioned(evidence.sheet().name()), "工作表名", frequency);
        int above = Math.min(rows, evidence.sheet().rows().size());
        for (int row = 0; row < above; row++) {
            for (SheetCell cell : evidence.sheet().rows().get(row).cells()) {
                HeadField field = evidence.head().fieldOf(cell);
                if (cell.isText() && field == null) {
                    put(said, PeriodWords.mentioned(cell.text()), "表上方的文字", frequency);
                }
            }
        }
        return said;
    }

    /** What titles further down say, where a sheet holds one table below the other; notes may speak of any year. */
    static void between(Attempt attempt, Map<ReferencePeriod, String> said) {
        Frequency frequency = attempt.form().frequency();
        for (int row = attempt.first(); row < attempt.last(); row++) {
            List<SheetCell> cells = attempt.grid().row(row).cells();
            if (!attempt.isBodyRow(row) && !cells.isEmpty() && isTitle(cells.get(0))) {
                put(said, PeriodWords.mentioned(cells.get(0).text()), "表格中间的标题", frequency);
            }
        }
    }

    private static boolean isTitle(SheetCell cell) {
        return cell.isText()
                && cell.text().length() <= LONGEST_TITLE
                && !NOTE.matcher(cell.words()).find();
    }

    /** What can be said before the table is found. */
    static Map<ReferencePeriod, String> around(Evidence evidence, Frequency frequency) {
        return around(evidence, TITLE_ROWS, frequency);
    }

    private static void put(
            Map<ReferencePeriod, String> said, Optional<ReferencePeriod> period, String where, Frequency frequency) {
        period.filter(each -> each.frequency() == frequency).ifPresent(each -> said.putIfAbsent(each, where));
    }
}
