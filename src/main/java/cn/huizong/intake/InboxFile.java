package cn.huizong.intake;

import java.nio.file.Path;

/**
 * A file of the inbox, or of an archive there.
 *
 * @param relativePath below the inbox, with {@code /}; of a file within an archive the archive's own path comes first
 * @param ignored in Chinese, why it is not read; "" for one that is
 * @param leftBehind whether a program or the system left it there and nobody handed it in; such files come and go
 */
public record InboxFile(FileBytes bytes, String relativePath, String ignored, boolean leftBehind) {

    public InboxFile(Path path, String relativePath, String ignored) {
        this(FileBytes.of(path), relativePath, ignored, false);
    }

    public boolean toBeRead() {
        return ignored.isEmpty();
    }
}
