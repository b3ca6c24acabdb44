package cn.huizong.pipeline;

/** Words that people type, without ends of lines and characters that nobody sees: they stand in logs, tables and letters. */
public final class OneLine {

    private static final String BETWEEN = "[\\s\\p{C}]+";

    private OneLine() {}

    public static String of(String typed) {
        return typed.replaceAll(BETWEEN, " ").strip();
    }
}
