package cn.huizong.intake.ods;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What of the styles matters: which sheets are hidden, and what is shown of a day. */
final class Styles {

    private static final Map<String, String> DAYS = Map.of("year", "yyyy", "month", "m", "day", "d", "hours", "h");

    private final Map<String, String> numberStyles = new HashMap<>();
    private final Map<String, StringBuilder> dayStyles = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private String name = "";
    private StringBuilder day = new StringBuilder();

    /** At the start of a style of any kind. */
    void begin(XmlPart xml, Budget budget) {
        name = xml.attribute("name", "");
        day = new StringBuilder();
        if (xml.is("date-style")) {
            dayStyles.put(name, day);
        } else if (xml.is("style")) {
            numberStyles.put(name, xml.attribute("data-style-name", ""));
        }
        budget.styles(numberStyles.size() + dayStyles.size());
    }

    /** At the start of an element within the style begun last. */
    void within(XmlPart xml) {
        if (xml.is("table-properties") && xml.attribute("display", "true").equals("false")) {
            hidden.add(name);
        } else {
            day.append(DAYS.getOrDefault(xml.element(), ""));
        }
    }

    boolean hides(String style) {
        return hidden.contains(style);
    }

    /** What a cell shows of a day, as other workbooks write it. */
    String dayFormat(String style) {
        StringBuilder format = dayStyles.get(numberStyles.getOrDefault(style, ""));
        return format == null ? "" : format.toString();
    }
}
