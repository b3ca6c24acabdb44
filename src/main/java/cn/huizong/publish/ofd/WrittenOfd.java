package cn.huizong.publish.ofd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An OFD as it lies in its file. */
public final class WrittenOfd {

    private static final String DOCUMENT = "Doc_0/Document.xml";

    private WrittenOfd() {}

    /** The text of each page in the order of its marks. */
    public static List<String> pages(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Element page : part(zip, DOCUMENT).getElementsByTag("ofd:Page")) {
                StringBuilder text = new StringBuilder();
                part(zip, "Doc_0/" + page.attr("BaseLoc"))
                        .getElementsByTag("ofd:TextCode")
                        .forEach(code -> text.append(code.wholeText()));
                pages.add(text.toString());
            }
        }
        return pages;
    }

    private static Element part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Jsoup.parse(in, StandardCharsets.UTF_8.name(), "", Parser.xmlParser());
        }
    }
}
