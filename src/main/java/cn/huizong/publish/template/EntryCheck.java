package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.publish.text.Quotation;
import cn.huizong.rule.Measure;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What the spreadsheet itself checks while a cell is filled in. Where the form has marks (—, …), they must pass as well, which
 * only a formula can say; a spreadsheet's own number checks would refuse them.
 */
final class EntryCheck {

    private static final int TITLE_AT_MOST = 32;
    /** Of a message or a formula; a longer formula makes a spreadsheet call the file damaged. */
    private static final int TEXT_AT_MOST = 255;
    /** Stands for "no lower bound": beyond any figure a form could ask for. */
    private static final String LOWEST = "-999999999999999";

    private final XSSFSheet sheet;
    private final XSSFDataValidationHelper validations;

    EntryCheck(XSSFSheet sheet) {
        this.sheet = sheet;
        this.validations = new XSSFDataValidationHelper(sheet);
    }

    /** Checks the figure of an item, as far as the item lets a machine check it. */
    void figure(XSSFCell cell, Form form, Item item) {
        if (item.isText()) {
            return;
        }
        String wanted = wanted(item);
        String accepted = accepted(cell, form, item);
        if (item.approximate()) {
            prompt(cell, item, "请填" + wanted + "；只有约数时可写“近6000”“2000余”“超3.5万”。");
        } else if (form.marks().isEmpty()) {
            check(cell, plain(item), item, advice(form, item, wanted), wanted);
        } else if (accepted.length() <= TEXT_AT_MOST) {
            check(cell, formula(accepted), item, advice(form, item, wanted), wanted + "，或表下说明的符号");
        } else {
            prompt(cell, item, advice(form, item, wanted));
        }
    }

    private void check(XSSFCell cell, DataValidationConstraint constraint, Item item, String advice, String wanted) {
        DataValidation validation = create(constraint, cell);
        validation.createPromptBox(title(item), clip(advice));
        validation.createErrorBox("填写有误", clip(Quotation.of(item.name()) + "应填" + wanted + "。请核对后重填。"));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    /** Keeps a label that shares its cell with what is written behind it. */
    void label(XSSFCell cell, String label, String example) {
        String address = cell.getAddress().formatAsString();
        DataValidation validation =
                create(formula("LEFT(" + address + "," + label.length() + ")=" + quoted(label)), cell);
        validation.setEmptyCellAllowed(false);
        validation.createPromptBox("填写说明", clip("请写在" + Quotation.of(label) + "之后，不要删去前面的字。" + example));
        validation.createErrorBox("填写有误", clip("请保留" + Quotation.of(label) + "，把内容写在它的后面。"));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static String wanted(Item item) {
        String measure = item.measure().name().isEmpty() ? "" : "（计量单位：" + item.measure() + "）";
        String number = item.decimals() == 0 ? "整数" : "数，保留" + item.decimals() + "位小数";
        if (item.measure().equals(Measure.PERCENT) && !item.negative()) {
            return "0 至 100 之间的" + number + "，不写百分号";
        }
        return (item.negative() ? "" : "不小于 0 的") + number + measure;
    }

    private static String advice(Form form, Item item, String wanted) {
        return "请填" + wanted + "。" + (item.required() ? "本项必填。" : "没有的可以不填。") + Legend.sentence(form);
    }

    private static String lower(Item item) {
        return item.negative() ? LOWEST : "0";
    }

    private static boolean hasUpperBound(Item item) {
        return item.measure().dimension().equals(Measure.PERCENT.dimension()) && !item.negative();
    }

    private static String upper(Item item) {
        return item.measure().equals(Measure.PERCENT) ? "100" : "1000";
    }

    private static XSSFDataValidationConstraint plain(Item item) {
        int type = item.decimals() == 0 ? ValidationType.INTEGER : ValidationType.DECIMAL;
        return hasUpperBound(item)
                ? new XSSFDataValidationConstraint(type, OperatorType.BETWEEN, lower(item), upper(item))
                : new XSSFDataValidationConstraint(type, OperatorType.GREATER_OR_EQUAL, lower(item));
    }

    private static String accepted(XSSFCell cell, Form form, Item item) {
        String address = cell.getAddress().formatAsString();
        String number = address + ">=" + lower(item)
                + (hasUpperBound(item) ? "," + address + "<=" + upper(item) : "")
                + (item.decimals() == 0 ? "," + address + "=INT(" + address + ")" : "");
        String marks = Legend.marks(form).stream()
                .map(Map.Entry::getKey)
                .map(mark -> address + "=" + quoted(mark))
                .collect(Collectors.joining(","));
        return "IF(ISNUMBER(" + address + "),AND(" + number + "),OR(" + marks + "))";
    }

    private void prompt(XSSFCell cell, Item item, String text) {
        DataValidation validation = create(formula("TRUE"), cell);
        validation.createPromptBox(title(item), clip(text));
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    /** Not yet on the sheet: what is set on a validation after it was added is lost. */
    private DataValidation create(DataValidationConstraint constraint, XSSFCell cell) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        DataValidation validation =
                validations.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setShowPromptBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        return validation;
    }

    private static XSSFDataValidationConstraint formula(String formula) {
        return new XSSFDataValidationConstraint(ValidationType.FORMULA, formula);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String title(Item item) {
        String title = item.code() + " " + item.name();
        return title.length() <= TITLE_AT_MOST ? title : title.substring(0, TITLE_AT_MOST - 1) + "…";
    }

    private static String clip(String text) {
        return text.length() <= TEXT_AT_MOST ? text : text.substring(0, TEXT_AT_MOST - 1) + "…";
    }
}
