package cn.huizong.intake.xls;

import cn.huizong.intake.file.CellFormat;
import cn.huizong.intake.file.MergedRange;
import cn.huizong.intake.file.SheetBuilder;
import cn.huizong.observation.CellType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * The records of one sheet. Its numbers are binary doubles without a literal; their text is what a spreadsheet shows of them,
 * 15 significant digits.
 */
final class BiffSheet {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private final SheetBuilder sheet;
    private final @Nullable SSTRecord shared;
    private final List<CellFormat> formats;
    private @Nullable FormulaRecord awaitingText;

    BiffSheet(SheetBuilder sheet, @Nullable SSTRecord shared, List<CellFormat> formats) {
        this.sheet = sheet;
        this.shared = shared;
        this.formats = formats;
    }

    void accept(Record record) {
        if (record instanceof NumberRecord number) {
            number(number, number.getValue());
        } else if (record instanceof RKRecord number) {
            number(number, number.getRKNumber());
        } else if (record instanceof LabelSSTRecord label && shared != null) {
            put(label, CellType.TEXT, shared.getString(label.getSSTIndex()).getString());
        } else if (record instanceof LabelRecord label) {
            put(label, CellType.TEXT, label.getValue());
        } else if (record instanceof BoolErrRecord cell) {
            if (cell.isError()) {
                put(cell, CellType.ERROR, error(cell.getErrorValue()));
            } else {
                put(cell, CellType.BOOLEAN, cell.getBooleanValue() ? "TRUE" : "FALSE");
            }
        } else if (record instanceof FormulaRecord formula) {
            formula(formula);
        } else if (record instanceof StringRecord text && awaitingText != null) {
            put(awaitingText, CellType.TEXT, text.getString());
            awaitingText = null;
        } else {
            layout(record);
        }
    }

    private void layout(Record record) {
        if (record instanceof RowRecord row && row.getZeroHeight()) {
            sheet.hideRow(row.getRowNumber());
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            sheet.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                sheet.merged(new MergedRange(
                        area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
            }
        }
    }

    /** A formula keeps its last result; the format has no way to say that there is none. */
    private void formula(FormulaRecord formula) {
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula, formula.getValue());
            case BOOLEAN -> put(formula, CellType.BOOLEAN, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
            case ERROR -> put(formula, CellType.ERROR, error(formula.getCachedErrorValue()));
            default -> awaitingText = formula.hasCachedResultString() ? formula : null;
        }
    }

    private void number(CellValueRecordInterface cell, double value) {
        String text = Double.isFinite(value)
                ? new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString()
                : Double.toString(value);
        put(cell, format(cell).typeOfNumber(), text);
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR" + code;
    }

    private void put(CellValueRecordInterface cell, CellType type, String text) {
        sheet.cell(cell.getRow(), cell.getColumn(), type, text, format(cell).code());
    }

    private CellFormat format(CellValueRecordInterface cell) {
        int style = cell.getXFIndex();
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
