package cn.huizong.publish.check;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.CheckedReturn;
import cn.huizong.anomaly.CheckedRule;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.WorkbookWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The sheets of what was checked: a row a unit and form, a row a rule. */
public final class CheckSheets {

    private static final int HEADER_ROW = 2;
    private static final List<String> COUNTS = List.of("判断", "通过", "未通过", "无法判断", "无法判断的原因");
    private static final CellStyle LEFT_OPEN =
            HouseStyle.CENTRED.colour(HouseStyle.RED).bold();

    private final CheckText words;
    private final Masthead masthead;
    private final Checked checked;

    public CheckSheets(CheckText words, Masthead masthead, Checked checked) {
        this.words = words;
        this.masthead = masthead;
        this.checked = checked;
    }

    public void write(WorkbookWriter workbook) throws IOException {
        String returns = workbook.reserveName("审核情况");
        String rules = workbook.reserveName("审核关系");
        try (SheetWriter sheet = workbook.sheet(returns, layout(List.of(20.0, 37.0), 49.0))) {
            head(sheet, "审核情况（按填报单位和报表）", List.of("填报单位", "报表"));
            for (CheckedReturn each : checked.returns()) {
                sheet.row().text(words.unit(each), HouseStyle.TEXT).text(words.form(each), HouseStyle.TEXT);
                counts(sheet, each.tally(), each.why());
            }
            foot(sheet, 2);
        }
        try (SheetWriter sheet = workbook.sheet(rules, layout(List.of(38.0, 9.0, 13.0), 45.0))) {
            head(sheet, "审核情况（按审核关系）", List.of("审核关系", "级别", "情况"));
            for (CheckedRule each : CheckText.inOrder(checked)) {
                sheet.row()
                        .text(words.rule(each), HouseStyle.TEXT)
                        .text(each.edit().severity().chinese(), HouseStyle.CENTRED)
                        .text(words.verdict(each), verdict(each));
                counts(sheet, each.tally(), each.why());
            }
            foot(sheet, 3);
        }
    }

    private static SheetLayout layout(List<Double> subjects, double reasons) {
        List<Double> widths = new ArrayList<>(subjects);
        widths.addAll(List.of(8.0, 8.0, 8.0, 10.0, reasons));
        return SheetLayout.table(widths, HEADER_ROW + 1, 0, subjects.size());
    }

    private static CellStyle verdict(CheckedRule rule) {
        return rule.tally().ran()
                ? HouseStyle.CENTRED
                : HouseStyle.CENTRED.colour(HouseStyle.RED).bold();
    }

    private void head(SheetWriter sheet, String title, List<String> subjects) throws IOException {
        int columns = subjects.size() + COUNTS.size();
        sheet.row(28).wide(masthead.headline() + title + "　" + masthead.release(), columns, HouseStyle.TITLE);
        sheet.row().wide(CheckText.total(checked) + "。" + CheckText.MEANING, columns, HouseStyle.SUBTITLE);
        sheet.row(24);
        subjects.forEach(each -> sheet.text(each, HouseStyle.HEADER));
        COUNTS.subList(0, COUNTS.size() - 1).forEach(each -> sheet.text(each, HouseStyle.HEADER));
        sheet.text(COUNTS.get(COUNTS.size() - 1), HouseStyle.last(HouseStyle.HEADER));
    }

    private static void counts(SheetWriter sheet, CheckTally tally, String why) {
        sheet.number(tally.judged(), HouseStyle.CENTRED)
                .number(tally.passed(), HouseStyle.CENTRED)
                .number(tally.failed(), tally.failed() > 0 ? LEFT_OPEN : HouseStyle.CENTRED)
                .number(tally.unverified(), HouseStyle.CENTRED)
                .text(why, HouseStyle.last(HouseStyle.TEXT));
    }

    /** The filter ends above the total, which would else be sorted and hidden like a unit. */
    private void foot(SheetWriter sheet, int subjects) throws IOException {
        int columns = subjects + COUNTS.size();
        sheet.filter(HEADER_ROW, columns);
        if (sheet.currentRow() == HEADER_ROW) {
            sheet.row().wide("没有要审核的报表和审核关系", columns, HouseStyle.NOTE);
            return;
        }
        CheckTally total = checked.total();
        CellStyle text = HouseStyle.closing(HouseStyle.TEXT.bold());
        CellStyle number = HouseStyle.closing(HouseStyle.CENTRED.bold());
        sheet.row().text("合计", text);
        for (int i = 1; i < subjects; i++) {
            sheet.blank(text);
        }
        for (int count : List.of(total.judged(), total.passed(), total.failed(), total.unverified())) {
            sheet.number(count, number);
        }
        sheet.blank(HouseStyle.last(text));
    }
}
