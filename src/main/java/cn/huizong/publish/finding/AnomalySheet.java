package cn.huizong.publish.finding;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.text.PlainNumber;
import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.Line;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The list of anomalies: a row each, grouped by who must act, with filter buttons. */
final class AnomalySheet {

    private record Column(String name, double width) {}

    private static final Column CAUSE = new Column("可能原因", 13);
    private static final Column REPLY = new Column("说明与认定", 24);
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 5),
            new Column("责任单位", 9.5),
            new Column("级别", 7.5),
            new Column("状态", 8),
            new Column("报表或指标项", 15),
            new Column("文件和工作表", 19),
            new Column("单元格", 8),
            new Column("上报或算得值", 11),
            new Column("应为", 11),
            new Column("差额", 10),
            new Column("问题", 28),
            CAUSE,
            new Column("处理建议", 22),
            REPLY,
            new Column("对公布数的影响", 15),
            new Column("审核关系", 12),
            new Column("问题编号", 12.5));

    private static final int HEADER_ROW = 1;
    private static final int FROZEN_COLUMNS = 3;
    private static final String LINK = "1F4E79";

    private final AnomalyText words;
    private final Masthead masthead;
    private final List<ActorGroup> groups;
    private final ReturnedPlaces places;
    /** A column that would be empty from top to bottom is left out. */
    private final List<Column> columns;

    AnomalySheet(AnomalyText words, Masthead masthead, List<ActorGroup> groups, ReturnedPlaces places) {
        this.places = places;
        this.words = words;
        this.masthead = masthead;
        this.groups = groups;
        boolean causes = groups.stream()
                .flatMap(group -> group.entries().stream())
                .anyMatch(entry -> !entry.anomaly().cause().isEmpty());
        boolean replies = groups.stream()
                .flatMap(group -> group.entries().stream())
                .anyMatch(entry -> entry.anomaly().reply() != null);
        this.columns = COLUMNS.stream()
                .filter(column -> causes || !column.equals(CAUSE))
                .filter(column -> replies || !column.equals(REPLY))
                .toList();
    }

    SheetLayout layout() {
        return SheetLayout.table(columns.stream().map(Column::width).toList(), HEADER_ROW + 1, 0, FROZEN_COLUMNS);
    }

    void write(SheetWriter sheet) throws IOException {
        sheet.row(28).wide(masthead.headline() + "审核异常清单　" + masthead.release(), columns.size(), HouseStyle.TITLE);
        sheet.row(24);
        for (int i = 0; i < columns.size(); i++) {
            CellStyle style = i == columns.size() - 1 ? HouseStyle.last(HouseStyle.HEADER) : HouseStyle.HEADER;
            sheet.text(columns.get(i).name(), style);
        }
        int number = 0;
        for (ActorGroup group : groups) {
            boolean first = true;
            for (ReportEntry entry : group.entries()) {
                write(sheet, ++number, entry, first);
                first = false;
            }
        }
        sheet.filter(HEADER_ROW, columns.size());
        if (number == 0) {
            sheet.row().wide("没有发现异常", columns.size(), HouseStyle.NOTE);
        }
    }

    /** @param first of its group: a line above it parts the groups */
    private void write(SheetWriter sheet, int number, ReportEntry entry, boolean first) throws IOException {
        Anomaly anomaly = entry.anomaly();
        CellStyle text = ruled(HouseStyle.TEXT, first);
        CellStyle centred = ruled(HouseStyle.CENTRED, first);
        sheet.row().number(number, centred).text(words.unit(entry.actor()), text);
        sheet.text(anomaly.severity().chinese(), SeverityLook.of(anomaly.severity(), centred));
        sheet.text(anomaly.state().chinese(), centred);
        sheet.text(words.subject(anomaly), text).text(file(anomaly), text);
        cell(sheet, anomaly, centred);
        value(sheet, anomaly.value(), text);
        value(sheet, anomaly.expected(), text);
        value(sheet, anomaly.difference(), text);
        sheet.text((entry.depth() > 0 ? "└ " : "") + anomaly.message(), text.indent(Math.min(entry.depth(), 5)));
        if (columns.contains(CAUSE)) {
            sheet.text(anomaly.cause(), text);
        }
        sheet.text(anomaly.suggestion(), text);
        if (columns.contains(REPLY)) {
            sheet.text(ReplyText.of(anomaly), text);
        }
        sheet.text(words.effect(anomaly), text);
        sheet.text(words.rule(anomaly.rule()), text);
        sheet.text(anomaly.id(), HouseStyle.last(centred));
    }

    /** Leads to the cell in the file that goes back to the unit. */
    private void cell(SheetWriter sheet, Anomaly anomaly, CellStyle style) throws IOException {
        String cell = words.cell(anomaly);
        String address = cell.isEmpty() ? "" : places.address(anomaly).orElse("");
        if (address.isEmpty()) {
            sheet.text(cell, style);
        } else {
            sheet.linkOut(cell, address, places.cell(anomaly), style.colour(LINK));
        }
    }

    private String file(Anomaly anomaly) {
        String sheet = words.sheet(anomaly);
        return words.file(anomaly) + (sheet.isEmpty() ? "" : "\n" + sheet);
    }

    private static CellStyle ruled(CellStyle style, boolean first) {
        return first ? style.lines(style.lines().top(Line.THIN)) : style;
    }

    private static void value(SheetWriter sheet, String value, CellStyle text) {
        Optional<BigDecimal> number = PlainNumber.parse(value);
        if (number.isPresent()) {
            sheet.number(
                    number.get(),
                    text.align(Align.RIGHT).shrunk().decimals(number.get().scale()));
        } else {
            sheet.text(value, text);
        }
    }
}
