package cn.huizong.publish;

import cn.huizong.publish.document.PageReader;
import cn.huizong.publish.document.PdfDocument;
import cn.huizong.publish.document.SummaryDocument;
import cn.huizong.publish.document.WordDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The leaders' summary as a page, a Word document and a PDF: the template is filled in once, and all three come from that page. */
final class SummaryFiles {

    private static final String TEMPLATE = "summary.html";

    private final PageTemplates templates;
    private final Summary summary;
    private final Instant asOf;
    private byte @Nullable [] page;
    private @Nullable SummaryDocument document;

    SummaryFiles(PageTemplates templates, Summary summary, Instant asOf) {
        this.templates = templates;
        this.summary = summary;
        this.asOf = asOf;
    }

    void writePage(OutputStream out) throws IOException {
        out.write(page());
    }

    void writeWord(OutputStream out) throws IOException {
        WordDocument.write(document(), asOf, out);
    }

    void writePdf(OutputStream out) throws IOException {
        PdfDocument.write(document(), asOf, out);
    }

    /** Whoever comes first reads it. */
    private synchronized SummaryDocument document() throws IOException {
        SummaryDocument read = document;
        if (read == null) {
            read = PageReader.read(new String(page(), StandardCharsets.UTF_8)).with(summary.charts());
            document = read;
        }
        return read;
    }

    /** Whoever comes first fills it in. */
    private synchronized byte[] page() throws IOException {
        byte[] filled = page;
        if (filled == null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            templates.write(TEMPLATE, summary.model(), out);
            filled = out.toByteArray();
            page = filled;
        }
        return filled;
    }
}
