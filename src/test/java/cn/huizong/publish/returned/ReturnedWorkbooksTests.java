package cn.huizong.publish.returned;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.CellType;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import cn.huizong.publish.Release;
import cn.huizong.publish.SampleRelease;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReportOrder;
import cn.huizong.publish.text.Masthead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;

/** What comes back for files of every kind. */
class ReturnedWorkbooksTests {

    private static final CellAddress WRONG = new CellAddress("E5");

    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Anomaly> anomalies = new ArrayList<>();
    private byte[] file = new byte[0];
    private List<PlainSheet> rows = List.of();

    @Test
    void whatAUnitRemarkedItselfStays() throws IOException {
        for (Workbook own : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Sheet sheet = own.createSheet("表一");
            sheet.createRow(4).createCell(4).setCellValue(7);
            sheet.getRow(4).createCell(3).setCellValue(8);
            remark(sheet, WRONG, "本单位的批注");
            remark(sheet, new CellAddress("F5"), "右边的批注");
            own.createSheet("说明").createRow(0).createCell(0).setCellValue("填表须知");
            query("报表.xls", "表一", "E5");
            query("报表.xls", "表一", "D5");
            file = bytes(own);

            Workbook back = only("321202-海陵区/报表" + (own instanceof HSSFWorkbook ? ".xls" : ".xlsx"));
            assertThat(back.getSheetAt(0).getCellComment(WRONG).getString().getString())
                    .isEqualTo("本单位的批注");
            assertThat(back.getSheetAt(0).getCellComment(new CellAddress("F5")).getAuthor())
                    .isEqualTo("科员");
            assertThat(back.getSheetAt(0).getCellComment(new CellAddress("D5")).getAuthor())
                    .isEqualTo("汇总");
            assertThat(back.getSheet("说明").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("填表须知");
            assertThat(listed(back, "说明(2)")).hasSize(2);
            receipts.clear();
            anomalies.clear();
        }
    }

    private static void remark(Sheet sheet, CellAddress cell, String words) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setRow1(cell.getRow());
        anchor.setCol1(cell.getColumn());
        anchor.setRow2(cell.getRow() + 3);
        anchor.setCol2(cell.getColumn() + 3);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(cell);
        comment.setAuthor("科员");
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(words));
    }

    @Test
    void macrosStayAsTheyWere() throws Exception {
        byte[] macros = "不是真的宏".getBytes(StandardCharsets.UTF_8);
        try (XSSFWorkbook own = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            own.createSheet("表一").createRow(4).createCell(4).setCellFormula("D5*2");
            own.setVBAProject(new ByteArrayInputStream(macros));
            file = bytes(own);
        }
        query("报表.xlsm", "表一", "E5");

        XSSFWorkbook back = (XSSFWorkbook) only("321202-海陵区/报表.xlsm");
        assertThat(back.isMacroEnabled()).isTrue();
        PackagePart project = back.getPackage().getParts().stream()
                .filter(part -> part.getPartName().getName().endsWith("vbaProject.bin"))
                .findFirst()
                .orElseThrow();
        assertThat(project.getInputStream().readAllBytes()).isEqualTo(macros);
        assertThat(back.getSheetAt(0).getRow(4).getCell(4).getCellFormula()).isEqualTo("D5*2");
    }

    @Test
    void textsOfACsvFileStayTexts() throws IOException {
        file = "a,b".getBytes(StandardCharsets.UTF_8);
        rows = List.of(new PlainSheet(
                "",
                List.of(
                        new PlainSheet.Cell(0, 0, CellType.TEXT, "=1+1", ""),
                        new PlainSheet.Cell(1, 0, CellType.TEXT, "007", ""),
                        new PlainSheet.Cell(1, 1, CellType.TEXT, "1.50", "")),
                List.of(),
                List.of(1, 4)));
        query("报表.csv", "", "4:2");

        Sheet sheet = only("321202-海陵区/报表.xlsx").getSheet("数据");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("=1+1");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("007");
        assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("1.50");
        assertThat(sheet.getCellComment(new CellAddress("B2")).getAuthor()).isEqualTo("汇总");
    }

    @Test
    void numbersOfAnOpenDocumentStayNumbersInTheirPlaces() throws IOException {
        file = "PK\3\4".getBytes(StandardCharsets.ISO_8859_1);
        rows = List.of(new PlainSheet(
                "表",
                List.of(
                        new PlainSheet.Cell(0, 0, CellType.TEXT, "标题", ""),
                        new PlainSheet.Cell(4, 4, CellType.NUMBER, "0.985", "0.00%"),
                        new PlainSheet.Cell(5, 4, CellType.NUMBER, "12345678901234567890", "")),
                List.of(new PlainSheet.Range(0, 0, 0, 3)),
                List.of()));
        query("报表.ods", "表", "E5");

        Sheet sheet = only("321202-海陵区/报表.xlsx").getSheet("表");
        assertThat(sheet.getRow(4).getCell(4).getNumericCellValue()).isEqualTo(0.985);
        assertThat(sheet.getRow(4).getCell(4).getCellStyle().getDataFormatString())
                .isEqualTo("0.00%");
        assertThat(sheet.getRow(5).getCell(4).getStringCellValue()).isEqualTo("12345678901234567890");
        assertThat(sheet.getNumMergedRegions()).isEqualTo(1);
        assertThat(sheet.getCellComment(WRONG).getAuthor()).isEqualTo("汇总");
    }

    @Test
    void whatCannotBeOpenedIsListedByItself() throws IOException {
        query("严格.xlsx", "表一", "E5");
        for (byte[] odd : List.of("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), tooLarge(), oldFormat())) {
            file = odd;
            List<Row> listed = listed(only("321202-海陵区/严格-说明.xlsx"), "说明");
            assertThat(listed).singleElement().satisfies(row -> {
                assertThat(row.getCell(3).getStringCellValue()).isEqualTo("表一\nE5");
                assertThat(row.getCell(3).getHyperlink()).isNull();
            });
        }
    }

    private static byte[] oldFormat() {
        byte[] bytes = new byte[1024];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    private static byte[] tooLarge() throws IOException {
        try (XSSFWorkbook own = new XSSFWorkbook()) {
            Sheet sheet = own.createSheet("表一");
            for (int row = 0; row < 10_000; row++) {
                for (int column = 0; column < 20; column++) {
                    sheet.createRow(row).createCell(column).setCellValue("第" + row + "行的说明文字，各不相同" + "长".repeat(300));
                }
            }
            return bytes(own);
        }
    }

    @Test
    void noUnitIsToldAFigureOfAnother() throws IOException {
        query("报表.xlsx", "表一", "E5");
        Anomaly asked = anomalies.get(0);
        anomalies.set(0, asked.withSuggestion("请先核对高港区FZ02表“本年受理”（E5，现填78，疑应为75）；照此改正，本条审核关系即成立"));
        file = bytes(sheets("表一"));
        Workbook back = only("321202-海陵区/报表.xlsx");

        assertThat(listed(back, "说明"))
                .singleElement()
                .satisfies(row -> row.forEach(
                        cell -> assertThat(cell.toString()).doesNotContain("78").doesNotContain("高港区")));
        assertThat(back.getSheet("表一").getCellComment(WRONG).getString().getString())
                .contains("这里不对")
                .doesNotContain("高港区");
    }

    @Test
    void aFileThatWasRefusedWholeIsNotOpenedAgain() throws IOException {
        Source source = source("坏.xlsx", "");
        receipts.add(new Receipt(
                source, Outcome.REJECTED, FindingCode.FORMAT_ERROR.id(), null, 0, "", "损坏", CellCounts.NONE));
        anomalies.add(AnomalyBuilder.of(FindingCode.FORMAT_ERROR)
                .at(new Provenance(source, "", ""))
                .message("文件已损坏")
                .build());
        file = bytes(new XSSFWorkbook());

        Sheet sheet = only("未认定单位/坏-说明.xlsx").getSheet("说明");
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).startsWith("原文件无法读取");
    }

    @Test
    void aFileOfSeveralUnitsGoesBackOnceAndSaysWhoseEachQuestionIs() throws IOException {
        file = bytes(sheets("海陵", "高港"));
        query("汇总.xlsx", "海陵", "E5");
        query("汇总.xlsx", "高港", "E5", "321203");

        List<Row> listed = listed(only("多个单位/汇总.xlsx"), "说明");
        assertThat(listed)
                .extracting(row -> row.getCell(1).getStringCellValue())
                .containsExactly("海陵区", "高港区");
    }

    @Test
    void aFileOfSeveralUnitsGoesToTheUnitWhoseFolderItCameIn() throws IOException {
        file = bytes(sheets("海陵", "高港"));
        query("兴化市/汇总.xlsx", "海陵", "E5");
        query("兴化市/汇总.xlsx", "高港", "E5", "321203");

        only("321281-兴化市/汇总.xlsx");
    }

    @Test
    void aFileWithAReturnOfNobodyKnownGoesToNoSingleUnit() throws IOException {
        file = bytes(sheets("海陵", "不明"));
        query("汇总.xlsx", "海陵", "E5");
        query("汇总.xlsx", "不明", "E5", "");

        only("多个单位/汇总.xlsx");
    }

    @Test
    void aFileGoesBackToWhoSentItWhoseReturnItMayBe() throws IOException {
        file = bytes(sheets("高港"));
        query("兴化市/汇总.xlsx", "高港", "E5", "321203");

        only("321281-兴化市/汇总.xlsx");
    }

    @Test
    void rowsThatFitIntoNoWorkbookAreListedByThemselves() throws IOException {
        file = "odd".getBytes(StandardCharsets.UTF_8);
        rows = List.of(new PlainSheet(
                "表一",
                List.of(new PlainSheet.Cell(4, 4, CellType.NUMBER, "7", "")),
                List.of(new PlainSheet.Range(0, 0, 0, 2), new PlainSheet.Range(0, 0, 1, 2)),
                List.of()));
        query("报表.ods", "表一", "E5");

        only("321202-海陵区/报表-说明.xlsx");
    }

    @Test
    void whatOnlyFollowsFromAnotherFindingSendsNoFileBack() throws IOException {
        file = bytes(sheets("表一"));
        query("甲.xlsx", "表一", "E5");
        anomalies.add(finding(FindingCode.IDENTITY_CONFLICT, "乙.xlsx", "表一", "D5", "321203")
                .parent(anomalies.get(0).id())
                .build());
        only("321202-海陵区/甲.xlsx");
    }

    @Test
    void hintsAloneSendNoFileBackAndComeAlongWithOthers() throws IOException {
        file = bytes(sheets("表一"));
        anomalies.add(finding(FindingCode.NUMBER_REPAIRED, "甲.xlsx", "表一", "D5", "321202")
                .build());
        assertThat(made()).isEmpty();
        query("甲.xlsx", "表一", "E5");
        Workbook back = only("321202-海陵区/甲.xlsx");
        assertThat(listed(back, "说明"))
                .extracting(row -> row.getCell(1).getStringCellValue())
                .containsExactly("须说明或更正", "供参考");
        assertThat(back.getSheet("表一").getCellComments()).hasSize(2);
    }

    @Test
    void theSameBytesComeOutWhereverAndWheneverTheyAreMade() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        query("报表", "表一", "E5");
        for (Workbook own : List.of(sheets("表一"), new HSSFWorkbook())) {
            if (own instanceof HSSFWorkbook) {
                own.createSheet("表一");
            }
            file = bytes(own);
            byte[] one = made().get(0).bytes();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
                Thread.sleep(1_100);
                assertThat(made().get(0).bytes()).isEqualTo(one);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    }

    private static XSSFWorkbook sheets(String... names) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        for (String name : names) {
            workbook.createSheet(name);
        }
        return workbook;
    }

    private void query(String path, String sheet, String cell) {
        query(path, sheet, cell, "321202");
    }

    private void query(String path, String sheet, String cell, String unit) {
        receipts.add(new Receipt(
                source(path, sheet),
                Outcome.ACCEPTED,
                "",
                new ReturnKey("FZ02", unit, SampleRelease.PERIOD),
                1,
                "",
                "",
                CellCounts.NONE));
        anomalies.add(
                finding(FindingCode.IDENTITY_CONFLICT, path, sheet, cell, unit).build());
    }

    private static AnomalyBuilder finding(FindingCode code, String path, String sheet, String cell, String unit) {
        return AnomalyBuilder.of(code)
                .about(new ReturnKey("FZ02", unit, SampleRelease.PERIOD))
                .at(new Provenance(source(path, sheet), cell, "7"))
                .value("7")
                .message("这里不对")
                .suggestion("请核对");
    }

    private static Source source(String path, String sheet) {
        return new Source(path, "a".repeat(64), sheet);
    }

    private Workbook only(String name) throws IOException {
        List<ReturnedWorkbook> made = made();
        assertThat(made).extracting(ReturnedWorkbook::name).containsExactly(name);
        return WorkbookFactory.create(new ByteArrayInputStream(made.get(0).bytes()));
    }

    private List<ReturnedWorkbook> made() throws IOException {
        Release release = SampleRelease.release();
        AnomalyText words = new AnomalyText(release.catalogue(), release.job(), release.period());
        Masthead masthead =
                new Masthead("泰州市", "统计", "2021年", "2020年", "r001", false, Instant.parse("2022-02-01T01:05:00Z"), "");
        List<ReturnedWorkbook> made = new ArrayList<>();
        for (ReturnedWorkbooks.Making making : new ReturnedWorkbooks(new Given(), masthead, words)
                .of(
                        SampleRelease.units(),
                        SampleRelease.PERIOD,
                        receipts,
                        ReportOrder.of(anomalies, SampleRelease.units()))) {
            made.add(making.make());
        }
        return made;
    }

    private final class Given implements HandedIn {
        @Override
        public Optional<byte[]> bytes(String sha256, long atMost) {
            return file.length > atMost ? Optional.empty() : Optional.of(file);
        }

        @Override
        public Optional<List<PlainSheet>> rows(byte[] bytes, int cellsAtMost) {
            return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
        }
    }

    /** The rows of questions, each begins with a number of one. */
    private static List<Row> listed(Workbook workbook, String name) {
        List<Row> listed = new ArrayList<>();
        for (Row row : workbook.getSheet(name)) {
            if (row.getCell(0).getStringCellValue().matches("A[0-9a-f]{10}")) {
                listed.add(row);
            }
        }
        return listed;
    }

    private static byte[] bytes(Workbook workbook) {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
