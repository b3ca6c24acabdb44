package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.CellAddress;
import cn.huizong.intake.file.CellFormat;
import cn.huizong.intake.file.CellSink;
import cn.huizong.intake.file.MergedRange;
import cn.huizong.observation.CellType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of one sheet, up to the last part of it that can hold a cell or a merged range. What it claims about its own
 * size is not looked at.
 */
final class WorksheetPart {

    /**
     * Elements that the schema allows only behind cells and merged ranges (ECMA-376 part 1, 18.3.1.99), where they stand
     * directly in the worksheet; the custom views in front of merged ranges have page margins of their own.
     */
    private static final Set<String> BEHIND_CELLS = Set.of(
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter");

    /** The depth of an element directly in the worksheet. */
    private static final int CHILD = 2;

    private final XmlPart xml;
    private final List<String> shared;
    private final List<CellFormat> formats;
    private final CellSink sheet;
    private final Budget budget;
    private int row = -1;
    private int column = -1;
    /** Of the row at hand, where it says so itself; else −1. */
    private int stated = -1;

    WorksheetPart(XmlPart xml, List<String> shared, List<CellFormat> formats, CellSink sheet, Budget budget) {
        this.xml = xml;
        this.shared = shared;
        this.formats = formats;
        this.sheet = sheet;
        this.budget = budget;
    }

    void read() {
        while (sheet.open() && !xml.atEnd()) {
            if (!xml.nextTag()) {
                continue;
            }
            switch (xml.element()) {
                case "row" -> row();
                case "c" -> cell();
                case "col" -> columns();
                case "mergeCell" -> merged();
                default -> {
                    if (xml.depth() == CHILD && BEHIND_CELLS.contains(xml.element())) {
                        return;
                    }
                }
            }
        }
    }

    private void row() {
        String number = xml.attribute("r");
        stated = number == null ? -1 : xml.parsed(number) - 1;
        row = number == null ? row + 1 : stated;
        column = -1;
        if (row < 0) {
            throw xml.damaged();
        }
        if (xml.flag("hidden")) {
            sheet.hideRow(row);
        }
    }

    private void columns() {
        int first = xml.number("min", 0) - 1;
        int last = xml.number("max", 0) - 1;
        if (xml.flag("hidden") && first >= 0 && last >= first) {
            sheet.hideColumns(first, last);
        }
    }

    private void merged() {
        String[] corners = xml.attribute("ref", "").split(":", -1);
        String last = corners[corners.length - 1];
        MergedRange range = new MergedRange(
                CellAddress.rowOf(corners[0]),
                CellAddress.columnOf(corners[0]),
                CellAddress.rowOf(last),
                CellAddress.columnOf(last));
        if (range.firstRow() < 0 || range.firstColumn() < 0 || range.lastRow() < 0 || range.lastColumn() < 0) {
            throw xml.damaged();
        }
        sheet.merged(range);
    }

    private void cell() {
        String address = null;
        String style = "";
        String type = "n";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> address = xml.attributeValue(i);
                case "s" -> style = xml.attributeValue(i);
                case "t" -> type = xml.attributeValue(i);
                default -> {}
            }
        }
        place(address);
        boolean formula = false;
        String formulaText = "";
        String value = null;
        while (xml.nextTag()) {
            switch (xml.element()) {
                case "v" -> value = only(value, xml.text());
                case "is" -> value = only(value, RichText.read(xml, "is", budget));
                case "f" -> {
                    formula = true;
                    formulaText = xml.text();
                }
                case "extLst" -> xml.skip();
                default -> throw xml.damaged();
            }
        }
        if (formula && (value == null || (value.isEmpty() && type.equals("n")))) {
            sheet.cell(
                    row,
                    column,
                    CellType.FORMULA_WITHOUT_VALUE,
                    "=" + formulaText,
                    format(style).code());
        } else if (value != null) {
            put(type, value, format(style));
        }
    }

    /** A cell has one value; where there are two, nobody can say which of them counts. */
    private String only(@Nullable String before, String value) {
        if (before != null) {
            throw xml.damaged();
        }
        return value;
    }

    private void place(@Nullable String address) {
        column++;
        if (address != null) {
            row = CellAddress.rowOf(address);
            column = CellAddress.columnOf(address);
        }
        boolean contradicted = stated >= 0 && row != stated;
        if (row < 0 || column < 0 || contradicted) {
            throw xml.damaged();
        }
    }

    private void put(String type, String value, CellFormat format) {
        switch (type) {
            case "s" -> sheet.cell(row, column, CellType.TEXT, shared(value), format.code());
            case "str" -> sheet.cell(row, column, CellType.TEXT, RichText.plain(value), format.code());
            case "inlineStr" -> sheet.cell(row, column, CellType.TEXT, value, format.code());
            case "b" -> sheet.cell(row, column, CellType.BOOLEAN, value.equals("1") ? "TRUE" : "FALSE", format.code());
            case "e" -> sheet.cell(row, column, CellType.ERROR, value, format.code());
            case "d" -> sheet.cell(row, column, CellType.DATE, value, format.code());
            case "n" -> sheet.cell(row, column, format.typeOfNumber(), value.strip(), format.code());
            default -> throw xml.damaged();
        }
    }

    private String shared(String index) {
        int number = xml.parsed(index.strip());
        if (number < 0 || number >= shared.size()) {
            throw xml.damaged();
        }
        return shared.get(number);
    }

    private CellFormat format(String style) {
        int number = style.isEmpty() ? 0 : xml.parsed(style);
        return number >= 0 && number < formats.size() ? formats.get(number) : CellFormat.GENERAL;
    }
}
