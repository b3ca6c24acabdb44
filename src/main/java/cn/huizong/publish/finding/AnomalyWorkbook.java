package cn.huizong.publish.finding;

import cn.huizong.anomaly.SourceComparison;
import cn.huizong.publish.check.CheckSheets;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code anomalies.xlsx}: an overview by unit and kind, the list, what two sources report side by side, and what was checked at all. */
public final class AnomalyWorkbook {

    private final AnomalyText words;
    private final Masthead masthead;
    private final List<Fact> facts;
    private final CheckSheets checks;
    private final ReturnedPlaces places;

    /**
     * @param facts what the overview says about the release
     * @param places where cells can be looked at
     */
    public AnomalyWorkbook(
            AnomalyText words, Masthead masthead, List<Fact> facts, CheckSheets checks, ReturnedPlaces places) {
        this.words = words;
        this.masthead = masthead;
        this.facts = facts;
        this.checks = checks;
        this.places = places;
    }

    public void write(List<ReportEntry> entries, List<SourceComparison> sources, OutputStream out) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(HouseStyle.BODY)) {
            String overview = workbook.reserveName("总览");
            String list = workbook.reserveName("异常清单");
            try (SheetWriter sheet = workbook.sheet(overview, OverviewSheet.LAYOUT)) {
                new OverviewSheet(words, masthead).write(sheet, facts, entries, list);
            }
            AnomalySheet writer = new AnomalySheet(words, masthead, ActorGroup.of(entries), places);
            try (SheetWriter sheet = workbook.sheet(list, writer.layout())) {
                writer.write(sheet);
            }
            if (!sources.isEmpty()) {
                try (SheetWriter sheet = workbook.sheet(workbook.reserveName("来源对照"), SourceSheet.layout())) {
                    new SourceSheet(masthead, entries).write(sheet, sources);
                }
            }
            checks.write(workbook);
            workbook.writeTo(out, masthead.headline() + "审核异常清单", masthead.asOf());
        }
    }
}
