package cn.huizong.publish.finding;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.FactTable;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.Typeface;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** How many anomalies there are, by who must act and by kind. */
final class OverviewSheet {

    static final SheetLayout LAYOUT = SheetLayout.page(List.of(34.0, 12.0, 12.0, 12.0, 12.0, 12.0));
    private static final int COLUMNS = LAYOUT.widths().size();
    private static final CellStyle HEADING = CellStyle.of(new Typeface("黑体", 12, false, HouseStyle.BLUE));

    private final AnomalyText words;
    private final Masthead masthead;

    OverviewSheet(AnomalyText words, Masthead masthead) {
        this.words = words;
        this.masthead = masthead;
    }

    /** @param list name of the sheet that has them one by one */
    void write(SheetWriter sheet, List<Fact> facts, List<ReportEntry> entries, String list) throws IOException {
        sheet.row(44).wide(masthead.headline() + "审核异常", COLUMNS, HouseStyle.TITLE);
        FactTable.write(sheet, facts, COLUMNS);
        if (entries.isEmpty()) {
            heading(sheet, "没有发现异常");
            return;
        }
        heading(sheet, "按责任单位（待处理）");
        header(sheet, "责任单位");
        for (ActorGroup group : ActorGroup.of(entries)) {
            row(sheet, words.unit(group.unit()), group);
        }
        List<ActorGroup> kinds = openKinds(entries);
        if (!kinds.isEmpty()) {
            heading(sheet, "按问题类型（待处理）");
            header(sheet, "问题类型");
        }
        for (ActorGroup kind : kinds) {
            row(sheet, words.rule(kind.unit()), kind);
        }
        sheet.row(30).link("逐条清单见“" + list + "”", list, COLUMNS, HouseStyle.PLAIN.colour(HouseStyle.BLUE));
    }

    private static void heading(SheetWriter sheet, String text) throws IOException {
        sheet.row(12);
        sheet.row(22).wide(text, COLUMNS, HEADING);
    }

    private static void header(SheetWriter sheet, String first) throws IOException {
        sheet.row(20).text(first, HouseStyle.HEADER);
        for (Severity severity : Severity.values()) {
            sheet.text(severity.chinese(), HouseStyle.HEADER);
        }
        sheet.text("待处理", HouseStyle.HEADER).text("全部", HouseStyle.last(HouseStyle.HEADER));
    }

    private static void row(SheetWriter sheet, String name, ActorGroup group) throws IOException {
        sheet.row().text(name, HouseStyle.TEXT);
        for (Severity severity : Severity.values()) {
            long open = group.open(severity);
            CellStyle style = open > 0 ? SeverityLook.of(severity, HouseStyle.CENTRED) : HouseStyle.CENTRED;
            sheet.number(open, style);
        }
        sheet.number(group.open(), HouseStyle.CENTRED);
        sheet.number(group.entries().size(), HouseStyle.last(HouseStyle.CENTRED));
    }

    /** The same entries by rule instead of by unit, in the order of their worst; kinds that are settled are not listed. */
    private static List<ActorGroup> openKinds(List<ReportEntry> entries) {
        List<ReportEntry> byRule = entries.stream()
                .map(ReportEntry::anomaly)
                .sorted(Comparator.comparing((Anomaly anomaly) -> !anomaly.open())
                        .thenComparing(Anomaly::severity))
                .map(anomaly -> new ReportEntry(anomaly, 0, anomaly.rule()))
                .toList();
        return ActorGroup.of(byRule).stream().filter(kind -> kind.open() > 0).toList();
    }
}
