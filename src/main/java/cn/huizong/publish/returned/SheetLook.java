package cn.huizong.publish.returned;

import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The styles of the sheet to answer on, added behind those a workbook has. Colours are those both kinds of workbook know by number; each
 * comes with words or hatching, so that none is needed to understand the sheet.
 */
final class SheetLook {

    private static final String BODY = "宋体";
    private static final String HEAVY = "黑体";

    final CellStyle title;
    final CellStyle plain;
    final CellStyle group;
    final CellStyle heading;
    final CellStyle text;
    final CellStyle centred;
    final CellStyle number;
    final CellStyle link;
    final CellStyle toFillIn;
    final CellStyle notToFillIn;
    final CellStyle small;

    private final Workbook workbook;

    SheetLook(Workbook workbook) {
        this.workbook = workbook;
        Font body = font(BODY, 10);
        title = style(font(HEAVY, 16), HorizontalAlignment.CENTER);
        plain = style(body, HorizontalAlignment.LEFT);
        group = style(font(HEAVY, 10), HorizontalAlignment.LEFT);
        heading = framed(style(font(HEAVY, 10), HorizontalAlignment.CENTER));
        fill(heading, FillPatternType.SOLID_FOREGROUND, IndexedColors.GREY_25_PERCENT);
        text = framed(plain());
        centred = framed(style(body, HorizontalAlignment.CENTER));
        number = framed(style(body, HorizontalAlignment.RIGHT));
        link = framed(style(linkFont(), HorizontalAlignment.CENTER));
        toFillIn = framed(plain());
        fill(toFillIn, FillPatternType.SOLID_FOREGROUND, IndexedColors.LIGHT_YELLOW);
        notToFillIn = framed(plain());
        fill(notToFillIn, FillPatternType.THIN_FORWARD_DIAG, IndexedColors.GREY_25_PERCENT);
        small = framed(style(font(BODY, 8), HorizontalAlignment.LEFT));
        fill(group, FillPatternType.SOLID_FOREGROUND, IndexedColors.LIGHT_TURQUOISE);
    }

    private CellStyle plain() {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(plain);
        return style;
    }

    private Font linkFont() {
        Font font = font(BODY, 10);
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        return font;
    }

    private Font font(String name, int points) {
        Font font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setCharSet(FontCharset.GB2312.getNativeId());
        return font;
    }

    /** Text, so that a number or a date written into it stays as it is written. */
    private CellStyle style(Font font, HorizontalAlignment alignment) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private static CellStyle framed(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static void fill(CellStyle style, FillPatternType pattern, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(pattern);
    }
}
