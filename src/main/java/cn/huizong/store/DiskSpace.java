package cn.huizong.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells a full disk from other failures to write. Java has no exception of its own for it and hands on the system's words, in
 * the language the system speaks. Linux is asked for its words; for quotas and other systems the words are known ones.
 */
public final class DiskSpace {

    private static final List<String> KNOWN = List.of(
            "no space left",
            "quota exceeded",
            "not enough space",
            "disk is full",
            "quota was exceeded",
            "设备上没有空间",
            "超出磁盘限额",
            "磁盘空间不足",
            "磁盘已满",
            "超出存储配额",
            "裝置上已無多餘空間",
            "磁碟配額已滿",
            "磁碟空間不足");

    /** On Linux a disk that is always full. */
    private static final Path ALWAYS_FULL = Path.of("/dev/full");

    private static final List<String> WORDS =
            Stream.concat(KNOWN.stream(), wordsOf(ALWAYS_FULL).stream()).toList();

    private DiskSpace() {}

    public static boolean exhausted(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String words = words(cause);
            if (WORDS.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }

    /** A file system's reason comes without the names of files, which could hold any words. */
    private static String words(Throwable cause) {
        String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return String.valueOf(reason).toLowerCase(Locale.ROOT);
    }

    /** What the system says when a full disk is written to; empty where there is no such disk. */
    static List<String> wordsOf(Path full) {
        OutputStream out;
        try {
            out = Files.newOutputStream(full, StandardOpenOption.WRITE);
        } catch (IOException notThere) {
            return List.of();
        }
        try (out) {
            out.write(0);
            return List.of();
        } catch (IOException noSpace) {
            return List.of(words(noSpace));
        }
    }
}
