package cn.huizong.publish.workbook;

/**
 * How a cell looks. Every style is made from another by naming what differs.
 *
 * @param fill as RRGGBB, "" for none
 * @param fit of what is too long
 * @param format number format as a spreadsheet writes it; "" for general, {@code @} for text
 */
public record CellStyle(Typeface typeface, String fill, Lines lines, Align align, Fit fit, int indent, String format) {

    /** The number format of text. */
    public static final String TEXT = "@";

    /** Ends a number format with the width of a space. */
    public static final String OFF_THE_EDGE = "_ ";

    public static CellStyle of(Typeface typeface) {
        return new CellStyle(typeface, "", Lines.NONE, Align.LEFT, Fit.NONE, 0, "");
    }

    public CellStyle typeface(Typeface other) {
        return new CellStyle(other, fill, lines, align, fit, indent, format);
    }

    public CellStyle bold() {
        return typeface(new Typeface(typeface.name(), typeface.points(), true, typeface.colour()));
    }

    public CellStyle colour(String colour) {
        return typeface(new Typeface(typeface.name(), typeface.points(), typeface.bold(), colour));
    }

    public CellStyle fill(String colour) {
        return new CellStyle(typeface, colour, lines, align, fit, indent, format);
    }

    public CellStyle lines(Lines other) {
        return new CellStyle(typeface, fill, other, align, fit, indent, format);
    }

    public CellStyle align(Align other) {
        return new CellStyle(typeface, fill, lines, other, fit, indent, format);
    }

    public CellStyle wrapped() {
        return new CellStyle(typeface, fill, lines, align, Fit.WRAP, indent, format);
    }

    public CellStyle shrunk() {
        return new CellStyle(typeface, fill, lines, align, Fit.SHRINK, indent, format);
    }

    public CellStyle indent(int steps) {
        return new CellStyle(typeface, fill, lines, align, fit, steps, format);
    }

    public CellStyle format(String code) {
        return new CellStyle(typeface, fill, lines, align, fit, indent, code);
    }

    /** Shows exactly so many decimals, a little off the edge. */
    public CellStyle decimals(int decimals) {
        return format(digits(decimals) + OFF_THE_EDGE);
    }

    /** The number format of so many decimals, without grouping. */
    public static String digits(int decimals) {
        return decimals <= 0 ? "0" : "0." + "0".repeat(decimals);
    }
}
