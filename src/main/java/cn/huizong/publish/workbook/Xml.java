package cn.huizong.publish.workbook;

import cn.huizong.publish.text.SafeText;

/** Text as the parts of a workbook hold it. */
final class Xml {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The most characters a cell can hold. */
    private static final int LONGEST = 32_767;

    private static final String CUT = "……（过长，已截断）";

    private Xml() {}

    /** Text of an element or attribute. */
    static String escape(String text) {
        String visible = SafeText.visible(text);
        for (int i = 0; i < visible.length(); i++) {
            if (special(visible, i)) {
                return escaped(visible);
            }
        }
        return visible;
    }

    /** A cell's text: no longer than a cell can hold, lines ended as in cells, and no {@code _x0041_} read as an escape. */
    static String cellText(String written) {
        String text = written.indexOf('\r') < 0
                ? written
                : written.replace("\r\n", "\n").replace('\r', '\n');
        String fitting = text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
        return escape(fitting);
    }

    /** Whether a reader would drop or fold some of its spaces unless told not to. */
    static boolean keepsSpaces(String text) {
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0;
    }

    private static boolean special(String text, int i) {
        char c = text.charAt(i);
        return c == '<' || c == '>' || c == '&' || c == '"' || c < ' ' || (c == '_' && readAsEscape(text, i));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append((int) c).append(';');
                default -> escaped.append(c == '_' && readAsEscape(text, i) ? "_x005F_" : String.valueOf(c));
            }
        }
        return escaped.toString();
    }

    /** Spreadsheets read {@code _xHHHH_} in a cell as one character; its first underscore is then written as such an escape. */
    private static boolean readAsEscape(String text, int i) {
        if (i + 6 >= text.length() || text.charAt(i + 1) != 'x' || text.charAt(i + 6) != '_') {
            return false;
        }
        for (int j = i + 2; j < i + 6; j++) {
            if (Character.digit(text.charAt(j), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
