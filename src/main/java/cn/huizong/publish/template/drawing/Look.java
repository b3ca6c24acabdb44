package cn.huizong.publish.template.drawing;

/**
 * How a cell of a template looks; equal looks share one style of the workbook.
 *
 * @param format number format
 * @param indent depth of an 其中 row
 * @param edges which sides of the table the cell lies on
 */
public record Look(Part part, String format, int indent, Edges edges) {

    public static final String GENERAL = "General";
    public static final String TEXT = "@";

    /** The table has thick lines above and below and is open at its sides. */
    public record Edges(boolean top, boolean bottom, boolean left, boolean right) {
        public static final Edges NONE = new Edges(false, false, false, false);
    }

    public static Look of(Part part) {
        return new Look(part, GENERAL, 0, Edges.NONE);
    }

    public Look at(Edges newEdges) {
        return new Look(part, format, indent, newEdges);
    }

    public Look with(String newFormat) {
        return new Look(part, newFormat, indent, edges);
    }

    public Look indented(int depth) {
        return new Look(part, format, depth, edges);
    }
}
