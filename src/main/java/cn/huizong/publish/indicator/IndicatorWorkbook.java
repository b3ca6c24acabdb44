package cn.huizong.publish.indicator;

import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

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
            String cover = workbook.reserveName("封面");
            List<String> names = chapters.stream()
                    .map(chapter -> workbook.reserveName(chapter.section().heading()))
                    .toList();
            try (SheetWriter sheet = workbook.sheet(cover, CoverSheet.LAYOUT)) {
                new CoverSheet(figures, masthead).write(sheet, facts, chapters, names);
            }
            SectionSheet writer = new SectionSheet(figures, masthead);
            for (int i = 0; i < chapters.size(); i++) {
                try (SheetWriter sheet = workbook.sheet(names.get(i), writer.layout())) {
                    writer.write(sheet, chapters.get(i));
                }
            }
            workbook.writeTo(out, masthead.headline(), masthead.asOf());
        }
    }
}
