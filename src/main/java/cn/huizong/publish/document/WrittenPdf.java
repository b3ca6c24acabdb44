package cn.huizong.publish.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as it lies in its file. */
public final class WrittenPdf {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private WrittenPdf() {}

    /** The text of each page in the order it can be copied in, without spaces and without what stands at the head and foot of every page. */
    public static List<String> pages(Path file, SummaryDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = squeezed(stripper.getText(pdf));
                pages.add(without(text, squeezed(document.running()), "—" + page + "—"));
            }
        }
        return pages;
    }

    private static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    private static String without(String page, String... furniture) {
        String text = page;
        for (String piece : furniture) {
            text = text.startsWith(piece) ? text.substring(piece.length()) : text;
        }
        return text;
    }
}
