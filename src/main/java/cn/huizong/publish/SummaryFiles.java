package cn.huizong.publish;

import cn.huizong.publish.document.PageReader;
import cn.huizong.publish.document.PdfDocument;
import cn.huizong.publish.document.SummaryDocument;
import cn.huizong.publish.document.WordDocument;
import cn.huizong.publish.ofd.OfdDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The leaders' summary as a page, a Word document, a PDF and an OFD: the template is filled in once, and all come from that page. */
final class SummaryFiles {

    private static final String TEMPLATE = "summary.html";

    private final PageTemplates templates;
    private final Summary summary;
    private final Instant asOf;
    private byte @Nullable [] page;
    private @Nullable SummaryDocument document;
    /** Not that of the document, which Word must not wait for. */
    private final Object layingOut = new Object();

    private byte @Nullable [] pdf;

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
        out.write(pdf());
    }

    void writeOfd(OutputStream out) throws IOException {
        OfdDocument.write(pdf(), asOf, out);
    }

    /** Whoever comes first lays it out. */
    private byte[] pdf() throws IOException {
        synchronized (layingOut) {
            byte[] laidOut = pdf;
            if (laidOut == null) {
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
                PdfDocument.write(document(), asOf, out);
                laidOut = out.toByteArray();
                pdf = laidOut;
            }
            return laidOut;
        }
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
