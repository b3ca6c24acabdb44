package cn.huizong.publish.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Writes a summary's page as a Word document and as a PDF, to be looked at. */
public final class PrintSummary {

    private static final Instant STAMP = Instant.parse("2022-02-01T01:05:00Z");

    private PrintSummary() {}

    /** @param arguments the page, and the folder to write into */
    public static void main(String[] arguments) throws IOException {
        SummaryDocument document = PageReader.read(Files.readString(Path.of(arguments[0])));
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]).resolve("summary.docx"))) {
            WordDocument.write(document, STAMP, out);
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]).resolve("summary.pdf"))) {
            PdfDocument.write(document, STAMP, out);
        }
    }
}
