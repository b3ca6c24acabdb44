package cn.huizong.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.chart.Bar;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.Series;
import cn.huizong.publish.chart.Tone;
import freemarker.template.utility.StringUtil;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** What is written here is read with another library. */
class WordDocumentTests {

    @Test
    void aChartOfManyDistrictsIsSeveralSoThatEachFitsOnAPage() throws IOException {
        List<String> names = IntStream.range(0, 50).mapToObj(i -> "区" + i).toList();
        List<Bar> bars =
                names.stream().map(name -> new Bar(BigDecimal.TEN, Tone.NOW)).toList();
        Chart chart = new Chart("比较", "%", names, List.of(new Series("2021年", bars)), BigDecimal.TEN, "");
        SummaryDocument document = PageReader.read(
                        "<h1>题</h1><table data-chart=\"F63.districts\"><tr><td>区1</td></tr></table>")
                .with(Map.of("F63.districts", chart));
        try (XWPFDocument word = opened(document)) {
            assertThat(word.getCharts()).hasSize(3).hasSameSizeAs(document.drawn());
        }
        assertThat(document.drawn()).allMatch(part -> part.categories().size() <= 24);
    }

    @Test
    void everyParagraphHasAStyleOfItsOwnAndNumbersAreWords() throws IOException {
        try (XWPFDocument word = opened(SamplePage.document("附记"))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> !paragraph.getText().isEmpty())
                            .map(paragraph -> paragraph.getStyle() + " " + paragraph.getText()))
                    .containsExactly(
                            "Title 2021年测试市统计摘要",
                            "Subtitle r001　暂定版",
                            "Caption 主要指标",
                            "Heading1 数据情况",
                            "BodyText 覆盖：十二月——应报67份……采用67份。",
                            "Note 附记",
                            "Heading1 待处理事项",
                            "Heading2 兴化市",
                            "ListItem 强制性 一",
                            "ListItem 二",
                            "Heading2 靖江市",
                            "ListItem 三",
                            "AnnexNote 附件：全部指标",
                            "Closing 以最终版为准。",
                            "AnnexLabel 附件",
                            "AnnexTitle 全部指标",
                            "SectionCaption 一(一)　职能",
                            "Footnote ① 说明。");
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                assertThat(word.getStyles().styleExist(paragraph.getStyle()))
                        .as(paragraph.getStyle())
                        .isTrue();
            }
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getNumPr())
                    .isNotNull();
            assertThat(word.getNumbering()
                            .getAbstractNum(BigInteger.ZERO)
                            .getCTAbstractNum()
                            .getLvlList())
                    .extracting(level -> level.getLvlText().getVal())
                    .containsExactly("%1、", "（%2）", "%3.");
        }
    }

    @Test
    void paperMarginsAndLinesAreThoseOfTheStandard() throws IOException {
        try (XWPFDocument word = opened(SamplePage.document("附记"))) {
            CTSectPr page = word.getDocument().getBody().getSectPr();

            assertThat(millimetres(page.getPgSz().getW())).isEqualTo(210);
            assertThat(millimetres(page.getPgSz().getH())).isEqualTo(297);
            assertThat(millimetres(page.getPgMar().getTop())).isEqualTo(37);
            assertThat(millimetres(page.getPgMar().getLeft())).isEqualTo(28);
            assertThat(millimetres(page.getPgMar().getBottom())).isEqualTo(35);
            assertThat(millimetres(page.getPgMar().getRight())).isEqualTo(26);
            assertThat(word.getStyles()
                            .getStyle("Normal")
                            .getCTStyle()
                            .getPPr()
                            .getSpacing()
                            .getLine())
                    .hasToString("579");
            assertThat(word.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
                    .isEqualTo(16);
        }
    }

    @Test
    void theTypefacesAreThoseOfTheStandardWithOthersToFallBackOn() throws IOException {
        String styles = part(bytes(SamplePage.document("附记")), "word/styles.xml");
        String fonts = part(bytes(SamplePage.document("附记")), "word/fontTable.xml");

        assertThat(styles)
                .contains(
                        "w:eastAsia=\"仿宋_GB2312\"",
                        "w:eastAsia=\"楷体_GB2312\"",
                        "w:eastAsia=\"黑体\"",
                        "w:eastAsia=\"方正小标宋简体\"")
                .contains("<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"");
        assertThat(fonts).contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/>");
    }

    @Test
    void pageNumbersStandAtTheOuterCornerAndTheStateOnEveryPage() throws IOException {
        try (XWPFDocument word = opened(SamplePage.document("附记"))) {
            assertThat(word.getHeaderFooterPolicy().getDefaultFooter().getText())
                    .contains("— 1 —");
            assertThat(word.getHeaderFooterPolicy()
                            .getDefaultFooter()
                            .getParagraphs()
                            .get(0)
                            .getAlignment())
                    .hasToString("RIGHT");
            assertThat(word.getHeaderFooterPolicy()
                            .getEvenPageFooter()
                            .getParagraphs()
                            .get(0)
                            .getAlignment())
                    .hasToString("LEFT");
            assertThat(word.getHeaderFooterPolicy().getDefaultHeader().getText())
                    .contains("r001　暂定版");
            assertThat(word.getHeaderFooterPolicy().getEvenPageHeader().getText())
                    .contains("r001　暂定版");
        }
    }

    @Test
    void headsOfTablesAreRepeatedAndRowsNotDivided() throws IOException {
        try (XWPFDocument word = opened(SamplePage.document("附记"))) {
            XWPFTable table = word.getTables().get(1);

            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).getTableCells()).hasSize(1);
            assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("核14613");
            assertThat(table.getRow(2).getCell(1).getParagraphs().get(0).getStyle())
                    .isEqualTo("AnnexTableNumber");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>粗</b>&\"'",
                "=cmd|'/c calc'!A1",
                "𠮷野家",
                "שלום 123",
                "{ PAGE }",
                "_x0041_",
                "]]>",
                "%1$s",
                "一\u202E二"
            })
    void aTextStaysTheTextItIs(String text) throws IOException {
        SummaryDocument document = SamplePage.document(StringUtil.XMLEnc(text));
        try (XWPFDocument word = opened(document)) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "Note".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly(text.replace('\u202E', '\uFFFD'));
        }
    }

    @Test
    void theDocumentIsValidByItsSchema() throws IOException {
        List<XmlError> errors = new ArrayList<>();
        try (XWPFDocument word = opened(SamplePage.document("一<br>二"))) {
            word.getDocument().validate(new XmlOptions().setErrorListener(errors));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void theSameSummaryGivesTheSameBytesAndNamesNobody() throws IOException {
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
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(one))) {
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("2021年测试市统计摘要");
            assertThat(word.getProperties().getCoreProperties().getCreator()).isNull();
            assertThat(word.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(SamplePage.STAMP);
        }
    }

    private static long millimetres(Object twips) {
        return Math.round(Long.parseLong(twips.toString()) * 25.4 / 1440);
    }

    private static XWPFDocument opened(SummaryDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(document)));
    }

    private static byte[] bytes(SummaryDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordDocument.write(document, SamplePage.STAMP, out);
        return out.toByteArray();
    }

    private static String part(byte[] archive, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }
}
