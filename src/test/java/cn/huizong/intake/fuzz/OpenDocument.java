package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file as an .ods workbook, written as LibreOffice writes one. */
final class OpenDocument {

    private OpenDocument() {}

    static Original of(Original csv) {
        try {
            byte[] bytes = bytes(TextFile.of(csv.bytes()));
            return Original.of(csv.name() + ".ods", bytes, csv.office());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(TextFile file) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (List<String> row : file.rows()) {
            rows.append("<table:table-row table:style-name=\"ro1\">");
            row.forEach(field -> rows.append(cell(field)));
            rows.append("<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
        }
        rows.append("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put(
                "content.xml",
                utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\">"
                        + "<office:scripts/><office:automatic-styles/><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"Sheet1\" table:style-name=\"ta1\"><table:table-column"
                        + " table:number-columns-repeated=\"5\"/>" + rows
                        + "</table:table></office:spreadsheet></office:body>"
                        + "</office:document-content>"));
        parts.put(
                "META-INF/manifest.xml",
                utf8("<?xml version=\"1.0\"?><manifest:manifest"
                        + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"));
        return new Parts(parts).zip();
    }

    private static String cell(String field) {
        if (field.isEmpty()) {
            return "<table:table-cell/>";
        }
        String text = field.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String type = field.matches("-?[0-9]+(\\.[0-9]+)?")
                ? "office:value-type=\"float\" office:value=\"" + field + "\""
                : "office:value-type=\"string\"";
        return "<table:table-cell " + type + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
