package cn.huizong.publish;

import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.AnomalyWorkbook;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.finding.ReportOrder;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.indicator.IndicatorWorkbook;
import cn.huizong.publish.page.AnomalyModel;
import cn.huizong.publish.page.SummaryModel;
import cn.huizong.publish.table.AnomalyTable;
import cn.huizong.publish.table.IndicatorTable;
import cn.huizong.publish.table.IntakeTable;
import cn.huizong.publish.table.ObservationTable;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.Masthead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a release as files. It reads nothing but what the release holds and the job's own templates. */
public final class Publisher {

    /**
     * Writes all files of a release into a folder that exists and is empty.
     *
     * @return what was written, {@code manifest.json} last
     * @throws IOException when the folder cannot be written; what is in it then is worthless
     * @throws TemplateFault when a template of the job does not work; its message is for the person who wrote it
     */
    public List<PublishedFile> publish(Release release, Path folder) throws IOException {
        ReleaseFolder files = new ReleaseFolder(folder);
        PageTemplates templates =
                new PageTemplates(release.job().name(), release.job().folder());
        Masthead masthead = ReleaseFacts.masthead(release);
        List<Fact> facts = ReleaseFacts.of(release);
        Figures figures = new Figures(release.job(), release.catalogue().units(), release.values(), release.lastYear());
        List<ReportEntry> entries =
                ReportOrder.of(release.anomalies(), release.catalogue().units());
        AnomalyText words = new AnomalyText(release.catalogue(), release.job(), release.period());
        files.write("indicators.csv", new IndicatorTable(release.job(), release.values())::write);
        files.write("indicators.xlsx", new IndicatorWorkbook(figures, masthead, facts)::write);
        files.write(
                "anomalies.csv",
                out -> AnomalyTable.write(
                        entries.stream().map(ReportEntry::anomaly).toList(), out));
        files.write("anomalies.xlsx", out -> new AnomalyWorkbook(words, masthead, facts).write(entries, out));
        String reliability = ReleaseFacts.reliability(release);
        files.write(
                "anomalies.html",
                out -> templates.write(
                        "anomalies.html", new AnomalyModel(masthead, words).map(reliability, entries), out));
        SummaryModel summary = new SummaryModel(masthead, figures, words);
        files.write(
                "summary.html",
                out -> templates.write(
                        "summary.html", summary.map(ReleaseFacts.coverage(release), reliability, facts, entries), out));
        files.write("intake.csv", out -> IntakeTable.write(release.receipts(), out));
        ObservationTable observations = new ObservationTable(release.catalogue(), release.period());
        files.write("observations.csv", out -> observations.write(release.observations(), out));
        files.write("manifest.json", new Manifest(release, files.files())::writeTo);
        return files.files();
    }
}
