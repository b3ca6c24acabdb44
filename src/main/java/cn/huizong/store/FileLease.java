package cn.huizong.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A lease that is a lock of the operating system on a file: gone with its process, however that ends. The file names its
 * holder; the locked byte lies far behind the text, because some systems keep others from reading what is locked.
 */
final class FileLease extends Lease {

    private static final long LOCKED_BYTE = 1L << 30;

    /**
     * Holders within this process. On some systems closing any channel of a file gives up every lock the process has on it,
     * so a file we hold is never opened again.
     */
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private FileLease(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FileLease take(Path file, String holder) {
        StoreFaults.makeFolder(file.toAbsolutePath().getParent());
        String here = HELD.putIfAbsent(file, holder);
        if (here != null) {
            throw new StoreFault(StoreFault.Kind.LOCKED, here, null);
        }
        try {
            return new FileLease(file, lock(file, holder));
        } catch (StoreFault refused) {
            HELD.remove(file);
            throw refused;
        }
    }

    private static FileChannel lock(Path file, String holder) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                channel.close();
                throw new StoreFault(
                        StoreFault.Kind.LOCKED,
                        Files.readString(file, StandardCharsets.UTF_8).strip(),
                        null);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return channel;
        } catch (IOException failed) {
            throw StoreFaults.of(failed, file.toString());
        }
    }

    /** Nobody can take over a file that is locked. */
    @Override
    void confirm(JdbcTemplate transaction) {}

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw StoreFaults.of(failed, file.toString());
        } finally {
            HELD.remove(file);
        }
    }
}
