package cn.huizong.publish;

import cn.huizong.observation.Source;
import cn.huizong.publish.check.CheckSheets;
import cn.huizong.publish.check.CheckText;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.AnomalyWorkbook;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.finding.ReportOrder;
import cn.huizong.publish.finding.ReturnedPlaces;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.indicator.IndicatorWorkbook;
import cn.huizong.publish.page.AnomalyModel;
import cn.huizong.publish.returned.HandedIn;
import cn.huizong.publish.returned.ReturnedWorkbook;
import cn.huizong.publish.returned.ReturnedWorkbooks;
import cn.huizong.publish.table.AnomalyTable;
import cn.huizong.publish.table.IndicatorTable;
import cn.huizong.publish.table.IntakeTable;
import cn.huizong.publish.table.ObservationTable;
import cn.huizong.publish.table.SourceTable;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.Masthead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes a release as files. It reads nothing but what the release holds, the job's own templates and the files that were handed in. */
public final class Publisher {

    private static final String RETURNS = "returns/";

    private final @Nullable HandedIn handedIn;

    /** Without the files as they were handed in none is given back. */
    public Publisher() {
        this.handedIn = null;
    }

    public Publisher(HandedIn handedIn) {
        this.handedIn = handedIn;
    }

    /**
     * Writes all files of a release into a folder that exists and is empty.
     *
     * @return what was written, {@code manifest.json} last
     * @throws IOException when the folder cannot be written; what is in it then is worthless
     * @throws TemplateFault when a template of the job does not work, or makes a page that says something else than the indicators; its
     *     message is for the person who wrote it
     */
    public List<PublishedFile> publish(Release release, Path folder) throws IOException {
        ReleaseFolder files = new ReleaseFolder(folder);
        List<ReportEntry> entries =
                ReportOrder.of(release.anomalies(), release.catalogue().units());
        Figures figures = new Figures(release.job(), release.catalogue().units(), release.values(), release.lastYear());
        AnomalyText words = new AnomalyText(release.catalogue(), release.job(), release.period());
        Summary summary = new Summary(release, figures, words, entries);
        Map<Source, ReturnedPlaces.File> back = new ConcurrentHashMap<>();
        List<ReleaseFolder.Task> tasks = new ArrayList<>();
        contents(release, figures, entries, summary)
                .forEach((name, content) -> tasks.add(to -> to.write(name, content)));
        tasks.addAll(returned(release, words, entries, back));
        List<PublishedFile> written = new ArrayList<>(files.writeAll(tasks));
        List<ReleaseFolder.Task> leading = new ArrayList<>();
        report(release, words, entries, new ReturnedPlaces(back))
                .forEach((name, content) -> leading.add(to -> to.write(name, content)));
        written.addAll(files.writeAll(leading));
        summary.check(folder);
        written.add(files.write("manifest.json", new Manifest(release, List.copyOf(written))::writeTo));
        return written;
    }

    /** In the order of the manifest. */
    private static Map<String, ReleaseFolder.Content> contents(
            Release release, Figures figures, List<ReportEntry> entries, Summary summary) throws IOException {
        PageTemplates templates =
                new PageTemplates(release.job().name(), release.job().folder());
        Masthead masthead = ReleaseFacts.masthead(release);
        List<Fact> facts = ReleaseFacts.of(release);
        SummaryFiles files = new SummaryFiles(templates, summary, release.asOf());
        ObservationTable observations = new ObservationTable(release.catalogue(), release.period());
        Map<String, ReleaseFolder.Content> contents = new LinkedHashMap<>();
        contents.put("indicators.csv", new IndicatorTable(release.job(), release.values())::write);
        contents.put("indicators.xlsx", new IndicatorWorkbook(figures, masthead, facts)::write);
        contents.put(
                "anomalies.csv",
                out -> AnomalyTable.write(
                        entries.stream().map(ReportEntry::anomaly).toList(), out));
        contents.put(Summary.PAGE, files::writePage);
        contents.put(Summary.WORD, files::writeWord);
        contents.put(Summary.PDF, files::writePdf);
        contents.put(Summary.OFD, files::writeOfd);
        contents.put("intake.csv", out -> IntakeTable.write(release.receipts(), out));
        contents.put("observations.csv", out -> observations.write(release.observations(), out));
        contents.put("sources.csv", out -> SourceTable.write(release.sources(), out));
        return contents;
    }

    /** What was found, written when it is known what goes back to the units: it leads there. */
    private static Map<String, ReleaseFolder.Content> report(
            Release release, AnomalyText words, List<ReportEntry> entries, ReturnedPlaces places) throws IOException {
        PageTemplates templates =
                new PageTemplates(release.job().name(), release.job().folder());
        Masthead masthead = ReleaseFacts.masthead(release);
        List<Fact> facts = ReleaseFacts.of(release);
        CheckText checks = new CheckText(release.catalogue(), release.period());
        CheckSheets checkSheets = new CheckSheets(checks, masthead, release.checked());
        String reliability = ReleaseFacts.reliability(release);
        Map<String, ReleaseFolder.Content> contents = new LinkedHashMap<>();
        contents.put(
                "anomalies.xlsx",
                out -> new AnomalyWorkbook(words, masthead, facts, checkSheets, places)
                        .write(entries, release.sources(), out));
        contents.put(
                "anomalies.html",
                out -> templates.write(
                        "anomalies.html",
                        new AnomalyModel(masthead, words, checks, places)
                                .map(reliability, entries, release.checked(), release.sources()),
                        out));
        return contents;
    }

    /** The units' own files, marked; none where nobody has them at hand. */
    private List<ReleaseFolder.Task> returned(
            Release release, AnomalyText words, List<ReportEntry> entries, Map<Source, ReturnedPlaces.File> back) {
        List<ReleaseFolder.Task> tasks = new ArrayList<>();
        if (handedIn != null) {
            new ReturnedWorkbooks(handedIn, ReleaseFacts.masthead(release), words)
                    .of(release.catalogue().units(), release.period(), release.receipts(), entries)
                    .forEach(making -> tasks.add(folder -> write(making.make(), folder, back)));
        }
        return tasks;
    }

    private static PublishedFile write(
            ReturnedWorkbook workbook, ReleaseFolder folder, Map<Source, ReturnedPlaces.File> back) throws IOException {
        String path = RETURNS + workbook.name();
        back.put(workbook.file(), new ReturnedPlaces.File(path, workbook.whole()));
        return folder.write(path, out -> out.write(workbook.bytes()));
    }
}
