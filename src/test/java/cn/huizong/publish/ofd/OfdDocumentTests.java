package cn.huizong.publish.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.Publisher;
import cn.huizong.publish.document.WrittenPdf;
import cn.huizong.samples.SampleReleases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** The OFD of the sample year is opened with the library most programs for OFD are made with, and taken apart. */
class OfdDocumentTests {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;

    @TempDir
    private static Path folder;

    private static Path ofd;
    private static Path pdf;

    @BeforeAll
    static void publish() throws IOException {
        new Publisher().publish(SampleReleases.of2021(), folder);
        ofd = folder.resolve("summary.ofd");
        pdf = folder.resolve("summary.pdf");
    }

    @Test
    void aLibraryForOfdReadsThePagesOfThePdfInIt() throws IOException {
        List<String> printed = WrittenPdf.pages(pdf);
        try (OFDReader reader = new OFDReader(ofd)) {
            ContentExtractor texts = new ContentExtractor(reader);
            assertThat(reader.getNumberOfPages()).isEqualTo(printed.size()).isGreaterThan(8);
            for (int page = 1; page <= printed.size(); page++) {
                assertThat(folded(String.join("", texts.getPageContent(page))))
                        .isEqualTo(folded(printed.get(page - 1)));
                assertThat(reader.getPageSize(reader.getPage(page)).getWidth()).isBetween(209.9, 210.1);
            }
        }
    }

    @Test
    void everyCharacterHasAGlyphInTheTypefaceThatComesWithIt() throws IOException {
        List<Element> fonts = part("Doc_0/PublicRes.xml").getElementsByTag("ofd:Font");
        assertThat(fonts).hasSize(2);
        for (Element font : fonts) {
            String file = font.getElementsByTag("ofd:FontFile").text();
            try (TrueTypeFont embedded =
                    new TTFParser().parse(new RandomAccessReadBuffer(bytes("Doc_0/Res/" + file)))) {
                CmapLookup glyphs = embedded.getUnicodeCmapLookup();
                texts(font.attr("ID"))
                        .forEach(text -> text.codePoints()
                                .forEach(c -> assertThat(glyphs.getGlyphId(c))
                                        .as(Character.toString(c))
                                        .isPositive()));
                assertThat(texts(font.attr("ID"))).isNotEmpty();
            }
        }
    }

    @Test
    void everythingHasANumberOfItsOwnAndLiesOnItsPage() throws IOException {
        Element document = part("Doc_0/Document.xml");
        int most = Integer.parseInt(document.getElementsByTag("ofd:MaxUnitID").text());
        List<Integer> ids = new ArrayList<>();
        part("Doc_0/PublicRes.xml")
                .getElementsByTag("ofd:Font")
                .forEach(font -> ids.add(Integer.parseInt(font.attr("ID"))));
        for (Element page : document.getElementsByTag("ofd:Page")) {
            ids.add(Integer.parseInt(page.attr("ID")));
            Element content = part("Doc_0/" + page.attr("BaseLoc"));
            content.getElementsByAttribute("ID").forEach(mark -> ids.add(Integer.parseInt(mark.attr("ID"))));
            content.getElementsByTag("ofd:TextObject").forEach(OfdDocumentTests::liesOnThePage);
            content.getElementsByTag("ofd:AbbreviatedData").forEach(OfdDocumentTests::isDrawnOnThePage);
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id <= most);
        assertThat(part("Doc_0/Pages/Page_0/Content.xml").getElementsByTag("ofd:PathObject"))
                .isNotEmpty();
    }

    private static void liesOnThePage(Element text) {
        String[] box = text.attr("Boundary").split(" ");
        Element code = text.getElementsByTag("ofd:TextCode").get(0);
        double width = 0;
        String advances = code.attr("DeltaX");
        int glyphs = code.wholeText().codePointCount(0, code.wholeText().length());
        assertThat(advances.isEmpty() ? 1 : advances.split(" ").length + 1).isEqualTo(glyphs);
        for (String advance : advances.isEmpty() ? new String[0] : advances.split(" ")) {
            width += Double.parseDouble(advance);
        }
        assertThat(Double.parseDouble(box[0])).isBetween(0.0, WIDTH);
        assertThat(Double.parseDouble(box[0]) + width).as(code.text()).isLessThan(WIDTH - 10);
        assertThat(Double.parseDouble(box[1])).isBetween(5.0, HEIGHT - 10);
    }

    private static void isDrawnOnThePage(Element path) {
        for (String number : path.text().replaceAll("[MLBC]", "").strip().split(" +")) {
            assertThat(Double.parseDouble(number)).isBetween(0.0, HEIGHT);
        }
    }

    @Test
    void headingsCanBeGoneTo() throws IOException {
        Element document = part("Doc_0/Document.xml");
        List<String> pages = document.getElementsByTag("ofd:Page").eachAttr("ID");

        assertThat(document.getElementsByTag("ofd:OutlineElem").eachAttr("Title"))
                .contains("一、数据情况", "附件");
        assertThat(document.getElementsByTag("ofd:Dest").eachAttr("PageID")).allMatch(pages::contains);
    }

    @Test
    void theSameBytesComeOutWhereverAndWheneverItIsMade() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] one = Files.readAllBytes(ofd);
        Instant asOf = SampleReleases.of2021().asOf();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OfdDocument.write(Files.readAllBytes(pdf), asOf, out);
            assertThat(out.toByteArray()).isEqualTo(one);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> texts(String font) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Element page : part("Doc_0/Document.xml").getElementsByTag("ofd:Page")) {
            part("Doc_0/" + page.attr("BaseLoc"))
                    .getElementsByAttributeValue("Font", font)
                    .forEach(text -> texts.add(
                            text.getElementsByTag("ofd:TextCode").get(0).wholeText()));
        }
        return texts;
    }

    private static Element part(String name) throws IOException {
        return Jsoup.parse(new String(bytes(name), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static byte[] bytes(String name) throws IOException {
        try (ZipFile zip = new ZipFile(ofd.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return zip.getInputStream(entry).readAllBytes();
        }
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }
}
