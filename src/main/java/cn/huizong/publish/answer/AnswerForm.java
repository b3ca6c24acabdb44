package cn.huizong.publish.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnswerColumn;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReplyText;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * A workbook in which a unit explains what it was asked about: a row a question, with everything needed to bring the answer together
 * with it again, and three empty cells.
 */
public final class AnswerForm {

    private record Column(AnswerColumn column, double width) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(AnswerColumn.ID, 13),
            new Column(AnswerColumn.RULE, 18),
            new Column(AnswerColumn.ITEM, 22),
            new Column(AnswerColumn.CELL, 8),
            new Column(AnswerColumn.VALUE, 10),
            new Column(AnswerColumn.MESSAGE, 46),
            new Column(AnswerColumn.TEXT, 44),
            new Column(AnswerColumn.BY, 10),
            new Column(AnswerColumn.ON, 12),
            new Column(AnswerColumn.CODE, 28));

    private static final int HEADER_ROWS = 4;
    private static final CellStyle FILLED_IN = HouseStyle.TEXT.fill("FFF9E5");
    private static final CellStyle SMALL =
            HouseStyle.last(HouseStyle.TEXT.colour(HouseStyle.GREY).shrunk());

    private final AnomalyText words;
    private final ReferencePeriod period;

    public AnswerForm(AnomalyText words, ReferencePeriod period) {
        this.words = words;
        this.period = period;
    }

    /** @param questions that the unit can answer, in the order of the report */
    public void write(Unit unit, List<Anomaly> questions, Instant stamp, OutputStream out) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(HouseStyle.BODY)) {
            String name = workbook.reserveName("说明");
            SheetLayout layout =
                    SheetLayout.table(COLUMNS.stream().map(Column::width).toList(), HEADER_ROWS, HEADER_ROWS - 1, 0);
            try (SheetWriter sheet = workbook.sheet(name, layout)) {
                head(sheet, unit);
                for (Anomaly question : questions) {
                    row(sheet, question);
                }
                sheet.row(30).wide("数据有误的，请更正报表后重新报送，不必在此说明；数据或审核关系改变后，原说明即失效。", COLUMNS.size(), HouseStyle.NOTE);
            }
            workbook.writeTo(out, unit.name() + period.chinese() + "审核问题说明表", stamp);
        }
    }

    private void head(SheetWriter sheet, Unit unit) throws IOException {
        sheet.row(32).wide("审核问题说明表", COLUMNS.size(), HouseStyle.TITLE);
        sheet.row(22).wide("填报单位：" + unit.name() + "　　报告期：" + period.chinese(), COLUMNS.size(), HouseStyle.PLAIN);
        sheet.row(22)
                .wide(
                        "请在“说明”栏写明数据如此的原因，并写上说明人和日期，连同报表放回收件文件夹，也可以作为单独的一张工作表放进报表文件，不要贴在报表下面。其他各栏请勿改动。",
                        COLUMNS.size(),
                        HouseStyle.SUBTITLE);
        sheet.row(24);
        for (int i = 0; i < COLUMNS.size(); i++) {
            CellStyle style = i == COLUMNS.size() - 1 ? HouseStyle.last(HouseStyle.HEADER) : HouseStyle.HEADER;
            sheet.text(COLUMNS.get(i).column().heading(), style);
        }
    }

    private void row(SheetWriter sheet, Anomaly question) throws IOException {
        String said = ReplyText.of(question);
        sheet.row(36).text(question.id(), HouseStyle.CENTRED).text(words.rule(question.rule()), HouseStyle.TEXT);
        sheet.text(words.subject(question), HouseStyle.TEXT).text(words.cell(question), HouseStyle.CENTRED);
        sheet.text(question.value(), HouseStyle.TEXT.align(Align.RIGHT));
        sheet.text(question.message() + (said.isEmpty() ? "" : "（已有说明：" + said + "）"), HouseStyle.TEXT);
        sheet.text("", FILLED_IN).text("", FILLED_IN).text("", FILLED_IN);
        sheet.text(question.grounds().code(), SMALL);
    }
}
