package cn.huizong.publish.difference;

import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import java.io.IOException;
import java.util.List;

/** What both sheets have: title, subtitle and one row of header, which are repeated on every page. */
record SheetColumns(List<Column> columns, int frozen) {

    record Column(String name, double width) {}

    private static final int HEADER_ROW = 2;

    SheetLayout layout() {
        return SheetLayout.table(columns.stream().map(Column::width).toList(), HEADER_ROW + 1, 0, frozen);
    }

    void head(SheetWriter sheet, String title, String subtitle) throws IOException {
        sheet.row(28).wide(title, columns.size(), HouseStyle.TITLE);
        sheet.row(20).wide(subtitle, columns.size(), HouseStyle.SUBTITLE);
        sheet.row(24);
        for (int i = 0; i < columns.size(); i++) {
            boolean last = i == columns.size() - 1;
            sheet.text(columns.get(i).name(), last ? HouseStyle.last(HouseStyle.HEADER) : HouseStyle.HEADER);
        }
    }

    void foot(SheetWriter sheet, String note) throws IOException {
        sheet.filter(HEADER_ROW, columns.size());
        CellStyle style = HouseStyle.NOTE;
        sheet.row().wide(note, columns.size(), style);
    }
}
