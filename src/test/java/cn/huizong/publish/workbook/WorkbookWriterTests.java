package cn.huizong.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written here is read with another library. */
class WorkbookWriterTests {

    private static final Instant STAMP = Instant.parse("2022-02-01T01:05:00Z");
    private static final SheetLayout LAYOUT =
            SheetLayout.table(List.of(10.0, 20.0, 30.0), 2, 1, 1).pagesWide(2);

    @ParameterizedTest
    @ValueSource(
            strings = {"海陵区", "=1+1", "<b>&\"'</b>", " 前后空格 ", "两\n行", "_x0041_ 不是 A", "_x005F_", "𠮷", "a,b", "]]>"})
    void textsReadBackAsTheyWere(String text) throws IOException {
        XSSFCell cell = only(sheet -> sheet.row().text(text, HouseStyle.TEXT));

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
    }

    @Test
    void whatNobodyCouldSeeIsShown() throws IOException {
        assertThat(only(sheet -> sheet.row().text("a\0b\u202E", HouseStyle.TEXT))
                        .getStringCellValue())
                .isEqualTo("a␀b\uFFFD");
    }

    @Test
    void aTextLongerThanACellHoldsIsCutAndSaysSo() throws IOException {
        String cell = only(sheet -> sheet.row().text("长".repeat(40_000), HouseStyle.TEXT))
                .getStringCellValue();

        assertThat(cell).hasSize(32_767).endsWith("（过长，已截断）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3.2", "99.99", "14613", "120.50", "123456789012345"})
    void numbersStayNumbers(String number) throws IOException {
        XSSFCell cell = only(sheet -> sheet.row().number(new BigDecimal(number), HouseStyle.NUMBER.decimals(2)));

        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getRawValue()).isEqualTo(number);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.00_ ");
    }

    @Test
    void aNumberWithMoreDigitsThanASpreadsheetKeepsIsText() throws IOException {
        XSSFCell cell = only(sheet -> sheet.row().number(new BigDecimal("1234567890123456.7"), HouseStyle.NUMBER));

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("1234567890123456.7");
    }

    @Test
    void stylesAreKept() throws IOException {
        CellStyle style = HouseStyle.TEXT.bold().colour("842029").fill("F8D7DA").align(Align.CENTER);
        XSSFCell cell = only(sheet -> sheet.row().text("x", style));

        assertThat(cell.getCellStyle().getFont().getBold()).isTrue();
        assertThat(cell.getCellStyle().getFont().getFontName()).isEqualTo("宋体");
        assertThat(cell.getCellStyle().getFont().getXSSFColor().getARGBHex()).isEqualTo("FF842029");
        assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                .isEqualTo("FFF8D7DA");
        assertThat(cell.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
        assertThat(cell.getCellStyle().getWrapText()).isTrue();
        assertThat(cell.getCellStyle().getBorderRight()).isEqualTo(BorderStyle.THIN);
        assertThat(cell.getCellStyle().getBorderLeft()).isEqualTo(BorderStyle.NONE);
    }

    @Test
    void sheetsPrintOnA4WithTheirHeaderOnEveryPage() throws IOException {
        try (XSSFWorkbook workbook = read(write(sheet -> {
            sheet.row().wide("题", 3, HouseStyle.TITLE);
            sheet.row().text("头", HouseStyle.HEADER);
            sheet.row().link("去", "表", 1, HouseStyle.TEXT);
            sheet.filter(1, 3);
        }))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("2:2"));
            assertThat(sheet.getRepeatingColumns()).isEqualTo(CellRangeAddress.valueOf("A:A"));
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getOddFooter().getRight()).contains("&P");
            assertThat(sheet.getEvenFooter().getLeft()).contains("&P");
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:C1"));
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:C3");
            assertThat(sheet.getHyperlinkList().get(0).getLocation()).isEqualTo("'表'!A1");
            assertThat(sheet.getColumnWidth(1)).isEqualTo(20 * 256);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "36, 1", "60, 0"})
    void aTableALittleLongerThanAPageIsPrintedOnOne(int rows, short pagesHigh) throws IOException {
        SheetLayout wide = SheetLayout.table(List.of(60.0, 60.0, 50.0), 1, 0, 0);
        try (XSSFWorkbook workbook = read(write(wide, sheet -> {
            for (int i = 0; i < rows; i++) {
                sheet.row(20).text("行", HouseStyle.TEXT);
            }
        }))) {
            assertThat(workbook.getSheetAt(0).getPrintSetup().getFitHeight()).isEqualTo(pagesHigh);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "42, 1", "50, 0"})
    void aPageALittleTooLongIsPrintedOnOneToo(int rows, short pagesHigh) throws IOException {
        try (XSSFWorkbook workbook = read(write(SheetLayout.page(List.of(40.0)), sheet -> {
            for (int i = 0; i < rows; i++) {
                sheet.row(20).text("行", HouseStyle.TEXT);
            }
        }))) {
            assertThat(workbook.getSheetAt(0).getPrintSetup().getFitHeight()).isEqualTo(pagesHigh);
        }
    }

    @Test
    void aRowIsAsHighAsItsLongestTextAsksFor() throws IOException {
        try (XSSFWorkbook workbook = read(write(sheet -> {
            sheet.row().text("短", HouseStyle.TEXT);
            sheet.row().text("这段话在十个字符宽的一格里要占好几行才放得下", HouseStyle.TEXT);
        }))) {
            float one = workbook.getSheetAt(0).getRow(0).getHeightInPoints();
            float several = workbook.getSheetAt(0).getRow(1).getHeightInPoints();
            assertThat(several).isGreaterThan(one * 3);
        }
    }

    @Test
    void namesOfSheetsAreMadeToFit() throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(HouseStyle.BODY)) {
            assertThat(workbook.reserveName("一(一)")).isEqualTo("一(一)");
            assertThat(workbook.reserveName("一(一)")).isEqualTo("一(一)~2");
            assertThat(workbook.reserveName("a/b:c[d]'")).isEqualTo("a_b_c_d__");
            assertThat(workbook.reserveName("")).isEqualTo("表");
            assertThat(workbook.reserveName("长".repeat(40))).hasSize(31);
            assertThat(workbook.reserveName("长".repeat(41))).hasSize(31).endsWith("~2");
            assertThat(workbook.reserveName("A")).isEqualTo("A");
            assertThat(workbook.reserveName("a")).isEqualTo("a~2");
        }
    }

    @Test
    void linesOfACellEndAsSpreadsheetsEndThem() throws IOException {
        assertThat(only(sheet -> sheet.row().text("甲\r\n乙\r丙\n丁", HouseStyle.TEXT))
                        .getStringCellValue())
                .isEqualTo("甲\n乙\n丙\n丁");
    }

    @Test
    void bytesDependOnTheContentAlone() throws IOException {
        byte[] once = write(sheet -> sheet.row().text("x", HouseStyle.TEXT));

        assertThat(write(sheet -> sheet.row().text("x", HouseStyle.TEXT))).isEqualTo(once);
        assertThat(write(sheet -> sheet.row().text("y", HouseStyle.TEXT))).isNotEqualTo(once);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(once))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("[Content_Types].xml");
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal()).hasYear(1980);
            }
        }
    }

    @Test
    void propertiesBearTheGivenTimeAndNoName() throws IOException {
        try (XSSFWorkbook workbook = read(write(sheet -> sheet.row().text("x", HouseStyle.TEXT)))) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(STAMP);
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).isEqualTo("题<名>");
        }
    }

    @FunctionalInterface
    private interface Content {
        void write(SheetWriter sheet) throws IOException;
    }

    private static XSSFCell only(Content content) throws IOException {
        try (XSSFWorkbook workbook = read(write(content))) {
            return workbook.getSheetAt(0).getRow(0).getCell(0);
        }
    }

    private static byte[] write(Content content) throws IOException {
        return write(LAYOUT, content);
    }

    private static byte[] write(SheetLayout layout, Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(HouseStyle.BODY)) {
            try (SheetWriter sheet = workbook.sheet(workbook.reserveName("表"), layout)) {
                content.write(sheet);
            }
            workbook.writeTo(out, "题<名>", STAMP);
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
