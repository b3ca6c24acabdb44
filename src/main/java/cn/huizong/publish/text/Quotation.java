package cn.huizong.publish.text;

/** Words in Chinese quotation marks; quotation marks within them become single ones (GB/T 15834). */
public final class Quotation {

    private Quotation() {}

    public static String of(String words) {
        return "“" + words.replace('“', '‘').replace('”', '’') + "”";
    }
}
