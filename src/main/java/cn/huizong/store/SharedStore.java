package cn.huizong.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens a store on a PostgreSQL server, which several machines may share. */
final class SharedStore {

    /** Of one process; a server lets a hundred in unless it is told otherwise. */
    private static final int CONNECTIONS = 10;

    /**
     * The server gives up a client that is gone after half a minute, and with it what its transaction holds back from others; nobody waits
     * for a lock for ever.
     */
    private static final String SESSION = "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5;"
            + " set tcp_keepalives_count = 4; set lock_timeout = '2min'";

    private SharedStore() {}

    static Store open(StoreLocation location) {
        HikariDataSource pool = pool(location, false);
        try {
            requireUsable(pool, location);
            Migrations.apply(pool, location);
            return new Store(location, pool, pool::close);
        } catch (RuntimeException failed) {
            pool.close();
            throw fault(failed, location);
        }
    }

    /** Nothing in it can be altered: its sessions are read-only. */
    static Optional<Store> openToRead(StoreLocation location) {
        HikariDataSource pool = pool(location, true);
        try {
            requireUsable(pool, location);
            if (!Migrations.begun(pool)) {
                pool.close();
                return Optional.empty();
            }
            if (Migrations.outdated(pool)) {
                throw new StoreFault(StoreFault.Kind.OLDER, location.shown(), null);
            }
            return Optional.of(new Store(location, pool, pool::close));
        } catch (RuntimeException failed) {
            pool.close();
            throw fault(failed, location);
        }
    }

    /** A pool on a server whose tables are not newer than this program. Whoever calls closes it. */
    static HikariDataSource usable(StoreLocation location) {
        HikariDataSource pool = pool(location, false);
        try {
            requireUsable(pool, location);
            return pool;
        } catch (RuntimeException failed) {
            pool.close();
            throw fault(failed, location);
        }
    }

    private static void requireUsable(HikariDataSource pool, StoreLocation location) {
        String encoding = new JdbcTemplate(pool).queryForObject("show server_encoding", String.class);
        if (!"UTF8".equals(encoding)) {
            throw new StoreFault(StoreFault.Kind.ENCODING, location.shown() + " (" + encoding + ")", null);
        }
        Migrations.requireNotNewer(pool, location);
    }

    private static HikariDataSource pool(StoreLocation location, boolean readOnly) {
        PostgresLogin login = PostgresLogin.to(location);
        HikariConfig config = new HikariConfig();
        config.setPoolName("huizong");
        config.setJdbcUrl(login.url());
        config.setDataSourceProperties(login.properties());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Duration.ofSeconds(15).toMillis());
        config.setValidationTimeout(Duration.ofSeconds(5).toMillis());
        config.setConnectionInitSql(SESSION);
        config.setReadOnly(readOnly);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failed) {
            throw fault(failed, location);
        }
    }

    static StoreFault fault(RuntimeException failed, StoreLocation location) {
        StoreFault known = StoreFaults.of(failed, location);
        return known != null ? known : new StoreFault(StoreFault.Kind.UNUSABLE, location.shown(), failed);
    }
}
