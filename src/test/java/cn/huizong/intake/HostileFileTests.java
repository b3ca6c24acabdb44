package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.Limits;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file holds, reading it ends in an outcome that is documented, and soon. */
class HostileFileTests {

    private static final Limits SMALL = new Limits(
            200_000, 50, 5_000_000, 200, 5, 500, 1_000, 50, 1_000, 20_000, 5_000, 40, Duration.ofSeconds(20));
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String CELL = "<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>";

    private static byte[] workbook() {
        return Grid.of("案件情况统计表\n受理案件数,TF01.01,件,120\n").xlsx();
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] with(String part, String content) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static Filed read(byte[] bytes) {
        return Filed.of(
                new ReturnReader(SmallCatalogue.CATALOGUE, SMALL),
                new Normaliser(SmallCatalogue.CATALOGUE),
                bytes,
                SmallCatalogue.JOB,
                null);
    }

    private static void assertRefused(byte[] bytes, FindingCode code, String word) {
        Filed filed = read(bytes);
        assertThat(filed.only().receipt().code()).isEqualTo(code.id());
        Anomaly finding = filed.only().findings().get(0);
        assertThat(finding.rule()).isEqualTo(code.id());
        assertThat(finding.message()).contains(word);
        assertThat(finding.suggestion()).isNotEmpty();
        assertThat(filed.only().receipt().outcome()).isIn(Outcome.REJECTED, Outcome.QUARANTINED);
        assertThat(filed.only().receipt().cells().read()).isZero();
    }

    @Test
    void theWorkbookTheAttacksAreMadeFromIsReadable() throws IOException {
        assertThat(read(zip(parts())).only().receipt().cells().read()).isEqualTo(5);
    }

    @Test
    void aZipWithAPasswordIsNotCalledDamaged() throws IOException {
        byte[] bytes = zip(parts());
        for (int i = 0; i < bytes.length - 10; i++) {
            boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4;
            boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            if (local || central) {
                bytes[i + (local ? 6 : 8)] |= 1;
            }
        }
        assertRefused(bytes, FindingCode.FORMAT_ERROR, "密码");
    }

    @Test
    void aZipBombIsRefusedByItsRatio() throws IOException {
        assertRefused(with(SHEET, sheet("<row/>".repeat(700_000))), FindingCode.LIMIT_EXCEEDED, "压缩比");
    }

    @Test
    void moreThanMayBeUnpackedIsRefusedHoweverItIsPacked() throws IOException {
        Random random = new Random(7);
        StringBuilder comments = new StringBuilder();
        while (comments.length() < 6_000_000) {
            comments.append("<!--")
                    .append(Long.toHexString(random.nextLong() & 0xFFF).repeat(40))
                    .append("-->");
        }
        byte[] bytes = with(SHEET, sheet(comments.toString()));
        Limits roomy = new Limits(
                50_000_000,
                50,
                5_000_000,
                100_000,
                5,
                500,
                1_000,
                50,
                1_000,
                20_000,
                5_000,
                40,
                Duration.ofSeconds(20));
        Filed filed = Filed.of(
                new ReturnReader(SmallCatalogue.CATALOGUE, roomy),
                new Normaliser(SmallCatalogue.CATALOGUE),
                bytes,
                null,
                null);
        assertThat(filed.only().receipt().reason()).contains("解压后总大小");
    }

