package cn.huizong.publish;

/**
 * A file of a release.
 *
 * @param name path below the release's folder, with {@code /}
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its size
 */
public record PublishedFile(String name, String sha256, long bytes) {}
