package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of a workbook's sheets.
 *
 * @param dates1904 whether its dates are counted from 1904 on
 */
record WorkbookPart(boolean dates1904, List<SheetEntry> sheets) {

    /** A sheet by its name and the id of the relationship to its content. */
    record SheetEntry(String name, boolean hidden, String id) {}

    static WorkbookPart read(XmlPart xml, Budget budget) {
        boolean dates1904 = false;
        List<SheetEntry> sheets = new ArrayList<>();
        while (!xml.atEnd()) {
            boolean start = xml.nextTag();
            if (start && xml.is("workbookPr")) {
                dates1904 = xml.flag("date1904");
            } else if (start && xml.is("sheet")) {
                boolean hidden = !xml.attribute("state", "visible").equals("visible");
                sheets.add(new SheetEntry(xml.attribute("name", ""), hidden, xml.attribute("id", "")));
                budget.sheets(sheets.size());
            }
        }
        return new WorkbookPart(dates1904, sheets);
    }
}