    @Test
    void aDocumentTypeIsRefusedWithEverythingItDeclares() throws IOException {
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + sheet("<row>" + CELL + "</row>");
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + sheet("<row><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>");
        for (String part : Set.of(SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml", "_rels/.rels")) {
            assertRefused(with(part, external), FindingCode.FORMAT_ERROR, "文档类型");
            assertRefused(with(part, laughs), FindingCode.FORMAT_ERROR, "文档类型");
        }
    }

    @Test
    void anEntityNobodyDeclaredIsDamage() throws IOException {
        String sheet = sheet("<row><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>");
        Filed filed = read(with(SHEET, sheet));
        assertThat(filed.only().receipt().code()).isEqualTo("format-error");
    }

    @Test
    void bytesThatAreNoCharactersWithinATextAreDamage() throws IOException {
        for (String part : Set.of(SHEET, "xl/sharedStrings.xml")) {
            Map<String, byte[]> parts = parts();
            byte[] bytes = new String(parts.get(part), StandardCharsets.UTF_8)
                    .replaceFirst("(<[vt]>)[^<]", "$1\u00B9")
                    .getBytes(StandardCharsets.ISO_8859_1);
            parts.put(part, bytes);
            assertRefused(zip(parts), FindingCode.FORMAT_ERROR, "已损坏");
        }
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        Map<String, byte[]> parts = parts();
        for (int i = 0; i < 60; i++) {
            parts.put("x" + i, new byte[0]);
        }
        assertRefused(zip(parts), FindingCode.LIMIT_EXCEEDED, "文件个数");
    }

    @ParameterizedTest
    @CsvSource({
        "../../evil.xml",
        "/etc/passwd",
        "xl/../../evil.xml",
        "..\\evil.xml",
        "C:\\evil.xml",
        "xl/..",
        "a\u0001b"
    })
    void aPartOfAnUnsoundNameIsRefused(String name) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(name, new byte[0]);
        assertRefused(zip(parts), FindingCode.FORMAT_ERROR, "不安全");
    }

