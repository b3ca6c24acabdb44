package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.ReturnIdentity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only workbooks have: formats, dates, formulas, hidden and merged cells, several sheets; and encodings of CSV files. */
class WorkbookTests {

    private static final String CSV = """
            来访情况统计表
            填报单位：城东区,报告期：2021年第三季度
            指标名称,代码,计量单位,本年实际,上年实际
            来访批数,TF02.01,批,12,11
            来访人次,TF02.02,人次,34,30
            报出日期：,2021年10月8日
            """;
    private static final Map<String, String> VALUES = Map.of("TF02.01", "12", "TF02.02", "34");

    private static Workbook workbook(String format) {
        Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        Grid.of(CSV).write(workbook.createSheet("来访"));
        return workbook;
    }

    private static Cell cell(Sheet sheet, String address) {
        return sheet.getRow(Integer.parseInt(address.substring(1)) - 1).getCell(address.charAt(0) - 'A');
    }

    private static void format(Cell cell, String format) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void theResultAFormulaKeepsIsItsValue(String format) {
        Workbook workbook = workbook(format);
        Cell cell = cell(workbook.getSheetAt(0), "D4");
        cell.setCellFormula("5+7");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        assertThat(Filed.of(Grid.bytesOf(workbook)).values()).isEqualTo(VALUES);
    }

