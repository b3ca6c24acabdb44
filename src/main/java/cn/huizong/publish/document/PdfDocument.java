package cn.huizong.publish.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a summary as a PDF in the layout of GB/T 9704: tagged, its text fit to be searched, its bytes those of the content alone. */
public final class PdfDocument {

    private static final String PRODUCER = "Huizong";
    private static final int REGULAR = 400;

    private PdfDocument() {}

    /**
     * Writes the document; {@code out} stays open.
     *
     * @param stamp becomes its time of creation and change
     */
    public static void write(SummaryDocument document, Instant stamp, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        Typefaces typefaces = Typefaces.shipped();
        try (PDDocument pdf = new PDDocument()) {
            String pages = PrintedPages.of(document, typefaces, styleSheet());
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .useFont(font(pdf, typefaces.serif()), "Serif", REGULAR, FontStyle.NORMAL, true)
                    .useFont(font(pdf, typefaces.sans()), "Sans", REGULAR, FontStyle.NORMAL, true)
                    .useUnicodeLineBreaker(new LineBreaks())
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .usePdfUaAccessibility(true)
                    .withProducer(PRODUCER)
                    .withHtmlContent(pages, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                describe(pdf, stamp);
                StablePdf.save(pdf, stamp, out);
            }
        }
    }

    private static PDFontSupplier font(PDDocument pdf, TrueTypeFont typeface) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, typeface, true));
    }

    private static void describe(PDDocument pdf, Instant stamp) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        GregorianCalendar time = GregorianCalendar.from(stamp.atZone(ZoneOffset.UTC));
        information.setCreationDate(time);
        information.setModificationDate(time);
    }

    private static String styleSheet() throws IOException {
        try (InputStream in = PdfDocument.class.getResourceAsStream("print.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks print.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
