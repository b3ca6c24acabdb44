package cn.huizong.store;

import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;

/** Tells a full disk from other failures to write. */
public final class DiskSpace {

    /** The words of Linux, macOS and Windows: Java has no exception of its own for it. */
    private static final List<String> WORDS = List.of("no space left", "not enough space", "quota exceeded", "磁盘空间不足");

    private DiskSpace() {}

    public static boolean exhausted(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
            String words = String.valueOf(reason).toLowerCase(Locale.ROOT);
            if (WORDS.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }
}
