package cn.huizong.catalogue.source;

/**
 * Control characters: nobody sees them, a terminal may obey them and a workbook cannot hold them. A line break or tab is
 * none of them, for a text may have several lines.
 */
final class Controls {

    static final String PROBLEM = "含有不可见的控制字符。";
    static final String REMEDY = "删去该字符；从其他软件粘贴的文字请先贴到纯文本编辑器。";

    private Controls() {}

    static boolean areIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOne(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** For a message of one line. */
    static String without(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.chars().forEach(c -> visible.append(Character.isISOControl(c) ? ' ' : (char) c));
        return visible.toString();
    }

    private static boolean isOne(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
