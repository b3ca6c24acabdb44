package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in runs of different lettering, read as one; phonetic guides are left out. */
final class RichText {

    /** Characters that XML cannot hold are written as their code (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads up to the end of {@code element}, whose start is at hand. */
    static String read(XmlPart xml, String element, Budget budget) {
        String first = "";
        StringBuilder more = null;
        int phonetic = 0;
        while (true) {
            boolean start = xml.nextTag();
            if (xml.atEnd()) {
                throw xml.damaged();
            }
            if (!start && xml.is(element)) {
                return plain(more == null ? first : more.toString());
            }
            if (xml.is("rPh")) {
                phonetic += start ? 1 : -1;
            } else if (start && xml.is("t")) {
                String run = xml.text();
                if (phonetic == 0 && first.isEmpty()) {
                    first = run;
                } else if (phonetic == 0) {
                    more = more == null ? new StringBuilder(first) : more;
                    xml.append(more, run);
                }
            }
        }
    }

    static String plain(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                match -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }
}
