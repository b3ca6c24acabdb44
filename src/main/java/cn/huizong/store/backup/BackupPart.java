package cn.huizong.store.backup;

/**
 * A part of a backup.
 *
 * @param name in the zip
 * @param rows without the line of headings; {@code bytes} with it
 */
public record BackupPart(String name, long rows, long bytes, String sha256) {}
