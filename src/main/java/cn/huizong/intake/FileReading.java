package cn.huizong.intake;

import java.util.List;

/**
 * What was found in one file.
 *
 * @param path below the inbox, with {@code /}
 * @param sha256 of its bytes, in hexadecimal
 * @param parts one a sheet (or a single one for a CSV file, or for a file that could not be opened)
 */
public record FileReading(String path, String sha256, long bytes, List<PartReading> parts) {}
