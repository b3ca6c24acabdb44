package cn.huizong.publish.workbook;

/**
 * The look all workbooks share, after the custom of printed statistical tables: heavy lines above and below, sides left open,
 * numbers to the right.
 */
public final class HouseStyle {

    public static final Typeface BODY = new Typeface("宋体", 10, false, Typeface.BLACK);

    public static final String GREY = "595959";
    public static final String RED = "B00020";
    public static final String BLUE = "1F4E79";
    public static final String BAND = "EAF0F6";

    private static final Typeface HEAVY = new Typeface("黑体", 10, false, Typeface.BLACK);
    private static final Lines CELL = new Lines(Line.NONE, Line.THIN, Line.NONE, Line.HAIR);

    public static final CellStyle PLAIN = CellStyle.of(BODY);
    public static final CellStyle TITLE = CellStyle.of(new Typeface("黑体", 16, false, Typeface.BLACK))
            .align(Align.CENTER)
            .wrapped();
    public static final CellStyle SUBTITLE = PLAIN.colour(GREY).wrapped();
    public static final CellStyle HEADER = CellStyle.of(HEAVY)
            .align(Align.CENTER)
            .wrapped()
            .fill(BAND)
            .lines(new Lines(Line.NONE, Line.THIN, Line.MEDIUM, Line.THIN));
    /** In the second row of a header. */
    public static final CellStyle SUBHEADER = HEADER.lines(HEADER.lines().top(Line.THIN));

    public static final CellStyle TEXT = PLAIN.wrapped().lines(CELL);
    public static final CellStyle CENTRED = TEXT.align(Align.CENTER);
    public static final CellStyle NUMBER = PLAIN.shrunk().align(Align.RIGHT).lines(CELL);
    public static final CellStyle SECTION = CellStyle.of(HEAVY).lines(CELL.right(Line.NONE));
    /** Under a table: its top is the table's closing line. */
    public static final CellStyle NOTE = PLAIN.colour(GREY).wrapped().lines(Lines.NONE.top(Line.MEDIUM));

    private HouseStyle() {}

    /** A cell of the first row of a table that has no header. */
    public static CellStyle opening(CellStyle style) {
        return style.lines(style.lines().top(Line.MEDIUM));
    }

    /** A cell of the last row of a table without a note under it. */
    public static CellStyle closing(CellStyle style) {
        return style.lines(style.lines().bottom(Line.MEDIUM));
    }

    /** A cell of the last column, whose side is open. */
    public static CellStyle last(CellStyle style) {
        return style.lines(style.lines().right(Line.NONE));
    }
}
