package cn.huizong.publish.workbook;

/** The lines around a cell. */
public record Lines(Line left, Line right, Line top, Line bottom) {

    public static final Lines NONE = new Lines(Line.NONE, Line.NONE, Line.NONE, Line.NONE);

    public Lines top(Line line) {
        return new Lines(left, right, line, bottom);
    }

    public Lines bottom(Line line) {
        return new Lines(left, right, top, line);
    }

    public Lines right(Line line) {
        return new Lines(left, line, top, bottom);
    }
}
