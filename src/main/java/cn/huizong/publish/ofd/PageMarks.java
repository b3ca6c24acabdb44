package cn.huizong.publish.ofd;

import cn.huizong.publish.ofd.Mark.Face;
import cn.huizong.publish.ofd.Mark.Shape;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What is drawn on a page of a PDF, in the order it is drawn. Clipping is not followed: our pages draw nothing that would be cut off. */
final class PageMarks extends PDFGraphicsStreamEngine {

    static final double MILLIMETRES = 25.4 / 72;

    private final double height;
    private final List<Mark> marks = new ArrayList<>();
    private final Baseline baseline = new Baseline(marks::add);
    private final StringBuilder path = new StringBuilder();
    private Point2D current = new Point2D.Double();

    private PageMarks(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
    }

    static List<Mark> of(PDPage page) throws IOException {
        PageMarks reading = new PageMarks(page);
        reading.processPage(page);
        reading.baseline.end();
        return List.copyOf(reading.marks);
    }

    private double x(double points) {
        return points * MILLIMETRES;
    }

    private double y(double points) {
        return (height - points) * MILLIMETRES;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            throw new IOException("a character of " + font.getName() + " has no meaning: " + code);
        }
        double size = Math.hypot(place.getShearX(), place.getScaleY()) * MILLIMETRES;
        baseline.add(
                font.getName().contains("Serif") ? Face.SERIF : Face.SANS,
                size,
                x(place.getTranslateX()),
                y(place.getTranslateY()),
                text,
                displacement.getX() * size,
                colour(getGraphicsState().getNonStrokingColor()));
    }

    private static String colour(PDColor colour) throws IOException {
        int rgb = colour.toRGB();
        return (rgb >> 16 & 255) + " " + (rgb >> 8 & 255) + " " + (rgb & 255);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        step("M", x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        step("L", x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        step("B", x1, y1, x2, y2, x3, y3);
    }

    private void step(String letter, float... points) {
        path.append(path.length() == 0 ? "" : " ").append(letter);
        for (int i = 0; i < points.length; i += 2) {
            path.append(' ').append(Millimetres.text(x(points[i])));
            path.append(' ').append(Millimetres.text(y(points[i + 1])));
        }
        current = new Point2D.Double(points[points.length - 2], points[points.length - 1]);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        path.append(" C");
    }

    @Override
    public void endPath() {
        path.setLength(0);
    }

    @Override
    public void strokePath() throws IOException {
        draw(true, false);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        draw(false, true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        draw(true, true);
    }

    private void draw(boolean stroke, boolean fill) throws IOException {
        baseline.end();
        PDGraphicsState state = getGraphicsState();
        if (path.length() > 0) {
            marks.add(new Shape(
                    path.toString(),
                    stroke ? colour(state.getStrokingColor()) : "",
                    transformWidth(state.getLineWidth()) * MILLIMETRES,
                    stroke ? dashes(state) : "",
                    fill ? colour(state.getNonStrokingColor()) : ""));
        }
        endPath();
    }

    private String dashes(PDGraphicsState state) {
        StringBuilder dashes = new StringBuilder();
        for (float length : state.getLineDashPattern().getDashArray()) {
            dashes.append(dashes.length() == 0 ? "" : " ")
                    .append(Millimetres.text(transformWidth(length) * MILLIMETRES));
        }
        return dashes.toString();
    }

    @Override
    public void clip(int windingRule) {
        // see above
    }

    @Override
    public void shadingFill(COSName shading) {
        throw new IllegalStateException("shadings are not drawn");
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException("pictures are not drawn");
    }
}
