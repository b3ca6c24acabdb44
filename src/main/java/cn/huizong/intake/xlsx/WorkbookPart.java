package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        Set<String> told = new HashSet<>();
        while (!xml.atEnd()) {
            boolean start = xml.nextTag();
            if (start && xml.is("workbookPr")) {
                dates1904 = xml.flag("date1904");
            } else if (start && xml.is("sheet")) {
                boolean hidden = !xml.attribute("state", "visible").equals("visible");
                SheetEntry entry = new SheetEntry(xml.attribute("name", ""), hidden, xml.attribute("id", ""));
                if (!told.add("name " + entry.name().toLowerCase(Locale.ROOT)) || !told.add("id " + entry.id())) {
                    throw RefusedFile.damaged("工作簿的目录两次列出同一张工作表“" + entry.name() + "”");
                }
                sheets.add(entry);
                budget.sheets(sheets.size());
            }
        }
        return new WorkbookPart(dates1904, sheets);
    }
}
