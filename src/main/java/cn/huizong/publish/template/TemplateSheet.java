package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.publish.template.drawing.ColumnPlan;
import cn.huizong.publish.template.drawing.PageSetup;
import cn.huizong.publish.template.drawing.SheetPen;
import cn.huizong.publish.template.drawing.TemplateStyles;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A form written on a sheet. */
public final class TemplateSheet {

    private final XSSFSheet sheet;
    private final Map<String, XSSFCell> inputs;

    private TemplateSheet(XSSFSheet sheet, Map<String, XSSFCell> inputs) {
        this.sheet = sheet;
        this.inputs = inputs;
    }

    static TemplateSheet write(XSSFSheet sheet, TemplateStyles styles, Form form, Filling filling) {
        ColumnPlan plan = ColumnPlan.of(form);
        for (int column = 0; column <= plan.last(); column++) {
            sheet.setColumnWidth(column, plan.widths().get(column) * 256);
        }
        SheetPen pen = new SheetPen(sheet, styles, plan);
        EntryCheck checks = new EntryCheck(sheet);
        new FormHead(pen, checks).write(form, filling);
        int headingRow = pen.row() + 1;
        Map<String, XSSFCell> inputs = new FormTable(pen, checks, form, filling).write();
        refuseUnplaced(filling, inputs.keySet());
        new FormFoot(pen, checks).write(form, filling);
        PageSetup.apply(sheet, plan, headingRow, pen.row());
        inputs.values().stream().findFirst().ifPresent(first -> sheet.setActiveCell(first.getAddress()));
        return new TemplateSheet(sheet, inputs);
    }

    /** A figure for a row that the form does not have, or the unit does not fill in, must not vanish. */
    private static void refuseUnplaced(Filling filling, Set<String> placed) {
        Set<String> unplaced = new HashSet<>(filling.current().items());
        unplaced.removeAll(placed);
        if (!unplaced.isEmpty()) {
            throw new IllegalArgumentException(
                    "no row to be filled in for " + unplaced.stream().sorted().toList());
        }
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** The cell in which an item of the current period is filled in. */
    public XSSFCell input(String item) {
        XSSFCell cell = inputs.get(item);
        if (cell == null) {
            throw new IllegalArgumentException("no row to be filled in for " + item);
        }
        return cell;
    }
}
