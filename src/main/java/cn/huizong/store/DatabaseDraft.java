package cn.huizong.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A database file with its tables made or brought up to date beside its place, and then moved there whole. H2 commits every
 * statement that makes a table by itself: a process killed between two of them would leave a store that nothing can open.
 * Whoever calls holds the lease.
 */
final class DatabaseDraft {

    private static final String SUFFIX = ".mv.db";

    private final StoreLocation location;
    private final Path place;
    private final Path draft;

    DatabaseDraft(StoreLocation location, Path place) {
        this.location = location;
        this.place = place;
        this.draft = place.resolveSibling(name(place) + ".draft" + SUFFIX);
    }

    /** What is done with a draft before it comes to its place. */
    interface Preparing {
        void prepare(DataSource draft) throws SQLException, IOException;
    }

    /** Makes a new database, or a migrated copy of the one that is there, and puts it in its place. */
    void putInPlace() {
        try {
            putInPlace(pool -> Migrations.apply(pool, location));
        } catch (IOException failed) {
            throw StoreFaults.of(failed, location.shown());
        }
    }

    /** @throws IOException of the preparing; a failure to write the draft is a {@link StoreFault} */
    void putInPlace(Preparing preparing) throws IOException {
        try {
            Files.deleteIfExists(draft);
            if (Files.exists(place)) {
                Files.copy(place, draft);
            }
        } catch (IOException failed) {
            throw StoreFaults.of(failed, location.shown());
        }
        try {
            prepare(preparing);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(draft);
            throw failed;
        }
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            // Flyway asks for its table before there is one, and H2 notes that as a fault in a file of its own.
            Files.deleteIfExists(place.resolveSibling(name(place) + ".draft.trace.db"));
        } catch (IOException failed) {
            throw StoreFaults.of(failed, location.shown());
        }
    }

    private void prepare(Preparing preparing) throws IOException {
        String url = location.url() + ".draft" + location.options() + Store.H2_OPTIONS;
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
        try {
            preparing.prepare(pool);
        } catch (SQLException failed) {
            StoreFault known = StoreFaults.of(failed, location);
            throw known != null ? known : new StoreFault(StoreFault.Kind.UNUSABLE, location.shown(), failed);
        } finally {
            pool.dispose();
        }
    }

    private static String name(Path database) {
        String name = String.valueOf(database.getFileName());
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
