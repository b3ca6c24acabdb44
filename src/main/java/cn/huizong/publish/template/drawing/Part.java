package cn.huizong.publish.template.drawing;

import static org.apache.poi.ss.usermodel.HorizontalAlignment.CENTER;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** What a cell of a template is for, and the lettering and ground that go with it. Sizes are in points, colours RGB. */
public enum Part {
    TITLE("宋体", 18, 0x000000, CENTER, Ground.PLAIN),
    HEAD_LINE("宋体", 10.5, 0x000000, LEFT, Ground.PLAIN),
    UNIT_LINE("宋体", 10.5, 0x000000, LEFT, Ground.PLAIN),
    UNIT_LINE_END("宋体", 10.5, 0x000000, RIGHT, Ground.PLAIN),
    UNIT_LINE_INPUT("宋体", 10.5, 0x000000, LEFT, Ground.INPUT),
    HEADING("黑体", 11, 0x000000, CENTER, Ground.HEADING),
    NUMBER("宋体", 11, 0x000000, CENTER, Ground.PLAIN),
    NAME("宋体", 11, 0x000000, LEFT, Ground.PLAIN),
    CENTRED("宋体", 11, 0x000000, CENTER, Ground.PLAIN),
    FIGURE_INPUT("宋体", 11, 0x000000, RIGHT, Ground.INPUT),
    TEXT_INPUT("宋体", 11, 0x000000, LEFT, Ground.INPUT),
    LAST_YEAR("宋体", 11, 0x595959, RIGHT, Ground.PLAIN),
    LAST_YEAR_TEXT("宋体", 11, 0x595959, LEFT, Ground.PLAIN),
    NOT_FILLED("宋体", 11, 0x7F7F7F, CENTER, Ground.HATCHED),
    NOTE("宋体", 9, 0x000000, LEFT, Ground.PLAIN),
    SIGNATURE("宋体", 10.5, 0x000000, LEFT, Ground.INPUT),
    IDENTITY("宋体", 8, 0x969696, LEFT, Ground.PLAIN);

    /** Size of the body, in which the widths of columns are counted. */
    public static final double BODY_SIZE = 11;

    private static final double LINE_SPACING = 1.3;
    /** Points above and below the lines together; names are signed by hand and get twice as much. */
    private static final double AIR = 6;

    /** What lies behind the letters. */
    enum Ground {
        PLAIN,
        HEADING,
        /** Light: here something is to be written. */
        INPUT,
        /** Nothing is to be written here. */
        HATCHED
    }

    private final String typeface;
    private final double size;
    private final int colour;
    private final HorizontalAlignment alignment;
    private final Ground ground;

    Part(String typeface, double size, int colour, HorizontalAlignment alignment, Ground ground) {
        this.typeface = typeface;
        this.size = size;
        this.colour = colour;
        this.alignment = alignment;
        this.ground = ground;
    }

    String typeface() {
        return typeface;
    }

    double size() {
        return size;
    }

    int colour() {
        return colour;
    }

    HorizontalAlignment alignment() {
        return alignment;
    }

    Ground ground() {
        return ground;
    }

    boolean isInput() {
        return ground == Ground.INPUT;
    }

    boolean isInTable() {
        return compareTo(HEADING) >= 0 && compareTo(NOT_FILLED) <= 0;
    }

    /** Figures stay on one line; everything else is wrapped rather than clipped. */
    boolean wraps() {
        return this != FIGURE_INPUT && this != LAST_YEAR;
    }

    /** Points a text takes from top to bottom in a column of this many digits of the body. */
    double height(String text, double columnWidth) {
        double room = Math.max(1, (columnWidth - 1) * BODY_SIZE / size);
        return height(PrintedText.lines(text, room));
    }

    double height(int lines) {
        return lines * size * LINE_SPACING + (this == SIGNATURE ? 2 : 1) * AIR;
    }
}
