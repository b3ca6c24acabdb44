package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Severity;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that may stay empty, and rows that are not the unit's, when their cell is merged into another. */
class MergedCellTests {

    private static final String DISTRICT = """
            案件情况统计表
            填报单位：城东区,报告期：2021年
            指标名称,代码,计量单位,本年实际,上年实际
            受理案件数,TF01.01,件,120,110
            审结案件数,TF01.02,件,100,90
            其中：调解,TF01.03,件,20,18
            按期办结率,TF01.04,%,99.5,98
            涉案金额,TF01.05,万元,12.5,11
            发布信息数,TF01.06,条,60,58
            净增人数,TF01.07,人,,2
            填报范围,TF01.08,,,
            乡镇数,TF01.09,个,9,9
            """;
    private static final String DEPARTMENT = DISTRICT.replace("城东区", "市司法局").replace("个,9,9", "个,,");

    private static Filed merged(String csv, String format, String range) {
        Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        Grid.of(csv).write(workbook.createSheet("案件"));
        workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf(range));
        return Filed.of(Grid.bytesOf(workbook));
    }

    @ParameterizedTest
    @CsvSource({"xlsx, D11:E11", "xls, D11:E11", "xlsx, B11:E11", "xlsx, A11:D11", "xlsx, C11:D11"})
    void anEmptyCellThatMayStayEmptyIsNoFinding(String format, String range) {
        Filed filed = merged(DISTRICT, format, range);
        assertThat(filed.findings()).isEmpty();
        assertThat(filed.values()).containsEntry("TF01.08", "blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFigureThatMayBeMeantForAnOptionalRowTooIsAHint(String format) {
        Filed filed = merged(DISTRICT, format, "D9:D10");
        assertThat(filed.findings()).containsExactly("extra-cell TF01.07 D10");
        assertThat(filed.only().findings().get(0)).satisfies(hint -> {
            assertThat(hint.severity()).isEqualTo(Severity.HINT);
            assertThat(hint.message()).contains("净增人数", "D9", "60");
        });
        assertThat(filed.values()).containsEntry("TF01.06", "60").containsEntry("TF01.07", "blank");
    }

    @Test
    void wordsWrittenBesideAnOptionalCellThatIsMergedAwayAreAHint() {
        Filed filed = merged(DISTRICT.replace("TF01.08,,,", "TF01.08,全区含园区,,"), "xlsx", "C11:E11");
        assertThat(filed.findings()).containsExactly("extra-cell TF01.08 D11");
    }

    @Test
    void aDashInThePlaceOfAMeasureSaysNothing() {
        assertThat(merged(DISTRICT.replace("TF01.08,,,", "TF01.08,—,,"), "xlsx", "C11:E11")
                        .findings())
                .isEmpty();
    }

    @Test
    void aRowTheUnitDoesNotFillInIsNotMissed() {
        assertThat(merged(DEPARTMENT, "xlsx", "D11:D12").findings()).isEmpty();
    }

    @Test
    void aRowThatMustBeFilledInIsMissedEvenIfNothingIsHidden() {
        assertThat(merged(DISTRICT.replace("个,9,9", "个,,"), "xlsx", "D12:E12").findings())
                .containsExactly("missing-cell TF01.09 D12");
        assertThat(merged(DISTRICT.replace("个,9,9", "个,,"), "xlsx", "D11:D12").findings())
                .containsExactly("missing-cell TF01.09 D12");
    }
}
