package cn.huizong.catalogue.source;

/**
 * A key of a mapping, or a column of a table.
 *
 * @param meaning in Chinese, for the remedy when it is missing
 */
public record Key(String name, String meaning, boolean required) {

    public static Key required(String name, String meaning) {
        return new Key(name, meaning, true);
    }

    public static Key optional(String name, String meaning) {
        return new Key(name, meaning, false);
    }
}