    @Test
    void aFormulaWithoutAResultIsComputedNowhere() {
        Workbook workbook = workbook("xlsx");
        cell(workbook.getSheetAt(0), "D4").setBlank();
        cell(workbook.getSheetAt(0), "D4").setCellFormula("D5-22");
        Filed filed = Filed.of(Grid.bytesOf(workbook));
        assertThat(filed.findings()).containsExactly("formula-without-value TF02.01 D4");
        assertThat(filed.values()).containsEntry("TF02.01", "refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFormulaThatFailedIsNoNumber(String format) {
        Workbook workbook = workbook(format);
        Cell cell = cell(workbook.getSheetAt(0), "D4");
        cell.setCellFormula("1/0");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        Filed filed = Filed.of(Grid.bytesOf(workbook));
        assertThat(filed.findings()).containsExactly("type-error TF02.01 D4");
        assertThat(filed.only().findings().get(0).message()).contains("#DIV/0!");
    }

    @ParameterizedTest
    @CsvSource({
        "xlsx, yyyy\"年\"m\"月\"",
        "xls, yyyy\"年\"m\"月\"",
        "xlsx, yyyy-mm-dd",
        "xls, [DBNum1][$-804]yyyy\"年\"m\"月\""
    })
    void aDateIsNoCount(String format, String dateFormat) {
        Workbook workbook = workbook(format);
        format(cell(workbook.getSheetAt(0), "D4"), dateFormat);
        assertThat(Filed.of(Grid.bytesOf(workbook)).findings()).containsExactly("type-error TF02.01 D4");
    }

    @ParameterizedTest
    @CsvSource({"xlsx, ###\\ ###\\ ##0", "xls, #\\,##0_ ", "xlsx, [Red]0", "xls, 0\"日\"", "xlsx, General"})
    void aNumberFormatIsNoDate(String format, String numberFormat) {
        Workbook workbook = workbook(format);
        format(cell(workbook.getSheetAt(0), "D4"), numberFormat);
        assertThat(Filed.of(Grid.bytesOf(workbook)).values()).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void theDayOfFilingMayBeADateOfEitherSystem(String format) {
        Workbook workbook = workbook(format);
        Cell cell = cell(workbook.getSheetAt(0), "B6");
        cell.setCellValue(LocalDate.of(2021, 10, 8));
        format(cell, "yyyy-mm-dd");
        assertThat(Filed.of(Grid.bytesOf(workbook)).observed().filedOn()).isEqualTo(LocalDate.of(2021, 10, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"填表日期：,2021年9月30日\n报出日期：,2021年10月8日", "报出日期：,2021年10月8日\n填表日期：,2021年9月30日"})
    void theDaySentOutIsNotTheDayFilledIn(String days) {
        Filed filed = Filed.text(CSV.replace("报出日期：,2021年10月8日", days));
        assertThat(filed.observed().filedOn()).isEqualTo(LocalDate.of(2021, 10, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void hiddenRowsColumnsAndSheetsAreReadAndSaid(String format) {
        Workbook rows = workbook(format);
        rows.getSheetAt(0).getRow(4).setZeroHeight(true);
        Workbook columns = workbook(format);
        columns.getSheetAt(0).setColumnHidden(4, true);
        Workbook sheets = workbook(format);
        sheets.createSheet("空");
        sheets.setActiveSheet(1);
        sheets.setSheetHidden(0, true);
        for (Workbook workbook : Arrays.asList(rows, columns, sheets)) {
            Filed filed = Filed.of(Grid.bytesOf(workbook));
            assertThat(filed.values()).isEqualTo(VALUES);
            assertThat(filed.findings()).singleElement().asString().startsWith("hidden-content");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFigureMergedOverTwoItemsIsNotTheSecondOnes(String format) {
        Workbook workbook = workbook(format);
        cell(workbook.getSheetAt(0), "D5").setBlank();
        workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("D4:D5"));
        Filed filed = Filed.of(Grid.bytesOf(workbook));
        assertThat(filed.findings()).containsExactly("missing-cell TF02.02 D5");
        assertThat(filed.only().findings().get(0).message()).contains("D4");
        assertThat(filed.values()).containsEntry("TF02.02", "blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void binaryRestsOfDecimalsAreNotPartOfThem(String format) {
        Workbook workbook = workbook(format);
        Cell cell = cell(workbook.getSheetAt(0), "D4");
        cell.setCellValue(4.35 * 100 + 0.1 + 0.2 - 0.3);
        assertThat(cell.getNumericCellValue()).isNotEqualTo(435.0);
        assertThat(Filed.of(Grid.bytesOf(workbook)).values()).containsEntry("TF02.01", "435");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aWorkbookMayHoldSeveralReturnsAndAPageOfInstructions(String format) {
        Workbook workbook = workbook(format);
        Grid.of(CSV.replace("城东区", "河西县")).write(workbook.createSheet("河西"));
        workbook.createSheet("填表说明").createRow(0).createCell(0).setCellValue("请按季填报。");
        workbook.createSheet("Sheet3");

        Filed filed = Filed.of(Grid.bytesOf(workbook));

        assertThat(filed.parts())
                .extracting(part -> part.receipt().source().sheet())
                .containsExactly("来访", "河西", "填表说明");
        assertThat(filed.parts())
                .extracting(part -> part.receipt().outcome())
                .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.QUARANTINED);
        assertThat(filed.parts().get(2).receipt().code()).isEqualTo("not-a-return");
        assertThat(filed.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void twoFormsBelowEachOtherAreTwoReturns(String format) {
        ReturnIdentity identity =
                new ReturnIdentity("TF02", 2020, "320001", new ReferencePeriod(2021, Frequency.QUARTERLY, 3));
        String both =
                CSV + identity.print() + "\n\n" + CSV.replace("城东区", "河西县").replace("批,12", "批,99");
        Filed filed = Filed.of(
                format.equals("csv")
                        ? both.getBytes(StandardCharsets.UTF_8)
                        : Grid.of(both).xlsx());
        assertThat(filed.parts())
                .extracting(part -> String.valueOf(part.receipt().key()))
                .containsExactly("TF02/320001/2021-Q3", "TF02/320002/2021-Q3");
        assertThat(filed.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "x-UTF-16LE-BOM"})
    void encodingsAreFoundOut(String encoding) {
        assertThat(Filed.text(CSV, Charset.forName(encoding)).values()).isEqualTo(VALUES);
        assertThat(Filed.text("\uFEFF" + CSV, StandardCharsets.UTF_8).values()).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void separatorsAreFoundOut(String separator) {
        assertThat(Filed.text(CSV.replace(",", separator)).values()).isEqualTo(VALUES);
        assertThat(Filed.text(CSV.replace("\n", "\r\n").replace(",", separator)).values())
                .isEqualTo(VALUES);
    }

    @Test
    void aFindingInACsvFileNamesLineAndColumnBehindALineBreakInACell() {
        Filed filed = Filed.text(CSV.replace("来访情况统计表", "\"来访情况\n统计表\"").replace("批,12", "批,1O2"));
        assertThat(filed.findings()).containsExactly("type-error TF02.01 5:4");
    }

    @Test
    void bytesThatAreNoTextInAnyEncodingAreNamed() {
        byte[] bytes = CSV.getBytes(StandardCharsets.UTF_8);
        bytes[1] = (byte) 0xFF;
        assertThat(Filed.of(bytes).findings()).containsExactly("encoding-error");
    }

    @Test
    void aQuoteThatNeverEndsIsNamed() {
        assertThat(Filed.text(CSV.replace("来访人次", "\"来访人次")).findings()).containsExactly("format-error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 | PDF",
                "<html><table></table></html> | 网页",
                "<?xml version=\"1.0\"?><Workbook/> | XML",
                "{\\rtf1 x} | RTF",
                "MIME-Version: 1.0 | MHTML"
            })
    void otherFormatsAreRefusedWithAdvice(String start, String word) {
        Filed filed = Filed.text(start);
        assertThat(filed.findings()).containsExactly("format-error");
        assertThat(filed.only().findings().get(0).message()).contains(word);
        assertThat(filed.only().findings().get(0).suggestion()).contains(".xlsx");
    }

    @Test
    void anEmptyFileAndAnEmptyWorkbookAreNamed() {
        assertThat(Filed.of(new byte[0]).findings()).containsExactly("format-error");
        Workbook workbook = new XSSFWorkbook();
        workbook.createSheet("空");
        assertThat(Filed.of(Grid.bytesOf(workbook)).findings()).containsExactly("form-unknown");
    }
}
