package cn.huizong.publish;

import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.document.PageReader;
import cn.huizong.publish.document.PrintedWords;
import cn.huizong.publish.document.SummaryDocument;
import cn.huizong.publish.document.Words;
import cn.huizong.publish.document.WrittenChart;
import cn.huizong.publish.document.WrittenPdf;
import cn.huizong.publish.document.WrittenWord;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.ofd.WrittenOfd;
import cn.huizong.publish.page.SummaryCharts;
import cn.huizong.publish.page.SummaryModel;
import cn.huizong.publish.prose.PageCheck;
import cn.huizong.publish.prose.PagesCheck;
import cn.huizong.publish.prose.PaperCheck;
import cn.huizong.publish.text.Masthead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The leaders' summary of a release: written from the job's template, then read back and held against the indicators. */
final class Summary {

    static final String PAGE = "summary.html";
    static final String WORD = "summary.docx";
    static final String PDF = "summary.pdf";
    static final String OFD = "summary.ofd";

    private final String job;
    private final Map<String, Chart> charts;
    private final Map<String, Object> model;
    private final PageCheck pageCheck;

    Summary(Release release, Figures figures, AnomalyText words, List<ReportEntry> entries) {
        this.job = release.job().name();
        Masthead masthead = ReleaseFacts.masthead(release);
        this.charts = SummaryCharts.of(figures, masthead);
        this.model = new SummaryModel(masthead, figures, words, charts)
                .map(
                        ReleaseFacts.coverage(release),
                        ReleaseFacts.reliability(release),
                        ReleaseFacts.of(release),
                        entries);
        this.pageCheck = new PageCheck(model, figures, charts);
    }

    /** What its template can say. */
    Map<String, Object> model() {
        return model;
    }

    /** The charts it can have, by name. */
    Map<String, Chart> charts() {
        return charts;
    }

    /** Where a page of this release says something else than its indicators do, in Chinese. */
    List<String> faults(String page) {
        return pageCheck.faults(page);
    }

    /** @throws TemplateFault where page, Word document, PDF or OFD say something else than the indicators do */
    void check(Path folder) throws IOException {
        String page = Files.readString(folder.resolve(PAGE), StandardCharsets.UTF_8);
        refuse(PAGE, faults(page));
        SummaryDocument document = PageReader.read(page).with(charts);
        refuse(WORD, PaperCheck.faults(Words.of(document), WrittenWord.paragraphs(folder.resolve(WORD))));
        refuse(WORD, WrittenChart.faults(document.drawn(), WrittenChart.of(folder.resolve(WORD))));
        PrintedWords printed = PrintedWords.of(document);
        refuse(PDF, faults(printed, WrittenPdf.pages(folder.resolve(PDF))));
        refuse(OFD, faults(printed, WrittenOfd.pages(folder.resolve(OFD))));
    }

    private static List<String> faults(PrintedWords printed, List<String> pages) {
        List<String> bodies = printed.bodies(pages);
        List<String> faults = PagesCheck.faults(printed.texts(), printed.heads(), bodies);
        return faults.isEmpty() || !printed.tall() ? faults : PagesCheck.faultsInAnyOrder(printed.texts(), bodies);
    }

    private void refuse(String file, List<String> faults) {
        if (!faults.isEmpty()) {
            String others = faults.size() == 1 ? "" : "（另有 " + (faults.size() - 1) + " 处）";
            throw new TemplateFault(
                    "页面模板 " + job + "/" + PAGE + "：摘要 " + file + " 与指标不一致，本版没有发布。" + faults.get(0) + others
                            + "。请对照 docs/summary-template.md 修改模板后重新运行。",
                    null);
        }
    }
}
