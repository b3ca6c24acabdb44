package cn.huizong.anomaly;

/** Words from outside, made fit to stand in a message: short, on one line, without characters that steer a screen. */
public final class Quoted {

    private static final int SHOWN = 40;

    private Quoted() {}

    /** {@code “text”}; what is too long ends in an ellipsis. */
    public static String of(String text) {
        return "“" + plain(text) + "”";
    }

    /** The same without quotation marks. */
    public static String plain(String text) {
        String line = text.strip().replaceAll("[\\s\\p{C}]+", " ");
        if (line.codePointCount(0, line.length()) <= SHOWN) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
