package cn.huizong.publish.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The styles a workbook uses, each once, numbered in the order of their first use. */
final class StyleSheet {

    private static final int FIRST_OWN_FORMAT = 164;
    private static final int TEXT_FORMAT = 49;

    private final Map<Typeface, Integer> typefaces = new LinkedHashMap<>();
    private final Map<String, Integer> fills = new LinkedHashMap<>();
    private final Map<Lines, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();
    private final Map<CellStyle, Integer> styles = new LinkedHashMap<>();

    /** @param normal of cells that have no style of their own; it also sets how wide a character is */
    StyleSheet(Typeface normal) {
        // The first two fills and the first style are the format's own.
        fills.put("", 0);
        fills.put("gray125", 1);
        number(CellStyle.of(normal));
    }

    int number(CellStyle style) {
        Integer known = styles.get(style);
        if (known != null) {
            return known;
        }
        add(typefaces, style.typeface());
        add(fills, style.fill());
        add(lines, style.lines());
        if (!style.format().isEmpty() && !style.format().equals(CellStyle.TEXT)) {
            add(formats, style.format());
        }
        return add(styles, style);
    }

    private static <T> int add(Map<T, Integer> numbers, T thing) {
        Integer known = numbers.putIfAbsent(thing, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    String xml() {
        return Xml.HEAD + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + (formats.isEmpty() ? "" : group("numFmts", formats, this::format))
                + group("fonts", typefaces, StyleSheet::font)
                + group("fills", fills, StyleSheet::fill)
                + group("borders", lines, StyleSheet::border)
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + group("cellXfs", styles, this::cell)
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }

    private static <T> String group(String element, Map<T, Integer> members, Function<T, String> xml) {
        return members.keySet().stream()
                .map(xml)
                .collect(Collectors.joining(
                        "", "<" + element + " count=\"" + members.size() + "\">", "</" + element + ">"));
    }

    private String format(String code) {
        return "<numFmt numFmtId=\"" + formatNumber(code) + "\" formatCode=\"" + Xml.escape(code) + "\"/>";
    }

    private static String font(Typeface typeface) {
        return "<font>" + (typeface.bold() ? "<b/>" : "") + "<sz val=\"" + typeface.points() + "\"/><color rgb=\"FF"
                + typeface.colour() + "\"/><name val=\"" + Xml.escape(typeface.name())
                + "\"/><family val=\"3\"/><charset val=\"134\"/></font>";
    }

    private static String fill(String colour) {
        return switch (colour) {
            case "" -> "<fill><patternFill patternType=\"none\"/></fill>";
            case "gray125" -> "<fill><patternFill patternType=\"gray125\"/></fill>";
            default ->
                "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + colour
                        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
        };
    }

    private static String border(Lines lines) {
        return "<border>" + edge("left", lines.left()) + edge("right", lines.right()) + edge("top", lines.top())
                + edge("bottom", lines.bottom()) + "<diagonal/></border>";
    }

    private static String edge(String side, Line line) {
        return line == Line.NONE
                ? "<" + side + "/>"
                : "<" + side + " style=\"" + line.word() + "\"><color rgb=\"FF" + Typeface.BLACK + "\"/></" + side
                        + ">";
    }

    private String cell(CellStyle style) {
        return "<xf numFmtId=\"" + formatNumber(style.format()) + "\" fontId=\""
                + typefaces.get(style.typeface()) + "\" fillId=\""
                + fills.get(style.fill()) + "\" borderId=\""
                + lines.get(style.lines())
                + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + " applyAlignment=\"1\"><alignment horizontal=\""
                + style.align().word()
                + "\" vertical=\"center\"" + fit(style.fit())
                + (style.indent() > 0 ? " indent=\"" + style.indent() + "\"" : "") + "/></xf>";
    }

    private static String fit(Fit fit) {
        return switch (fit) {
            case NONE -> "";
            case WRAP -> " wrapText=\"1\"";
            case SHRINK -> " shrinkToFit=\"1\"";
        };
    }

    private int formatNumber(String code) {
        if (code.equals(CellStyle.TEXT)) {
            return TEXT_FORMAT;
        }
        Integer own = formats.get(code);
        return own == null ? 0 : FIRST_OWN_FORMAT + own;
    }
}
