package cn.huizong.pipeline.command;

import cn.huizong.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Where the details of failures go: {@code huizong.log} beside the store. It is made when there is something to write, so that
 * looking something up leaves nothing behind.
 */
final class LogFile {

    private static final String NAME = "huizong.log";

    private static volatile @Nullable Path file;

    private LogFile() {}

    /** Before a store is known: where the store would be by default. */
    static void writeBelow(Path home) {
        file = home.resolve("data").resolve(NAME);
    }

    static void writeBeside(StoreLocation location) {
        if (location.folder() != null) {
            file = location.folder().resolve(NAME);
        }
    }

    /** Null outside of a command, as in tests. */
    static @Nullable Path path() {
        return file;
    }

    /** Whether there is something to look up in it: on a full disk it may not have been written. */
    static boolean written() {
        Path log = file;
        try {
            return log != null && Files.size(log) > 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    static void failure(String sentence, Throwable cause) {
        LoggerFactory.getLogger("cn.huizong").error(sentence, cause);
    }
}
