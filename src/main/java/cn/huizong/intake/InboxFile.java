package cn.huizong.intake;

import java.nio.file.Path;

/**
 * A file of the inbox.
 *
 * @param relativePath below the inbox, with {@code /}
 * @param ignored in Chinese, why it is not read; "" for one that is
 */
public record InboxFile(Path path, String relativePath, String ignored) {

    public boolean toBeRead() {
        return ignored.isEmpty();
    }
}
