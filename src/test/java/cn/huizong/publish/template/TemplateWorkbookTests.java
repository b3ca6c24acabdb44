package cn.huizong.publish.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.observation.ReturnIdentity;
import cn.huizong.observation.Signatures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplateWorkbookTests {

    private static final Instant STAMP = Instant.parse("2021-01-01T00:00:00Z");
    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);
    private static final Form FORM = Forms.reconsideration();
    private static final Figures LAST_YEAR = new Figures(
            Map.of("TT02.02", new BigDecimal("625"), "TT02.06", new BigDecimal("98.64")), Map.of("TT02.07", "近6000"));

    @Test
    void everyLineOfAPrefilledFormStandsWhereIntakeLooksForIt() {
        List<String> lines =
                lines(reopened(FORM, Filling.of(Forms.HAILING, YEAR).withLastYear(LAST_YEAR)));

        assertThat(lines)
                .containsExactly(
                        "行 政 复 议 案 件 统 计 表",
                        "表号：泰法统02表",
                        "制定机关：泰州市司法局",
                        "批准机关：泰州市统计局",
                        "批准文号：泰统制〔2020〕12号",
                        "有效期至：2022年12月31日",
                        "填报单位（盖章）：海陵区|报告期：2021年|计量单位：见表内",
                        "指标名称|代码|计量单位|本年实际|上年实际",
                        "甲|乙|丙|1|2",
                        "上年结转案件数|TT02.01|件",
                        "本年受理案件数|TT02.02|件|625",
                        "已审结案件数|TT02.03|件",
                        "其中：维持|TT02.04|件",
                        "未审结案件数|TT02.05|件",
                        "行政机关负责人出庭应诉率（负责人出庭案件数占应出庭案件数的比重）|TT02.06|%|98.64",
                        "法治宣传活动参加人次|TT02.07|人次|近6000",
                        "市级部门办理案件数|TT02.08|件|不填",
                        "填报范围说明|TT02.09",
                        "注：1．审核关系：01 + 02 = 03 + 05。",
                        "　　2．本表由各市（区）和市司法局填报；各市（区）只填所属乡镇、街道，不含市级部门。",
                        "　　3．符号说明：“无”为零，“—”不适用，“…”不足最小计量单位的一半；空格视为漏填，零请填 0。",
                        "单位负责人：|审核人：|填表人：",
                        "联系电话：|报出日期：    年  月  日|版次：",
                        "识别码：HZ:TT02:2021:321202:2021:4F11（供系统识别本表，请勿改动）");
    }

    @Test
    void onlyWhatIsToBeFilledInIsUnlocked() {
        XSSFSheet sheet = reopened(FORM, Filling.of(Forms.HAILING, YEAR).withLastYear(LAST_YEAR));

        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
        assertThat(unlocked(sheet))
                .containsExactly(
                        "D10", "D11", "D12", "D13", "D14", "D15", "D16", "D18", "A22", "B22", "C22", "D22", "E22",
                        "A23", "B23", "C23", "D23", "E23");
    }

    @Test
    void aBlankOfNoUnitLeavesUnitAndPeriodToBeWritten() {
        XSSFSheet sheet = reopened(FORM, Filling.BLANK);

        assertThat(lines(sheet)).contains("填报单位（盖章）：|报告期：|计量单位：见表内", "市级部门办理案件数|TT02.08|件");
        assertThat(unlocked(sheet)).startsWith("A7", "B7", "C7", "D10");
        assertThat(ReturnIdentity.find(identityLine(sheet))).contains(new ReturnIdentity("TT02", 2021, "", null));
    }

    @Test
    void aRowTheUnitDoesNotFillInIsLockedAndSaysSo() {
        XSSFSheet district = reopened(FORM, Filling.of(Forms.HAILING, YEAR));
        XSSFSheet department = reopened(FORM, Filling.of(Forms.JUSTICE, YEAR));

        assertThat(cell(district, "D17").getStringCellValue()).isEqualTo("不填");
        assertThat(cell(district, "D17").getCellStyle().getLocked()).isTrue();
        assertThat(cell(department, "D17").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(cell(department, "D17").getCellStyle().getLocked()).isFalse();
    }

    @Test
    void theIdentityStandsInACellAndInTheProperties() {
        XSSFSheet sheet = reopened(FORM, Filling.of(Forms.HAILING, YEAR));
        ReturnIdentity identity = new ReturnIdentity("TT02", 2021, "321202", YEAR);

        assertThat(ReturnIdentity.find(identityLine(sheet))).contains(identity);
        assertThat(sheet.getWorkbook()
                        .getProperties()
                        .getCustomProperties()
                        .getProperty("HuizongIdentity1")
                        .getLpwstr())
                .isEqualTo(identity.print());
    }

    @Test
    void figuresAreStoredWithTheirOwnDigits() {
        XSSFSheet sheet = reopened(FORM, Filling.of(Forms.HAILING, YEAR).withLastYear(LAST_YEAR));

        assertThat(cell(sheet, "E11").getCTCell().getV()).isEqualTo("625");
        assertThat(cell(sheet, "E11").getCellStyle().getDataFormatString()).isEqualTo("0");
        assertThat(cell(sheet, "E15").getCTCell().getV()).isEqualTo("98.64");
        assertThat(cell(sheet, "E15").getCellStyle().getDataFormatString()).isEqualTo("0.00");
        assertThat(cell(sheet, "E15").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell(sheet, "E16").getStringCellValue()).isEqualTo("近6000");
    }

    @Test
    void aNumberLongerThanASpreadsheetKeepsIsWrittenAsText() {
        Figures figures = new Figures(
                Map.of(
                        "TT02.01", new BigDecimal("123456789012345"),
                        "TT02.02", new BigDecimal("1234567890123456"),
                        "TT02.03", new BigDecimal("0.10"),
                        "TT02.04", new BigDecimal("1E+3")),
                Map.of());
        XSSFSheet sheet = reopened(FORM, Filling.of(Forms.HAILING, YEAR).withLastYear(figures));

        assertThat(cell(sheet, "E10").getCTCell().getV()).isEqualTo("123456789012345");
        assertThat(cell(sheet, "E11").getStringCellValue()).isEqualTo("1234567890123456");
        assertThat(cell(sheet, "E12").getCTCell().getV()).isEqualTo("0.1");
        assertThat(cell(sheet, "E12").getCellStyle().getDataFormatString()).isEqualTo("0.0");
        assertThat(cell(sheet, "E13").getCTCell().getV()).isEqualTo("1000");
    }

    @Test
    void aFilledReturnHoldsFiguresSignaturesAndDate() {
        Filling filling = Filling.of(
                        Forms.JUSTICE, ReferencePeriod.parse("2021-Q3").orElseThrow())
                .withCurrent(
                        new Figures(Map.of("TT02.01", BigDecimal.ZERO), Map.of("TT02.02", "1 840", "TT02.09", "全市")))
                .signed(new Signatures("张三", "李四", "王五", "0523-8600"), LocalDate.of(2022, 1, 5), 2);

        assertThat(lines(reopened(FORM, filling)))
                .contains(
                        "填报单位（盖章）：市司法局|报告期：2021年第三季度|计量单位：见表内",
                        "上年结转案件数|TT02.01|件|0",
                        "本年受理案件数|TT02.02|件|1 840",
                        "填报范围说明|TT02.09|全市",
                        "单位负责人：张三|审核人：李四|填表人：王五",
                        "联系电话：0523-8600|报出日期：2022年1月5日|版次：2");
    }

    @Test
    void aFigureWithoutARowIsRefused() {
        Figures unknown = new Figures(Map.of("TT02.77", BigDecimal.ONE), Map.of());
        Figures excluded = new Figures(Map.of("TT02.08", BigDecimal.ONE), Map.of());
        Filling filling = Filling.of(Forms.HAILING, YEAR);

        assertThatThrownBy(() -> new TemplateWorkbook().add(FORM, filling.withCurrent(unknown)))
                .hasMessageContaining("TT02.77");
        assertThatThrownBy(() -> new TemplateWorkbook().add(FORM, filling.withCurrent(excluded)))
                .hasMessageContaining("TT02.08");
    }

    @Test
    void namesThatLookLikeFormulasStayText() {
        Unit hostile = Forms.unit("X1", "=HYPERLINK(\"http://x\")", UnitKind.DISTRICT, "districts");
        Form form = Forms.form(
                "TT03",
                "=1+1",
                Map.of("=\"x", MarkMeaning.ZERO),
                List.of("@SUM(A1)"),
                List.of(Forms.item("TT03.01", "=cmd|' /C calc'!A0", "件").build()));
        Figures figures = new Figures(Map.of(), Map.of("TT03.01", "=2+3"));
        XSSFSheet sheet = reopened(form, Filling.of(hostile, YEAR).withCurrent(figures));

        assertThat(lines(sheet))
                .contains(
                        "=1+1",
                        "填报单位（盖章）：=HYPERLINK(\"http://x\")|报告期：2021年|计量单位：见表内",
                        "=cmd|' /C calc'!A0|TT03.01|件|=2+3");
        for (Row row : sheet) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
        }
    }

    @Test
    void itPrintsOnA4OnePageWideWithRepeatedHeadings() {
        XSSFSheet sheet = reopened(FORM, Filling.of(Forms.HAILING, YEAR));

        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) (PaperSize.A4_PAPER.ordinal() + 1));
        assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("8:9");
        assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$E$24");
        assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页　共 &N 页");
        assertThat(sheet.getHorizontallyCenter()).isTrue();
    }

    @Test
    void theTableHasThickLinesAboveAndBelowAndOpenSides() {
        XSSFSheet sheet = reopened(FORM, Filling.of(Forms.HAILING, YEAR));

        assertThat(cell(sheet, "A8").getCellStyle().getBorderTop()).isEqualTo(BorderStyle.MEDIUM);
        assertThat(cell(sheet, "E18").getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.MEDIUM);
        assertThat(cell(sheet, "C12").getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THIN);
        assertThat(cell(sheet, "A12").getCellStyle().getBorderLeft()).isEqualTo(BorderStyle.NONE);
        assertThat(cell(sheet, "E12").getCellStyle().getBorderRight()).isEqualTo(BorderStyle.NONE);
        assertThat(cell(sheet, "D12").getCellStyle().getBorderRight()).isEqualTo(BorderStyle.THIN);
    }

    @Test
    void longNamesAreWrappedInRowsHighEnough() {
        XSSFSheet sheet = reopened(FORM, Filling.BLANK);

        assertThat(cell(sheet, "A15").getCellStyle().getWrapText()).isTrue();
        assertThat(sheet.getRow(14).getHeightInPoints())
                .isGreaterThan(1.5f * sheet.getRow(9).getHeightInPoints());
        assertThat(cell(sheet, "A13").getCellStyle().getIndention()).isEqualTo((short) 2);
    }

    @Test
    void severalFormsShareAWorkbookEvenUnderOneName() throws IOException {
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.add(FORM, Filling.of(Forms.HAILING, YEAR));
        workbook.add(FORM, Filling.of(Forms.JUSTICE, YEAR));

        try (XSSFWorkbook reopened = open(workbook.bytes(STAMP))) {
            assertThat(reopened.getSheetName(0)).isEqualTo("TT02 行政复议案件统计表");
            assertThat(reopened.getSheetName(1)).isEqualTo("TT02 行政复议案件统计表(2)");
            assertThat(identityLine(reopened.getSheetAt(1))).contains(":SFJ:2021:");
        }
    }

    @Test
    void theInputCellOfAnItemIsWhereItsRowIs() {
        TemplateSheet sheet = new TemplateWorkbook().add(FORM, Filling.of(Forms.HAILING, YEAR));

        assertThat(sheet.input("TT02.05").getAddress().formatAsString()).isEqualTo("D14");
        assertThatThrownBy(() -> sheet.input("TT02.08")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        Filling filling = Filling.of(Forms.HAILING, YEAR).withLastYear(LAST_YEAR);

        assertThat(Arrays.equals(bytes(FORM, filling), bytes(FORM, filling))).isTrue();
        assertThat(Arrays.equals(bytes(FORM, filling), bytes(FORM, Filling.BLANK)))
                .isFalse();
    }

    private static byte[] bytes(Form form, Filling filling) {
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.add(form, filling);
        return workbook.bytes(STAMP);
    }

    private static XSSFSheet reopened(Form form, Filling filling) {
        return open(bytes(form, filling)).getSheetAt(0);
    }

    private static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        var reference = new CellReference(address);
        return sheet.getRow(reference.getRow()).getCell(reference.getCol());
    }

    private static String identityLine(XSSFSheet sheet) {
        return sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue();
    }

    /** The non-empty cells of each row, as they are stored. */
    private static List<String> lines(XSSFSheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.NUMERIC) {
                    cells.add(((XSSFCell) cell).getCTCell().getV());
                } else if (cell.getCellType() != CellType.BLANK) {
                    cells.add(cell.getStringCellValue());
                }
            }
            lines.add(String.join("|", cells));
        }
        return lines;
    }

    private static List<String> unlocked(XSSFSheet sheet) {
        List<String> unlocked = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!cell.getCellStyle().getLocked()) {
                    unlocked.add(cell.getAddress().formatAsString());
                }
            }
        }
        return unlocked;
    }
}
