package cn.huizong.observation;

/**
 * A file, or one sheet of it.
 *
 * @param file path below the inbox, with {@code /}
 * @param sha256 of the file's bytes, in hexadecimal
 * @param sheet its name; "" for a CSV file
 */
public record Source(String file, String sha256, String sheet) {}
