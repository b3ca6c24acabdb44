package cn.huizong.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.utility.StringUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written here is read with PDFBox. */
class PdfDocumentTests {

    @Test
    void everyTextCanBeSearchedForAsItIsWritten() throws IOException {
        SummaryDocument document = SamplePage.document("十二月，一、（一）——……％①㎡〔〕");
        String text = text(bytes(document));

        assertThat(Words.of(document)).allSatisfy(words -> assertThat(text).contains(folded(words)));
        assertThat(text).contains("十二月——应报67份……采用67份。").contains("一、数据情况", "（一）兴化市", "1.强制性", "附件：全部指标");
    }

    @Test
    void pagesAreA4NumberedAndSayTheState() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes(SamplePage.document("附记")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 595.5f);
            assertThat(page(pdf, 1)).contains("—1—", "r001　暂定版");
            assertThat(page(pdf, 2)).contains("—2—", "r001　暂定版", "附件", "思源宋体");
        }
    }

    @Test
    void itIsTaggedNamedAndNamesNobody() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes(SamplePage.document("附记")))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("2021年测试市统计摘要");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("2021年测试市统计摘要");
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(SamplePage.STAMP);
        }
    }

    @Test
    void itsTypefacesAreEmbedded() throws IOException {
        Set<String> names = new HashSet<>();
        try (PDDocument pdf = Loader.loadPDF(bytes(SamplePage.document("附记")))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    names.add(font.getName().replaceFirst("^[A-Z]+\\+", ""));
                }
            }
        }
        assertThat(names).containsExactlyInAnyOrder("NotoSerifSC-Regular", "NotoSansSC-Medium");
    }

    /** 镕 is not in GB 2312 and taken from the other typeface; 𠮷 is in neither. */
    @ParameterizedTest
    @CsvSource({
        "朱镕基, 朱镕基, false",
        "𠮷野, 〔U+20BB7〕野, true",
        "a\u200Bb, a〔U+200B〕b, true",
        "שלום, 〔U+5E9〕〔U+5DC〕〔U+5D5〕〔U+5DD〕, true",
        "😀, 〔U+1F600〕, true"
    })
    void aCharacterWithoutAGlyphIsNamedAndNeverDropped(String written, String printed, boolean said)
            throws IOException {
        String text = text(bytes(SamplePage.document(written)));

        assertThat(text).contains(printed);
        assertThat(text.contains("是字体中没有的字")).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>粗</b>&\"'",
                "=cmd|'/c calc'!A1",
                "]]>",
                "<img src=\"file:///etc/hostname\"/>",
                "\\\"; } @import url(x);"
            })
    void aTextStaysTheTextItIs(String note) throws IOException {
        assertThat(text(bytes(SamplePage.document(StringUtil.XMLEnc(note))))).contains(folded(note));
    }

    @Test
    void theStateMayHoldAnyCharacter() throws IOException {
        SummaryDocument document = new SummaryDocument("题", "\"; } \\ 暂定", List.of(), List.of(), List.of(), List.of());

        assertThat(text(bytes(document))).contains("\";}\\暂定");
    }

    @Test
    void aPageHoldsTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes(PageReader.read("<p>" + "长".repeat(2_000) + "</p>")))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(pdf).lines().filter(line -> line.startsWith("长")))
                    .hasSize(22)
                    .allMatch(line -> line.strip().length() == 28);
        }
    }

    @Test
    void longTextsStayWithinThePage() throws IOException {
        byte[] pdf = bytes(SamplePage.document("长".repeat(3_000) + "1234567890".repeat(100)));

        assertThat(text(pdf)).contains("长长长", "以最终版为准");
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            assertThat(opened.getNumberOfPages()).isBetween(6, 9);
        }
    }

    @Test
    void theSameSummaryGivesTheSameBytes() throws IOException {
        byte[] one = bytes(SamplePage.document("附记"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(bytes(SamplePage.document("附记"))).isEqualTo(one);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("/FlateDecode");
    }

    private static byte[] bytes(SummaryDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfDocument.write(document, SamplePage.STAMP, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            return folded(new PDFTextStripper().getText(opened));
        }
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return folded(stripper.getText(pdf));
    }

    /** Without what lines end in, and without spaces. */
    private static String folded(String text) {
        return text.replaceAll("[ \\r\\n]", "");
    }
}
