package cn.huizong.publish.template.drawing;

import cn.huizong.publish.template.drawing.Look.Edges;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The looks of a template as styles of one workbook. Fonts carry the Chinese character set, so that a machine without 宋体
 * takes another Chinese font and not a Latin one.
 */
public final class TemplateStyles {

    private static final int INPUT_FILL = 0xFFF9E3;
    private static final int HEADING_FILL = 0xF2F2F2;
    private static final int HATCHING = 0xBFBFBF;
    /** What an 其中 row moves in by for each step down, in the indents of a spreadsheet. */
    private static final int INDENTS_A_STEP = 2;

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Part, XSSFFont> fonts = new HashMap<>();

    public TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = letter(workbook.getFontAt(0), Part.CENTRED);
        standard.setScheme(FontScheme.NONE);
    }

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::create);
    }

    private XSSFCellStyle create(Look look) {
        Part part = look.part();
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(part, key -> letter(workbook.createFont(), key)));
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setAlignment(part.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(part.wraps());
        style.setIndention(indent(look));
        style.setLocked(!part.isInput());
        fill(style, part.ground());
        if (part.isInTable()) {
            rule(style, look.edges());
        }
        return style;
    }

    /** Figures keep a little off the line at their right. */
    private static short indent(Look look) {
        boolean figure = look.part() == Part.FIGURE_INPUT || look.part() == Part.LAST_YEAR;
        return (short) (look.indent() * INDENTS_A_STEP + (figure ? 1 : 0));
    }

    private static XSSFFont letter(XSSFFont font, Part part) {
        font.setFontName(part.typeface());
        font.setFontHeight(part.size());
        font.setBold(part == Part.TITLE);
        font.setColor(colour(part.colour()));
        font.setCharSet(FontCharset.GB2312.getNativeId());
        font.setFamily(FontFamily.ROMAN);
        return font;
    }

    private static void fill(XSSFCellStyle style, Part.Ground ground) {
        switch (ground) {
            case PLAIN -> style.setFillPattern(FillPatternType.NO_FILL);
            case INPUT -> fill(style, FillPatternType.SOLID_FOREGROUND, INPUT_FILL);
            case HEADING -> fill(style, FillPatternType.SOLID_FOREGROUND, HEADING_FILL);
            case HATCHED -> fill(style, FillPatternType.THIN_FORWARD_DIAG, HATCHING);
        }
    }

    private static void fill(XSSFCellStyle style, FillPatternType pattern, int colour) {
        style.setFillPattern(pattern);
        style.setFillForegroundColor(colour(colour));
    }

    private static void rule(XSSFCellStyle style, Edges edges) {
        style.setBorderTop(edges.top() ? BorderStyle.MEDIUM : BorderStyle.THIN);
        style.setBorderBottom(edges.bottom() ? BorderStyle.MEDIUM : BorderStyle.THIN);
        style.setBorderLeft(edges.left() ? BorderStyle.NONE : BorderStyle.THIN);
        style.setBorderRight(edges.right() ? BorderStyle.NONE : BorderStyle.THIN);
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
