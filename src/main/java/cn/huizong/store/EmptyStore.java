package cn.huizong.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/** Makes a store where there is none and fills it, all of it or none. */
public final class EmptyStore {

    /** What fills it, in one transaction. */
    public interface Filling {
        void fill(Connection connection) throws SQLException, IOException;
    }

    private EmptyStore() {}

    /**
     * @param schema number of the migration at which the tables are as the filling knows them; they are brought up to date afterwards
     * @param lease takes the lease of the place, which is held while it is filled
     * @return whether it was filled; false where there is a store, or one with newer tables, already
     * @throws StoreFault NEWER when this program does not know the schema yet
     */
    public static boolean fill(StoreLocation location, int schema, Supplier<Lease> lease, Filling filling)
            throws IOException {
        if (schema > Migrations.NEWEST) {
            throw new StoreFault(StoreFault.Kind.NEWER, location.shown(), null);
        }
        if (location.postgres()) {
            return fillShared(location, schema, lease, filling);
        }
        Path file = location.databaseFile();
        if (file == null) {
            throw new StoreFault(StoreFault.Kind.UNSUPPORTED, location.shown(), null);
        }
        StoreFaults.makeFolder(location.folder());
        try (Lease held = lease.get()) {
            if (Files.exists(file)) {
                return false;
            }
            new DatabaseDraft(location, file).putInPlace(pool -> {
                Migrations.applyUpTo(schema, pool, location);
                fill(pool, filling);
                Migrations.apply(pool, location);
            });
            return true;
        }
    }

    /** The table of leases is one of the tables: they are made before the lease is taken, or taking it would make the newest ones. */
    private static boolean fillShared(StoreLocation location, int schema, Supplier<Lease> lease, Filling filling)
            throws IOException {
        try (HikariDataSource pool = SharedStore.usable(location)) {
            if (!Migrations.applyUpTo(schema, pool, location)) {
                return false;
            }
            try (Lease held = lease.get()) {
                if (!Migrations.applyUpTo(schema, pool, location)) {
                    return false;
                }
                fill(pool, filling);
                Migrations.apply(pool, location);
                return true;
            }
        } catch (SQLException failed) {
            throw SharedStore.fault(new UncategorizedSQLException("filling", null, failed), location);
        }
    }

    private static void fill(DataSource pool, Filling filling) throws SQLException, IOException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                filling.fill(connection);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }
}
