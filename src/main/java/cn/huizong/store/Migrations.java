package cn.huizong.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the tables of a store up to what this program works with. */
final class Migrations {

    /** The newest migration under {@code db/migration}; a test keeps it so. */
    static final int NEWEST = 9;

    /** The one that makes the table of leases. */
    private static final int LEASES = 6;

    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    static boolean outdated(DataSource source) {
        return version(source) < NEWEST;
    }

    /** Whether there are tables at all. */
    static boolean begun(DataSource source) {
        return version(source) > 0;
    }

    /** Whether a program that could hold a lease has worked on the store. */
    static boolean knowsLeases(DataSource source) {
        return version(source) >= LEASES;
    }

    static void apply(DataSource source, StoreLocation location) {
        if (outdated(source)) {
            migrate(source, location, MigrationVersion.LATEST);
        }
    }

    /** @return false when the tables are newer already */
    static boolean applyUpTo(int schema, DataSource source, StoreLocation location) {
        int now = version(source);
        if (now < schema) {
            migrate(source, location, MigrationVersion.fromVersion(Integer.toString(schema)));
        }
        return now <= schema;
    }

    static void requireNotNewer(DataSource source, StoreLocation location) {
        if (version(source) > NEWEST) {
            throw new StoreFault(StoreFault.Kind.NEWER, location.shown(), null);
        }
    }

    /** Flyway takes longer to look than a small run takes to finish: it is asked only when there is something to do. */
    private static int version(DataSource source) {
        try {
            return JdbcClient.create(source)
                    .sql("select max(cast(\"version\" as integer)) from \"" + HISTORY
                            + "\" where \"success\" and \"version\" is not null")
                    .query(Integer.class)
                    .optional()
                    .orElse(0);
        } catch (DataAccessException noHistoryYet) {
            if (PostgresFaults.behind(noHistoryYet) != null) {
                throw noHistoryYet;
            }
            return 0;
        }
    }

    private static void migrate(DataSource source, StoreLocation location, MigrationVersion target) {
        String vendor = location.h2() ? "h2" : "postgresql";
        try {
            Flyway.configure()
                    .dataSource(source)
                    .table(HISTORY)
                    .target(target)
                    // All or none, where tables are made in a transaction: a killed process leaves no half of them.
                    .group(!location.h2())
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw Optional.ofNullable(StoreFaults.of(failed, location))
                    .orElseGet(() -> new StoreFault(
                            location.h2() ? StoreFault.Kind.DAMAGED : StoreFault.Kind.UNUSABLE,
                            location.shown(),
                            failed));
        }
    }
}
