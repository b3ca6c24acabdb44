package cn.huizong.publish.ofd;

import cn.huizong.publish.ofd.Mark.Shape;
import cn.huizong.publish.ofd.Mark.Words;
import freemarker.template.utility.StringUtil;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A page with its marks as XML. */
final class PageContent {

    /** How far characters rise above the baseline, in sizes of type; what programs take as their box. */
    private static final double RISE = 0.88;

    private final String box;
    private final ToIntFunction<Mark.Face> fonts;
    private final Ids ids;
    private final StringBuilder xml = new StringBuilder();

    private PageContent(String box, ToIntFunction<Mark.Face> fonts, Ids ids) {
        this.box = box;
        this.fonts = fonts;
        this.ids = ids;
    }

    /** @param box of the page; {@code fonts} tells the number of a typeface */
    static String of(List<Mark> marks, String box, ToIntFunction<Mark.Face> fonts, Ids ids) {
        return new PageContent(box, fonts, ids).page(marks);
    }

    private String page(List<Mark> marks) {
        xml.append(Ids.HEAD)
                .append("<ofd:Page xmlns:ofd=\"" + Ids.NAMESPACE + "\"><ofd:Area><ofd:PhysicalBox>" + box)
                .append("</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer Type=\"Body\" ID=\"" + ids.next()
                        + "\">");
        for (Mark mark : marks) {
            if (mark instanceof Words words) {
                words(words);
            } else {
                shape((Shape) mark);
            }
        }
        return xml.append("</ofd:Layer></ofd:Content></ofd:Page>\n").toString();
    }

    private void words(Words words) {
        double rise = words.size() * RISE;
        xml.append("<ofd:TextObject ID=\"" + ids.next() + "\" Boundary=\"")
                .append(Millimetres.text(words.x()) + " " + Millimetres.text(words.y() - rise) + " ")
                .append(Millimetres.text(Math.max(words.width(), words.size()) + 0.01) + " ")
                .append(Millimetres.text(words.size() * 1.3))
                .append("\" Font=\"" + fonts.applyAsInt(words.face()) + "\" Size=\"" + Millimetres.text(words.size()))
                .append("\"><ofd:FillColor Value=\"" + words.colour() + "\"/><ofd:TextCode X=\"0\" Y=\"")
                .append(Millimetres.text(rise) + "\"");
        if (!words.advances().isEmpty()) {
            xml.append(" DeltaX=\"")
                    .append(words.advances().stream().map(Millimetres::text).collect(Collectors.joining(" ")))
                    .append('"');
        }
        xml.append('>').append(StringUtil.XMLEnc(words.text())).append("</ofd:TextCode></ofd:TextObject>\n");
    }

    private void shape(Shape shape) {
        boolean stroke = !shape.stroke().isEmpty();
        boolean fill = !shape.fill().isEmpty();
        xml.append("<ofd:PathObject ID=\"" + ids.next() + "\" Boundary=\"" + box + "\" Stroke=\"" + stroke)
                .append("\" Fill=\"" + fill + "\"");
        if (stroke) {
            xml.append(" LineWidth=\"" + Millimetres.text(shape.lineWidth()) + "\"");
        }
        if (!shape.dashes().isEmpty()) {
            xml.append(" DashPattern=\"" + shape.dashes() + "\"");
        }
        xml.append('>');
        if (fill) {
            xml.append("<ofd:FillColor Value=\"" + shape.fill() + "\"/>");
        }
        if (stroke) {
            xml.append("<ofd:StrokeColor Value=\"" + shape.stroke() + "\"/>");
        }
        xml.append("<ofd:AbbreviatedData>" + shape.path() + "</ofd:AbbreviatedData></ofd:PathObject>\n");
    }
}
