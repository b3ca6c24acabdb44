package cn.huizong.store;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A real PostgreSQL from binaries in a jar, one for all tests of a process. Its databases sort texts as Chinese dictionaries do, by
 * pronunciation: whatever leaves the order of texts to the database shows it.
 */
public final class PostgresServer {

    /** Of a user who has to say it; everybody else is trusted. */
    static final String PASSWORD = "s3cret+&公";

    private static final AtomicInteger MADE = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private PostgresServer() {}

    /** Aborts the test where no PostgreSQL can be started. */
    static synchronized EmbeddedPostgres started() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF8")
                        // Nothing here has to outlive a power cut, only processes that are killed.
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setDataDirectoryCustomizer(PostgresServer::askGuarded)
                        .start();
            } catch (IOException | RuntimeException noPostgres) {
                abort("PostgreSQL cannot be started on this machine: " + noPostgres);
            }
            admin().execute("create role guarded login password '" + PASSWORD + "'");
            admin().execute("create role reader login");
        }
        return server;
    }

    private static void askGuarded(File data) {
        try {
            Path rules = data.toPath().resolve("pg_hba.conf");
            String trusting = Files.readString(rules, StandardCharsets.UTF_8);
            Files.writeString(rules, "host all guarded all scram-sha-256\nhost all barred all reject\n" + trusting);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JdbcTemplate admin() {
        return new JdbcTemplate(started().getPostgresDatabase());
    }

    static JdbcTemplate in(String database) {
        return new JdbcTemplate(started().getDatabase("postgres", database));
    }

    /** @return the name of a new, empty database */
    static String newDatabase() {
        return newDatabase("encoding 'UTF8' locale_provider icu icu_locale 'zh'");
    }

    static String newDatabase(String how) {
        started();
        String name = "store" + MADE.incrementAndGet();
        admin().execute("create database " + name + " template template0 " + how);
        return name;
    }

    /** Of a new, empty database, as people give it to {@code --store}. */
    public static String newAddress() {
        return address(newDatabase());
    }

    /** As people give it to {@code --store}. */
    static String address(String database) {
        return bareAddress(database) + "?user=postgres";
    }

    static String bareAddress(String database) {
        return "jdbc:postgresql://localhost:" + started().getPort() + "/" + database;
    }
}
