package cn.huizong.intake.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The XML of a sheet as text, and its cells. */
record SheetXml(Parts parts, String part, String sheet, String text) {

    static final Pattern CELL = Pattern.compile("<c ([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
    static final Pattern ROW = Pattern.compile("<row [^>]*?(?:/>|>.*?</row>)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("<v>(-?[0-9.E+-]+)</v>");
    private static final Pattern ENTRY = Pattern.compile("<sheet name=\"([^\"]*)\"[^>]*?id=\"([^\"]*)\"");

    /** A cell with a stored number. */
    record NumberCell(String address, String attributes, String value, int start, int end) {}

    static List<SheetXml> of(Parts parts) {
        List<SheetXml> sheets = new ArrayList<>();
        String links = parts.text("xl/_rels/workbook.xml.rels");
        for (MatchResult entry :
                ENTRY.matcher(parts.text("xl/workbook.xml")).results().toList()) {
            Pattern link = Pattern.compile("<Relationship Id=\"" + entry.group(2) + "\" Target=\"([^\"]*)\"");
            link.matcher(links).results().findFirst().ifPresent(found -> {
                String target = found.group(1);
                String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                sheets.add(new SheetXml(parts, part, unescaped(entry.group(1)), parts.text(part)));
            });
        }
        return sheets;
    }

    private static String unescaped(String name) {
        return name.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    List<NumberCell> numbers() {
        return CELL.matcher(text)
                .results()
                .filter(cell -> cell.group(2) != null && !isTyped(cell.group(1)))
                .flatMap(cell -> NUMBER.matcher(cell.group(2))
                        .results()
                        .map(number -> new NumberCell(
                                attribute(cell.group(1), "r"),
                                cell.group(1),
                                number.group(1),
                                cell.start(),
                                cell.end())))
                .toList();
    }

    private static boolean isTyped(String attributes) {
        String type = attribute(attributes, "t");
        return !type.isEmpty() && !type.equals("n");
    }

    static String attribute(String attributes, String name) {
        return Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"")
                .matcher(attributes)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    /** The workbook with something else instead of a cell. */
    Parts with(NumberCell cell, String xml) {
        return parts.with(part, text.substring(0, cell.start()) + xml + text.substring(cell.end()));
    }

    Parts withText(String changed) {
        return parts.with(part, changed);
    }
}
