package cn.huizong.publish.workbook;

import cn.huizong.publish.text.Fact;
import java.io.IOException;
import java.util.List;

/** A table of two columns, names and what holds, ruled above and below like the tables of figures. */
public final class FactTable {

    private FactTable() {}

    /** @param columns of the sheet: the names stand in the first, what holds goes over all others */
    public static void write(SheetWriter sheet, List<Fact> facts, int columns) throws IOException {
        for (int i = 0; i < facts.size(); i++) {
            boolean first = i == 0;
            boolean last = i == facts.size() - 1;
            sheet.row()
                    .text(facts.get(i).name(), ruled(HouseStyle.CENTRED, first, last))
                    .wide(facts.get(i).value(), columns - 1, ruled(HouseStyle.last(HouseStyle.TEXT), first, last));
        }
    }

    private static CellStyle ruled(CellStyle style, boolean first, boolean last) {
        CellStyle opened = first ? HouseStyle.opening(style) : style;
        return last ? HouseStyle.closing(opened) : opened;
    }
}
