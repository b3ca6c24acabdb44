package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.observation.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks of LibreOffice and of whoever else writes OpenDocument. */
class OpenDocumentTests {

    private static final String FIGURE =
            "<table:table-cell office:value-type='float' office:value='12'><text:p>12</text:p></table:table-cell>";
    private static final String HEAD = row(text("来访情况统计表"))
            + row(text("填报单位：城东区") + text("报告期：2021年第三季度"))
            + row(text("指标名称") + text("代码") + text("计量单位") + text("本年实际") + text("上年实际"));
    private static final String SECOND = row(text("来访人次") + text("TF02.02") + text("人次") + number("34") + number("30"));
    private static final Map<String, String> VALUES = Map.of("TF02.01", "12", "TF02.02", "34");

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String number(String value) {
        return FIGURE.replace("'12'", "'" + value + "'").replace(">12<", ">" + value + "<");
    }

    private static String first(String figure) {
        return row(text("来访批数") + text("TF02.01") + text("批") + figure + number("11"));
    }

    private static Filed sheet(String attributes, String rows) throws IOException {
        String table = "<table:table table:name='表' " + attributes + ">" + rows + "</table:table>";
        return Filed.of(document("spreadsheet", table, Map.of()));
    }

    private static byte[] document(String kind, String tables, Map<String, String> more) throws IOException {
        String content = "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s'"
                + " xmlns:number='n' xmlns:calcext='c' xmlns:xlink='l'><office:automatic-styles>"
                + "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>"
                + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "mimetype", "application/vnd.oasis.opendocument." + kind);
            part(zip, "content.xml", content);
            for (Map.Entry<String, String> part : more.entrySet()) {
                part(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void figuresAreReadAsTheyAreStored() throws IOException {
        assertThat(sheet("", HEAD + first(FIGURE) + SECOND).values()).isEqualTo(VALUES);
    }

    @Test
    void groupsNotesAndPiecesOfTextAreWhatTheyLookLike() throws IOException {
        String noted =
                FIGURE.replace("<text:p>", "<office:annotation><text:p>不是数 99</text:p></office:annotation><text:p>");
        String head =
                HEAD.replace("来访情况统计表", "<text:span>来访</text:span><text:s text:c='2'/>情况<text:span>统计表</text:span>");
        String rows = head + "<table:table-row-group>" + first(noted) + "</table:table-row-group>" + SECOND;
        assertThat(sheet("", rows).values()).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @CsvSource({
        "office:value-type='string' table:formula='of:=1/0' calcext:value-type='error', type-error",
        "table:formula='of:=[.D5]-22', formula-without-value",
        "office:value-type='float' office:value='0' table:formula='of:=1/0', type-error",
    })
    void aFormulaThatFailedOrHasNoResultIsNoNumber(String attributes, String code) throws IOException {
        String cell = "<table:table-cell " + attributes + "><text:p>#DIV/0!</text:p></table:table-cell>";
        assertThat(sheet("", HEAD + first(cell) + SECOND).findings()).containsExactly(code + " TF02.01 D4");
    }

    @Test
    void hiddenSheetsAndRowsAreReadAndSaid() throws IOException {
        Filed sheet = sheet("table:style-name='ta2'", HEAD + first(FIGURE) + SECOND);
        assertThat(sheet.values()).isEqualTo(VALUES);
        assertThat(sheet.findings().toString()).contains("hidden-content");
        String hidden = first(FIGURE).replace("<table:table-row>", "<table:table-row table:visibility='filter'>");
        assertThat(sheet("", HEAD + hidden + SECOND).findings().toString()).contains("hidden-content");
    }

    @Test
    void emptyRepetitionsTakeNoPlaceAndFilledOnesEndAtTheLimit() throws IOException {
        String empty = "<table:table-row table:number-rows-repeated='2147483647'><table:table-cell"
                + " table:number-columns-repeated='2147483647'/></table:table-row>";
        assertThat(sheet("", HEAD + first(FIGURE) + SECOND + empty).values()).isEqualTo(VALUES);
        String blank = empty.replace("'/></", "'><text:p> </text:p></table:table-cell></");
        assertThat(sheet("", HEAD + first(FIGURE) + SECOND + blank).values()).isEqualTo(VALUES);
        String columns =
                FIGURE.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated='2147483647'");
        assertThat(sheet("", row(columns)).only().receipt().reason()).contains("列数");
        String rows =
                first(FIGURE).replace("<table:table-row", "<table:table-row table:number-rows-repeated='2147483647'");
        assertThat(sheet("", rows).only().receipt().reason()).contains("单元格个数");
    }

    @Test
    void mergedCellsAreKnown() throws IOException {
        String merged = FIGURE.replace("<table:table-cell", "<table:table-cell table:number-rows-spanned='2'");
        String covered = SECOND.replace(number("34"), "<table:covered-table-cell/>");
        assertThat(sheet("", HEAD + first(merged) + covered).findings()).containsExactly("missing-cell TF02.02 D5");
    }

    @Test
    void aPasswordAnotherDocumentAndADocumentTypeAreRefused() throws IOException {
        Map<String, String> locked =
                Map.of("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>");
        Filed secret = Filed.of(document("spreadsheet", "", locked));
        assertThat(secret.only().receipt().reason()).contains("密码");
        Filed letter = Filed.of(document("text", "", Map.of()));
        assertThat(letter.only().receipt().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(letter.only().receipt().reason()).contains("OpenDocument");
    }
}
