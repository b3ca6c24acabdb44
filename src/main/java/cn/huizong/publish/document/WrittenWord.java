package cn.huizong.publish.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A Word document as it lies in its file. */
public final class WrittenWord {

    private static final Set<String> ABOUT_ANNEXES = Set.of("AnnexLabel", "AnnexNote");
    private static final String BODY = "word/document.xml";

    private WrittenWord() {}

    /** The texts of its paragraphs in the order of reading, those of table cells among them; numbers of headings are none. */
    public static List<String> paragraphs(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry body = zip.getEntry(BODY);
            if (body == null) {
                throw new IOException("no " + BODY);
            }
            try (InputStream in = zip.getInputStream(body)) {
                return Jsoup.parse(in, StandardCharsets.UTF_8.name(), "", Parser.xmlParser())
                        .getElementsByTag("w:p")
                        .stream()
                        .filter(paragraph -> !isAboutAnnexes(paragraph))
                        .map(WrittenWord::text)
                        .toList();
            }
        }
    }

    /** 附件1, and the list of annexes in the body: made for the document, and not on the page. */
    private static boolean isAboutAnnexes(Element paragraph) {
        return paragraph.getElementsByTag("w:pStyle").stream()
                .anyMatch(style -> ABOUT_ANNEXES.contains(style.attr("w:val")));
    }

    private static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        paragraph.getElementsByTag("w:t").forEach(run -> text.append(run.wholeText()));
        return text.toString();
    }
}
