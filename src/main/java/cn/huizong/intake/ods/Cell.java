package cn.huizong.intake.ods;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Blank;
import cn.huizong.observation.CellType;
import java.util.HashMap;
import java.util.Map;

/**
 * A cell as it is written down once.
 *
 * @param times how often it is repeated to the right
 * @param rows over how many rows it is merged
 */
record Cell(int column, int times, int rows, int columns, CellType type, String text, String format) {

    /** Beyond the last place of any sheet, and far from overflowing. */
    private static final int FARTHEST = 1 << 28;

    /** What programs of long ago wrote a number beside, 0, when a formula had failed. */
    private static final String FAILED = "#[A-Z/0-9]+[!?]?|Err:[0-9]+";

    static Cell read(XmlPart xml, int column, Styles styles) {
        Map<String, String> said = new HashMap<>();
        boolean failed = false;
        for (int i = 0; i < xml.attributes(); i++) {
            said.putIfAbsent(xml.attributeName(i), xml.attributeValue(i));
            failed |= xml.attributeName(i).equals("value-type")
                    && xml.attributeValue(i).equals("error");
        }
        int times = times(xml, "number-columns-repeated");
        int rows = times(xml, "number-rows-spanned");
        int columns = times(xml, "number-columns-spanned");
        String shown = Paragraphs.read(xml);
        CellType type = failed || saysItFailed(said, shown) ? CellType.ERROR : type(said);
        String format = "";
        if (type == CellType.DATE) {
            format = styles.dayFormat(said.getOrDefault("style-name", ""));
        } else if (said.getOrDefault("value-type", "").equals("percentage")) {
            format = "0.00%";
        }
        return new Cell(column, times, rows, columns, type, text(type, said, shown), format);
    }

    private static boolean saysItFailed(Map<String, String> said, String shown) {
        return said.containsKey("formula") && said.containsKey("value-type") && shown.matches(FAILED);
    }

    private static CellType type(Map<String, String> said) {
        return switch (said.getOrDefault("value-type", "")) {
            case "float", "currency", "percentage" -> CellType.NUMBER;
            case "date" -> CellType.DATE;
            case "boolean" -> CellType.BOOLEAN;
            case "" -> said.containsKey("formula") ? CellType.FORMULA_WITHOUT_VALUE : CellType.TEXT;
            default -> CellType.TEXT;
        };
    }

    private static String text(CellType type, Map<String, String> said, String shown) {
        return switch (type) {
            case NUMBER -> said.getOrDefault("value", shown).strip();
            case DATE -> said.getOrDefault("date-value", shown);
            case BOOLEAN -> said.getOrDefault("boolean-value", shown).equals("true") ? "TRUE" : "FALSE";
            case FORMULA_WITHOUT_VALUE -> "=" + said.getOrDefault("formula", "");
            case TEXT -> said.getOrDefault("string-value", shown);
            default -> shown.isEmpty() ? "#ERR" : shown;
        };
    }

    /** How often, or how far, the element at hand says; once where it says nothing. */
    static int times(XmlPart xml, String attribute) {
        int times = xml.number(attribute, 1);
        if (times < 1) {
            throw xml.damaged();
        }
        return times;
    }

    static int farther(int from, int times) {
        return (int) Math.min((long) from + times, FARTHEST);
    }

    boolean isFilled() {
        return !Blank.is(text);
    }

    boolean isMerged() {
        return rows > 1 || columns > 1;
    }
}
