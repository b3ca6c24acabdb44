package cn.huizong.publish.workbook;

/**
 * How high a row must be for wrapped text. Spreadsheets could find that out themselves, but not all of them do when they open a
 * file, and none for merged cells; the guess is on the generous side.
 */
public final class TextFit {

    private static final double LINE_SPACING = 1.4;
    private static final double PADDING = 4;
    /** Left free beside the text by every program, in characters. */
    private static final double MARGIN = 1.5;

    private TextFit() {}

    /** @param width of the cell, in characters of the body typeface */
    public static double height(String text, double width, CellStyle style) {
        double scale = style.typeface().points() / (double) HouseStyle.BODY.points();
        double capacity = Math.max(2, (width - MARGIN - 2 * style.indent()) / scale);
        int lines = style.fit() == Fit.WRAP ? lines(text, capacity) : 1;
        return Math.ceil(lines * style.typeface().points() * LINE_SPACING + PADDING);
    }

    private static int lines(String text, double capacity) {
        int lines = 1;
        double used = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double width = c < 0x80 ? 1.1 : Character.isLowSurrogate(c) ? 0 : 2;
            if (c == '\n' || used + width > capacity) {
                lines++;
                used = 0;
            }
            used += c == '\n' ? 0 : width;
        }
        return lines;
    }
}