    @Test
    void partsOfOneNameAreRefused() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put("XL/Worksheets/Sheet1.XML", parts.get(SHEET));
        assertRefused(zip(parts), FindingCode.FORMAT_ERROR, "重名");
    }

    @Test
    void tooManyCellsAreRefused() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 600; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        assertRefused(with(SHEET, sheet(rows.toString())), FindingCode.LIMIT_EXCEEDED, "单元格个数");
    }

    @Test
    void cellsFarOutAreRefusedAndClaimsOfSizeAreNotBelieved() throws IOException {
        assertRefused(
                with(SHEET, sheet("<row r=\"2000\"><c r=\"A2000\"><v>1</v></c></row>")),
                FindingCode.LIMIT_EXCEEDED,
                "行数");
        assertRefused(
                with(SHEET, sheet("<row r=\"1\"><c r=\"ZZ1\"><v>1</v></c></row>")), FindingCode.LIMIT_EXCEEDED, "列数");
        String claims = sheet("<row r=\"1\">" + CELL + "</row>")
                .replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
        assertThat(read(with(SHEET, claims)).only().receipt().cells().read()).isEqualTo(1);
    }

    @Test
    void aTextSharedByManyCellsCountsEachTime() throws IOException {
        String texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>"
                + "长".repeat(900) + "</t></si></sst>";
        StringBuilder rows = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < 40; i++) {
            rows.append("<c t=\"s\"><v>0</v></c>");
        }
        Map<String, byte[]> parts = parts();
        parts.put("xl/sharedStrings.xml", texts.getBytes(StandardCharsets.UTF_8));
        parts.put(SHEET, sheet(rows + "</row>").getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(parts), FindingCode.LIMIT_EXCEEDED, "文字总量");
    }

    @Test
    void aCellThatNeverEndsIsRefused() throws IOException {
        String cell = "<row><c r=\"A1\" t=\"inlineStr\"><is><t>" + "长".repeat(2_000) + "</t></is></c></row>";
        assertRefused(with(SHEET, sheet(cell)), FindingCode.LIMIT_EXCEEDED, "一个单元格的字数");
        String value = "<row><c r=\"A1\"><v>" + "1".repeat(2_000) + "</v></c></row>";
        assertRefused(with(SHEET, sheet(value)), FindingCode.LIMIT_EXCEEDED, "一个单元格的字数");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertRefused(with(SHEET, sheet("<a>".repeat(100) + "</a>".repeat(100))), FindingCode.LIMIT_EXCEEDED, "嵌套层数");
    }

    @Test
    void aCellThatIsThereTwiceIsDamage() throws IOException {
        assertRefused(with(SHEET, sheet("<row r=\"1\">" + CELL + CELL + "</row>")), FindingCode.FORMAT_ERROR, "两次");
    }

    @Test
    void contentKeptOutsideTheFileIsNeverFetched() throws IOException {
        Map<String, byte[]> parts = parts();
        String relationships = new String(parts.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8)
                .replaceAll(
                        "Target=\"(/xl/)?worksheets/sheet1.xml\"",
                        "Target=\"http://127.0.0.1:9/sheet.xml\" TargetMode=\"External\"");
        assertThat(relationships).contains("External");
        parts.put("xl/_rels/workbook.xml.rels", relationships.getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(parts), FindingCode.FORMAT_ERROR, "文件之外");
    }

    @ParameterizedTest
    @CsvSource({
        "s, 99", "s, -1", "s, x", "zz, 1",
    })
    void aValueThatPointsNowhereIsDamage(String type, String value) throws IOException {
        String cell = "<row><c r=\"A1\" t=\"" + type + "\"><v>" + value + "</v></c></row>";
        assertThat(read(with(SHEET, sheet(cell))).only().receipt().code()).isEqualTo("format-error");
    }

    @Test
    void aFileTooLargeIsRefusedBeforeItIsRead() {
        Filed filed = read(new byte[300_000]);
        assertThat(filed.only().receipt().code()).isEqualTo("limit-exceeded");
        assertThat(filed.reading().sha256()).isEmpty();
    }

    @Test
    void aLineWithoutEndIsRefused() {
        assertRefused("长,".repeat(20_000).getBytes(StandardCharsets.UTF_8), FindingCode.LIMIT_EXCEEDED, "一行的字数");
        assertRefused(
                ("\"" + "a".repeat(30_000)).getBytes(StandardCharsets.UTF_8), FindingCode.LIMIT_EXCEEDED, "一行的字数");
    }

    @Test
    void timeIsLimited() throws IOException {
        Limits none = new Limits(
                200_000, 50, 50_000_000, 2_000, 5, 50_000, 100_000, 50, 1_000, 2_000_000, 5_000, 40, Duration.ZERO);
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 5_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        Filed filed = Filed.of(
                new ReturnReader(SmallCatalogue.CATALOGUE, none),
                new Normaliser(SmallCatalogue.CATALOGUE),
                with(SHEET, sheet(rows.toString())),
                null,
                null);
        assertThat(filed.only().receipt().reason()).contains("读取时间");
    }

    /** Every prefix, and a thousand flipped bits, of a workbook in each format: an outcome, and no other exception. */
    @ParameterizedTest
    @CsvSource({"xlsx", "xls", "csv"})
    void truncatedAndFlippedFilesEndInADocumentedOutcome(String format) {
        String csv = "案件情况统计表\n填报单位：城东区,报告期：2021年\n指标名称,代码,计量单位,本年实际\n受理案件数,TF01.01,件,120\n";
        byte[] clean = format.equals("xlsx")
                ? Grid.of(csv).xlsx()
                : format.equals("xls") ? Grid.of(csv).xls() : csv.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20211231);
        for (int i = 0; i < 150; i++) {
            assertDocumented(Arrays.copyOf(clean, random.nextInt(clean.length)));
            byte[] flipped = clean.clone();
            for (int bits = random.nextInt(6); bits >= 0; bits--) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertDocumented(flipped);
        }
    }

    @Test
    void randomBytesBehindEveryBeginningEndInADocumentedOutcome() {
        Random random = new Random(5);
        byte[][] beginnings = {
            {},
            {'P', 'K', 3, 4},
            {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
            {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            {(byte) 0xFF, (byte) 0xFE},
            {'"'}
        };
        for (int i = 0; i < 300; i++) {
            byte[] start = beginnings[i % beginnings.length];
            byte[] bytes = new byte[start.length + random.nextInt(3_000)];
            random.nextBytes(bytes);
            System.arraycopy(start, 0, bytes, 0, start.length);
            assertDocumented(bytes);
        }
    }

    private static void assertDocumented(byte[] bytes) {
        Filed filed = read(bytes);
        assertThat(filed.parts()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.receipt().code())
                    .satisfiesAnyOf(
                            code -> assertThat(code).isEmpty(),
                            code -> assertThat(FindingCode.of(code)).isPresent());
            assertThat(part.receipt().reason())
                    .isNotEqualTo(Refusals.unforeseen().reason());
        });
    }
}
