package cn.huizong.publish.difference;

import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetWriter;
import cn.huizong.publish.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;

/** What moved between two releases: a sheet of indicators with what moved them, a sheet of returns with their cells. */
public final class DifferenceWorkbook {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;

    public DifferenceWorkbook(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
    }

    /** The same difference gives the same bytes; {@code out} stays open. */
    public void write(ComparedRelease before, ComparedRelease after, ReleaseDifference difference, OutputStream out)
            throws IOException {
        String title = period.chinese() + job.title() + "发布版差异";
        String subtitle = before.words() + " → " + after.words();
        DifferenceLines lines = new DifferenceLines(catalogue, job, period);
        try (WorkbookWriter workbook = new WorkbookWriter(HouseStyle.BODY)) {
            try (SheetWriter sheet = workbook.sheet(workbook.reserveName("变动的指标"), IndicatorSheet.layout())) {
                IndicatorSheet.write(sheet, title, subtitle, lines.indicators(difference));
            }
            try (SheetWriter sheet = workbook.sheet(workbook.reserveName("变动的报表"), ReturnSheet.layout())) {
                ReturnSheet.write(sheet, title, subtitle, lines.cells(difference));
            }
            workbook.writeTo(out, title, after.asOf());
        }
    }
}
