package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.CellFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook's cell styles, by the number of the style. */
final class CellFormats {

    private CellFormats() {}

    static List<CellFormat> read(XmlPart xml, Budget budget) {
        Map<Integer, String> custom = new HashMap<>();
        Map<Integer, CellFormat> known = new HashMap<>();
        List<CellFormat> styles = new ArrayList<>();
        boolean inCellStyles = false;
        while (!xml.atEnd()) {
            boolean start = xml.nextTag();
            if (xml.is("cellXfs")) {
                inCellStyles = start;
                if (!start) {
                    return styles;
                }
            } else if (start && xml.is("numFmt") && styles.isEmpty()) {
                custom.put(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
                budget.styles(custom.size());
            } else if (start && inCellStyles && xml.is("xf")) {
                int id = xml.number("numFmtId", 0);
                styles.add(known.computeIfAbsent(id, key -> CellFormat.of(key, custom.get(key))));
                budget.styles(styles.size());
            }
        }
        return styles;
    }
}
