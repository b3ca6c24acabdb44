package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.aggregate.IndicatorValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, the Word document and the PDF say the same. */
class SummaryFilesTests {

    private static final Path MAIN_JOB = Path.of("jobs/law-based-government");

    @TempDir
    Path folder;

    @Test
    void everyTextOfThePageIsInTheWordDocumentAndInThePdf() throws IOException {
        new Publisher().publish(SampleRelease.release(MAIN_JOB), folder);

        sayTheSame();
    }

    @Test
    void soItIsForAJobWithoutATemplate() throws IOException {
        new Publisher().publish(SampleRelease.release(folder.resolve("none")), folder);

        sayTheSame();
    }

    @Test
    void soItIsForAReleaseWithoutFigures() throws IOException {
        Release release = SampleRelease.release(MAIN_JOB);
        IndicatorValues none = SampleRelease.valuesOf(List.of());
        new Publisher()
                .publish(
                        SampleRelease.with(release, release.job(), release.anomalies(), release.observations(), none),
                        folder);

        sayTheSame();
        assertThat(Files.readString(folder.resolve("summary.html"))).doesNotContain("14613");
    }

    @Test
    void aTemplateThatIsAlmostNothingGivesAllThree() throws IOException {
        Path job = Files.createDirectories(folder.resolve("job"));
        Files.writeString(job.resolve("summary.html"), "<p>${title}</p><ul><li>“一件事”</ul>散文");
        Path out = Files.createDirectory(folder.resolve("out"));
        new Publisher().publish(SampleRelease.release(job), out);

        assertThat(word(out)).containsExactly("法治政府建设统计", "“一件事”", "散文");
        assertThat(pdf(out)).contains("法治政府建设统计", "“一件事”", "散文");
    }

    @Test
    void aFaultyTemplateIsNamedByItsFault() throws IOException {
        Path job = Files.createDirectories(folder.resolve("job"));
        Files.writeString(job.resolve("summary.html"), "${nothing}");

        assertThatThrownBy(() -> new Publisher().publish(SampleRelease.release(job), folder))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("第1行：没有“nothing”这一项");
    }

    private void sayTheSame() throws IOException {
        List<String> page = page();
        List<String> word = word(folder);
        String pdf = pdf(folder);

        assertThat(page).hasSizeGreaterThan(20);
        assertThat(page).filteredOn(text -> !word.contains(text)).isEmpty();
        assertThat(page).filteredOn(text -> !pdf.contains(text)).isEmpty();
    }

    /** What a browser shows, a text a paragraph, cell, item; without spaces. */
    private List<String> page() throws IOException {
        Document page = Jsoup.parse(Files.readString(folder.resolve("summary.html")));
        page.select("[aria-hidden=true]").remove();
        List<String> texts = new ArrayList<>();
        for (Element element : page.select("h1, h2, h3, p, li, th, td, dt, dd")) {
            String text = folded(element.text());
            boolean saidAbove = element.closest("footer") != null && texts.contains(text);
            if (!text.isEmpty() && !saidAbove) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<String> word(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("summary.docx"));
                XWPFDocument word = new XWPFDocument(in)) {
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    texts.add(folded(paragraph.getText()));
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> cell.getParagraphs()
                                            .forEach(paragraph -> texts.add(folded(paragraph.getText())))));
                }
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** What runs on from page to page: without what is said at the head and foot of each. */
    private static String pdf(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("summary.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(folded(stripper.getText(pdf)).replaceFirst("^(r001　暂定版)?—" + page + "—", ""));
            }
        }
        return text.toString();
    }

    private static String folded(String text) {
        return text.replaceAll("[ \\r\\n]", "");
    }
}
