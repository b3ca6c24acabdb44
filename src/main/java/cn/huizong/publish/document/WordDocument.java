package cn.huizong.publish.document;

import cn.huizong.publish.workbook.StoredArchive;
import freemarker.template.utility.StringUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipOutputStream;

/**
 * Writes a summary as a Word document in the layout of GB/T 9704. Styles, numbering and fonts are parts that come with the
 * program ({@code word/} beside this class); the bytes depend on the content alone.
 */
public final class WordDocument {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final List<String> FIXED = List.of(
            "_rels/.rels",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/fontTable.xml",
            "word/footer1.xml",
            "word/footer2.xml");

    private static final String FOLDER = "word/";

    private WordDocument() {}

    /**
     * Writes the document; {@code out} stays open.
     *
     * @param stamp becomes its time of creation and change
     */
    public static void write(SummaryDocument document, Instant stamp, OutputStream out) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out);
        WordCharts charts = new WordCharts(stamp);
        String body = WordBody.of(document, charts);
        store(archive, CONTENT_TYPES, extended(CONTENT_TYPES, charts.contentTypes()));
        store(archive, RELATIONS, extended(RELATIONS, charts.relations()));
        for (String part : FIXED) {
            store(archive, part, part(part));
        }
        store(archive, "word/header1.xml", bytes(header(document.running(), "right")));
        store(archive, "word/header2.xml", bytes(header(document.running(), "left")));
        store(archive, "word/document.xml", bytes(body));
        charts.write((name, content) -> store(archive, name, content));
        store(archive, "docProps/core.xml", bytes(properties(document.title(), stamp)));
        archive.finish();
    }

    /** A list of parts, with more at its end. */
    private static byte[] extended(String name, String more) throws IOException {
        String list = new String(part(name), StandardCharsets.UTF_8);
        int end = list.lastIndexOf("</");
        return bytes(list.substring(0, end) + more + list.substring(end));
    }

    /** At the outer corner, like the page number. */
    private static String header(String words, String side) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
                .append("<w:p><w:pPr><w:pStyle w:val=\"Header\"/><w:jc w:val=\"")
                .append(side)
                .append("\"/></w:pPr>");
        if (!words.isEmpty()) {
            xml.append("<w:r><w:t xml:space=\"preserve\">")
                    .append(StringUtil.XMLEnc(words))
                    .append("</w:t></w:r>");
        }
        return xml.append("</w:p></w:hdr>\n").toString();
    }

    private static String properties(String title, Instant stamp) {
        return HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + StringUtil.XMLEnc(title)
                + "</dc:title><dc:language>zh-CN</dc:language>"
                + time("created", stamp)
                + time("modified", stamp)
                + "</cp:coreProperties>\n";
    }

    private static String time(String of, Instant stamp) {
        return "<dcterms:" + of + " xsi:type=\"dcterms:W3CDTF\">" + stamp + "</dcterms:" + of + ">";
    }

    private static byte[] part(String name) throws IOException {
        try (InputStream in = WordDocument.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return in.readAllBytes();
        }
    }

    static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static void store(ZipOutputStream archive, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        StoredArchive.store(archive, name, content.length, checksum.getValue(), new ByteArrayInputStream(content));
    }
}
