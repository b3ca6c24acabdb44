package cn.huizong.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The stores tests work on: embedded ones, or with {@code -Dhuizong.test.store=postgresql} (mvn -Ppostgresql) databases of a server, one
 * for each folder that would hold an embedded one.
 */
public final class TestStores {

    private static final boolean SHARED = "postgresql".equals(System.getProperty("huizong.test.store"));

    private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();

    private TestStores() {}

    public static boolean shared() {
        return SHARED;
    }

    /** What to give to {@code --store}. */
    public static String address(Path folder) {
        return SHARED ? PostgresServer.address(database(folder)) : folder.toString();
    }

    public static StoreLocation location(Path folder) {
        return StoreLocation.of(address(folder));
    }

    /** Meddles with a store while no command runs. */
    public static void sql(Path folder, String statement) {
        try (Store store = Store.open(location(folder))) {
            new JdbcTemplate(store.dataSource()).execute(statement);
        }
    }

    /** As if half a minute had passed since a holder died. */
    public static void expireLeases(Path folder) {
        if (SHARED) {
            JdbcTemplate jdbc = besides(folder);
            if (jdbc.queryForObject("select to_regclass('leases')::text", String.class) != null) {
                jdbc.update("update leases set expires_at = clock_timestamp()");
            }
        }
    }

    /** On PostgreSQL only. */
    public static JdbcTemplate besides(Path folder) {
        return PostgresServer.in(database(folder));
    }

    private static String database(Path folder) {
        return DATABASES.computeIfAbsent(key(folder), none -> PostgresServer.newDatabase());
    }

    /** Everything a store holds, in a form that can be compared. */
    public static Map<String, String> content(Path folder) {
        Map<String, String> content = new TreeMap<>();
        if (SHARED) {
            JdbcTemplate jdbc = besides(folder);
            for (String table : jdbc.queryForList(
                    "select table_name from information_schema.tables where table_schema = 'public'", String.class)) {
                content.put(
                        table,
                        jdbc.queryForObject(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '')"
                                        + " from " + table + " t",
                                String.class));
            }
            return content;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                content.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        } catch (IOException | NoSuchAlgorithmException failed) {
            throw new IllegalStateException(failed);
        }
        return content;
    }

    /** Takes a store somewhere else. */
    public static Path move(Path from, Path to) throws IOException {
        if (SHARED) {
            DATABASES.put(key(to), String.valueOf(DATABASES.remove(key(from))));
            return to;
        }
        return Files.move(from, to);
    }

    /** As if there had never been one. */
    public static void forget(Path folder) throws IOException {
        DATABASES.remove(key(folder));
        if (!SHARED) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path key(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    /** How much of originals it keeps, or of everything where that is all that can be told. */
    public static long bytesKept(Path folder) throws IOException {
        if (SHARED) {
            Long bytes = besides(folder)
                    .queryForObject("select coalesce(sum(length(content)), 0) from original_parts", Long.class);
            return bytes == null ? 0 : bytes;
        }
        return Files.size(folder.resolve("huizong.mv.db"));
    }

    /** A database without any tables. */
    static DataSource empty(Path folder) {
        return SHARED
                ? PostgresServer.started().getDatabase("postgres", database(folder))
                : new DriverManagerDataSource(
                        StoreLocation.of(folder.toString()).url() + Store.H2_OPTIONS);
    }
}
