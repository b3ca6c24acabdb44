package cn.huizong.publish.ofd;

import java.util.List;

/** Something drawn on a page, in millimetres from its upper left corner. */
sealed interface Mark {

    /**
     * Characters on one baseline.
     *
     * @param x of the first character, and {@code y} of the baseline
     * @param advances from each character to the next, one fewer than there are glyphs
     * @param width of all of them
     * @param colour red, green, blue from 0 to 255, as OFD writes it
     */
    record Words(
            Face face, double size, double x, double y, String text, List<Double> advances, double width, String colour)
            implements Mark {}

    /**
     * Lines and areas.
     *
     * @param path in the letters of OFD: M 1 2 L 3 4 C
     * @param stroke colour of the line, "" for none, and {@code fill} of the area
     * @param dashes lengths of dashes and gaps, "" for a whole line
     */
    record Shape(String path, String stroke, double lineWidth, String dashes, String fill) implements Mark {}

    /** Which typeface characters are drawn with. */
    enum Face {
        SERIF,
        SANS
    }
}
