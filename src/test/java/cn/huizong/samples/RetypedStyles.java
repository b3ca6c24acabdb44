package cn.huizong.samples;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The plain looks of a table typed by hand. */
record RetypedStyles(CellStyle title, CellStyle plain, CellStyle note, CellStyle name, CellStyle boxed) {

    RetypedStyles(Workbook workbook) {
        this(
                style(workbook, 16, HorizontalAlignment.CENTER, false),
                style(workbook, 11, HorizontalAlignment.LEFT, false),
                wrapped(style(workbook, 11, HorizontalAlignment.LEFT, false)),
                style(workbook, 11, HorizontalAlignment.LEFT, true),
                style(workbook, 11, HorizontalAlignment.CENTER, true));
    }

    private static CellStyle wrapped(CellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private static CellStyle style(Workbook workbook, int size, HorizontalAlignment alignment, boolean boxed) {
        Font font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) size);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (boxed) {
            style.setWrapText(true);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
