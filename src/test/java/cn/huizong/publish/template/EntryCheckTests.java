package cn.huizong.publish.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.MarkMeaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class EntryCheckTests {

    private static final Map<String, MarkMeaning> NO_MARKS = Map.of();

    @Test
    void aCountIsAWholeNumberFromZeroOn() {
        XSSFDataValidation validation =
                check(NO_MARKS, Forms.item("TT01.01", "受理数", "件").build());

        assertThat(validation.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.INTEGER);
        assertThat(validation.getValidationConstraint().getOperator()).isEqualTo(OperatorType.GREATER_OR_EQUAL);
        assertThat(validation.getValidationConstraint().getFormula1()).isEqualTo("0");
        assertThat(validation.getEmptyCellAllowed()).isTrue();
        assertThat(validation.getShowErrorBox()).isTrue();
        assertThat(validation.getErrorBoxText()).isEqualTo("“受理数”应填不小于 0 的整数（计量单位：件）。请核对后重填。");
        assertThat(validation.getPromptBoxTitle()).isEqualTo("TT01.01 受理数");
        assertThat(validation.getPromptBoxText()).isEqualTo("请填不小于 0 的整数（计量单位：件）。本项必填。空格视为漏填，零请填 0。");
    }

    @Test
    void aRateIsADecimalFromZeroToOneHundred() {
        XSSFDataValidation validation =
                check(NO_MARKS, Forms.item("TT01.01", "按时办结率", "%").decimals(2).build());

        assertThat(validation.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.DECIMAL);
        assertThat(validation.getValidationConstraint().getOperator()).isEqualTo(OperatorType.BETWEEN);
        assertThat(validation.getValidationConstraint().getFormula1()).isEqualTo("0");
        assertThat(validation.getValidationConstraint().getFormula2()).isEqualTo("100");
        assertThat(validation.getErrorBoxText()).contains("0 至 100 之间的数，保留2位小数，不写百分号");
    }

    @Test
    void aFigureThatMayBeNegativeHasNoLowerBound() {
        XSSFDataValidation validation = check(
                NO_MARKS,
                Forms.item("TT01.01", "增减", "%").decimals(2).negative().build());

        assertThat(validation.getValidationConstraint().getFormula1()).isEqualTo("-999999999999999");
        assertThat(validation.getValidationConstraint().getOperator()).isEqualTo(OperatorType.GREATER_OR_EQUAL);
        assertThat(validation.getErrorBoxText()).contains("应填数，保留2位小数（计量单位：%）");
    }

    @Test
    void theMarksOfTheFormPassBesideNumbers() {
        Map<String, MarkMeaning> marks = Map.of("—", MarkMeaning.NOT_APPLICABLE, "\"", MarkMeaning.ZERO);
        XSSFDataValidation validation =
                check(marks, Forms.item("TT01.01", "按时办结率", "%").build());

        assertThat(validation.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.FORMULA);
        assertThat(validation.getValidationConstraint().getFormula1())
                .isEqualTo("IF(ISNUMBER(D10),AND(D10>=0,D10<=100,D10=INT(D10)),OR(D10=\"\"\"\",D10=\"—\"))");
    }

    @Test
    void tooManyMarksForAFormulaLeaveOnlyTheAdvice() {
        Map<String, MarkMeaning> marks = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            marks.put("符号" + i, MarkMeaning.MISSING);
        }
        XSSFDataValidation validation =
                check(marks, Forms.item("TT01.01", "受理数", "件").build());

        assertThat(validation.getShowErrorBox()).isFalse();
        assertThat(validation.getPromptBoxText()).startsWith("请填不小于 0 的整数");
    }

    @Test
    void approximateFiguresAreAdvisedButNotRefused() {
        XSSFDataValidation validation = check(
                NO_MARKS, Forms.item("TT01.01", "参加人次", "人次").approximate().build());

        assertThat(validation.getShowErrorBox()).isFalse();
        assertThat(validation.getPromptBoxText()).contains("近6000");
    }

    @Test
    void textsAreNotChecked() {
        assertThat(find(NO_MARKS, Forms.item("TT01.01", "范围", "").text().build()))
                .isEmpty();
    }

    @Test
    void aLabelSharingItsCellMustStay() {
        XSSFSheet sheet = sheet(NO_MARKS, Forms.item("TT01.01", "受理数", "件").build());
        List<String> formulas = sheet.getDataValidations().stream()
                .map(validation -> validation.getValidationConstraint().getFormula1())
                .toList();

        assertThat(formulas).contains("LEFT(A7,9)=\"填报单位（盖章）：\"", "LEFT(B7,4)=\"报告期：\"", "LEFT(D12,4)=\"填表人：\"");
    }

    @Test
    void longNamesAreShortenedToWhatASpreadsheetTakes() {
        String name = "当事人".repeat(60);
        XSSFDataValidation validation =
                check(NO_MARKS, Forms.item("TT01.01", name, "件").build());

        assertThat(validation.getPromptBoxTitle()).hasSize(32).endsWith("…");
        assertThat(validation.getErrorBoxText().length()).isLessThanOrEqualTo(255);
    }

    private static XSSFDataValidation check(Map<String, MarkMeaning> marks, Item item) {
        return find(marks, item).orElseThrow();
    }

    private static Optional<XSSFDataValidation> find(Map<String, MarkMeaning> marks, Item item) {
        return sheet(marks, item).getDataValidations().stream()
                .filter(validation -> validation
                        .getRegions()
                        .getCellRangeAddress(0)
                        .formatAsString()
                        .equals("D10"))
                .findFirst();
    }

    private static XSSFSheet sheet(Map<String, MarkMeaning> marks, Item item) {
        Form form = Forms.form("TT01", "测试表", marks, List.of(), List.of(item));
        return new TemplateWorkbook().add(form, Filling.BLANK).sheet();
    }
}
