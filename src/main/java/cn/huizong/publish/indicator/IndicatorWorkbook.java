package cn.huizong.publish.indicator;

import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** {@code indicators.xlsx}: a cover, then a sheet a chapter, made to be printed on A4. */
public final class IndicatorWorkbook {

    private final Figures figures;
    private final Masthead masthead;
    private final List<Fact> facts;

    /** @param facts what the cover says about the release */
    public IndicatorWorkbook(Figures figures, Masthead masthead, List<Fact> facts) {
        this.figures = figures;
        this.masthead = masthead;
        this.facts = facts;
    }

    public void write(OutputStream out) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(HouseStyle.BODY)) {
            List<Sections.Chapter> chapters = Sections.chapters(figures.job());
            List<Chart> charts = charts(chapters);
            String cover = workbook.reserveName("封面");
            List<String> names = chapters.stream()
                    .map(chapter -> workbook.reserveName(chapter.section().heading()))
                    .toList();
            String chartSheet = charts.isEmpty() ? "" : workbook.reserveName("图表");
            try (SheetWriter sheet = workbook.sheet(cover, CoverSheet.LAYOUT)) {
                new CoverSheet(figures, masthead).write(sheet, facts, chapters, names, chartSheet);
            }
            SectionSheet writer = new SectionSheet(figures, masthead);
            for (int i = 0; i < chapters.size(); i++) {
                try (SheetWriter sheet = workbook.sheet(names.get(i), writer.layout())) {
                    writer.write(sheet, chapters.get(i));
                }
            }
            if (!charts.isEmpty()) {
                try (SheetWriter sheet = workbook.sheet(chartSheet, ChartSheet.layout())) {
                    new ChartSheet(masthead, chartSheet).write(sheet, charts);
                }
            }
            workbook.writeTo(out, masthead.headline(), masthead.asOf());
        }
    }

    /** First where the districts stand, then this year beside last year, chapter by chapter. */
    private List<Chart> charts(List<Sections.Chapter> chapters) {
        DistrictChart districts = new DistrictChart(figures, masthead);
        ChapterCharts years = new ChapterCharts(figures, masthead);
        return Stream.concat(
                        chapters.stream()
                                .flatMap(chapter -> chapter.indicators().stream())
                                .flatMap(indicator -> districts.inOrder(indicator).stream()),
                        chapters.stream().flatMap(chapter -> years.of(chapter).stream()))
                .toList();
    }
}
