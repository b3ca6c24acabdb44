package cn.huizong.store;

import static cn.huizong.store.StoreTests.NOW;
import static cn.huizong.store.StoreTests.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of an address on a real PostgreSQL, good and bad. */
class SharedStoreTests {

    @Test
    void anEmptyDatabaseIsMadeAStoreByThoseWhoOpenItAtOnce() {
        StoreLocation location = StoreLocation.of(PostgresServer.address(PostgresServer.newDatabase()));
        assertThat(Store.openToRead(location)).isEmpty();
        List<CompletableFuture<Store>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(CompletableFuture.supplyAsync(() -> Store.open(location)));
        }
        all.forEach(one -> one.join().close());
        try (Store store = Store.openToRead(location).orElseThrow()) {
            assertThat(store.runs().of("job", PERIOD)).isEmpty();
        }
    }

    @Test
    void whoLooksSomethingUpCanAlterNothing() {
        StoreLocation location = StoreLocation.of(PostgresServer.address(PostgresServer.newDatabase()));
        Store.open(location).close();
        try (Store store = Store.openToRead(location).orElseThrow()) {
            Throwable refused =
                    catchThrowable(() -> store.runs().begin("job", PERIOD, "/in", "/out", NOW, "reader", NOW));
            assertThat(faultBehind(store, refused)).isEqualTo(StoreFault.Kind.FORBIDDEN);
        }
    }

    /** Whatever names an embedded store there by mistake fails. */
    @OnlyShared
    @Test
    void whereTheTestsRunOnPostgresThereIsNoEmbeddedStore(@TempDir Path folder) {
        assertThatThrownBy(() -> Store.open(StoreLocation.of(folder.toString())))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining("org/h2");
    }

    @Test
    void lookingDoesNotBringAnOlderStoreUpToDate() {
        String database = PostgresServer.newDatabase();
        StoreLocation location = StoreLocation.of(PostgresServer.address(database));
        Flyway.configure()
                .dataSource(PostgresServer.started().getDatabase("postgres", database))
                .table("flyway_schema_history")
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .target("4")
                .load()
                .migrate();
        assertThat(kind(() -> Store.openToRead(location))).isEqualTo(StoreFault.Kind.OLDER);
        assertThat(PostgresServer.in(database)
                        .queryForObject(
                                "select max(cast(version as integer)) from flyway_schema_history", Integer.class))
                .isEqualTo(4);
        Lease.on(location, "甲").close();
        Store.openToRead(location).orElseThrow().close();
    }

    @Test
    void aProcessThatEndedWhileItMadeTheTablesLeavesNone() {
        String database = PostgresServer.newDatabase();
        StoreLocation location = StoreLocation.of(PostgresServer.address(database));
        PostgresServer.in(database).execute("""
                create schema elsewhere;
                create function elsewhere.ending() returns event_trigger language plpgsql as $$
                begin
                    if to_regclass('public.submissions') is not null then
                        raise exception 'in the middle of the seventh migration';
                    end if;
                end $$;
                create event trigger ending on ddl_command_end execute function elsewhere.ending()
                """);
        assertThat(kind(() -> Store.open(location))).isEqualTo(StoreFault.Kind.UNUSABLE);
        assertThat(Store.openToRead(location)).isEmpty();
        PostgresServer.in(database).execute("drop event trigger ending");
        Store.open(location).close();
    }

    @Test
    void aStoreOfANewerProgramIsLeftAlone() {
        String database = PostgresServer.newDatabase();
        StoreLocation location = StoreLocation.of(PostgresServer.address(database));
        Store.open(location).close();
        PostgresServer.in(database)
                .update("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success) values (99, '99', 'x', 'SQL', 'x', 'x', 1, true)");
        assertThat(kind(() -> Store.open(location))).isEqualTo(StoreFault.Kind.NEWER);
        assertThat(kind(() -> Store.openToRead(location))).isEqualTo(StoreFault.Kind.NEWER);
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidSo() {
        StoreLocation nobody = StoreLocation.of("jdbc:postgresql://localhost:1/huizong?user=a");
        assertThat(kind(() -> Store.open(nobody))).isEqualTo(StoreFault.Kind.UNREACHABLE);
        assertThat(kind(() -> Store.openToRead(nobody))).isEqualTo(StoreFault.Kind.UNREACHABLE);
        assertThat(kind(() -> Lease.on(nobody, "甲"))).isEqualTo(StoreFault.Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"?user=guarded&password=wrong", "?user=guarded", "?user=barred", "?user=nobody"})
    void whoMayNotLogInIsToldSo(String options) {
        StoreLocation location = StoreLocation.of(PostgresServer.bareAddress(PostgresServer.newDatabase()) + options);
        assertThat(kind(() -> Store.open(location))).isEqualTo(StoreFault.Kind.LOGIN);
        assertThat(kind(() -> Lease.on(location, "甲"))).isEqualTo(StoreFault.Kind.LOGIN);
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidSo() {
        StoreLocation location = StoreLocation.of(PostgresServer.address("none"));
        assertThat(kind(() -> Store.open(location))).isEqualTo(StoreFault.Kind.ABSENT);
        assertThat(kind(() -> Lease.on(location, "甲"))).isEqualTo(StoreFault.Kind.ABSENT);
    }

    @Test
    void aUserWithoutTheRightsIsToldSo() {
        String database = PostgresServer.newDatabase();
        StoreLocation reader = StoreLocation.of(PostgresServer.bareAddress(database) + "?user=reader");
        assertThat(kind(() -> Store.open(reader))).as("may make no table").isEqualTo(StoreFault.Kind.FORBIDDEN);
        Store.open(StoreLocation.of(PostgresServer.address(database))).close();
        assertThat(kind(() -> Store.openToRead(reader))).isEqualTo(StoreFault.Kind.FORBIDDEN);
        assertThat(kind(() -> Lease.on(reader, "甲"))).isEqualTo(StoreFault.Kind.FORBIDDEN);
    }

    @Test
    void aDatabaseThatIsReadOnlyIsSaidSo() {
        String database = PostgresServer.newDatabase();
        StoreLocation location = StoreLocation.of(PostgresServer.address(database));
        Store.open(location).close();
        PostgresServer.admin().execute("alter database " + database + " set default_transaction_read_only = on");
        assertThat(kind(() -> Lease.on(location, "甲"))).isEqualTo(StoreFault.Kind.FORBIDDEN);
        Store.openToRead(location).orElseThrow().close();
    }

    @Test
    void aDatabaseThatKeepsNoChineseIsRefused() {
        String database = PostgresServer.newDatabase("encoding 'SQL_ASCII' locale 'C'");
        StoreLocation location = StoreLocation.of(PostgresServer.address(database));
        assertThat(kind(() -> Store.open(location))).isEqualTo(StoreFault.Kind.ENCODING);
    }

    @Test
    void aConnectionThatIsLostInTheMiddleOfATransactionIsSaidSo() {
        String database = PostgresServer.newDatabase();
        try (Store store = Store.open(StoreLocation.of(PostgresServer.address(database)))) {
            Throwable lost = catchThrowable(() -> store.together(() -> {
                store.runs().begin("job", PERIOD, "/in", "/out", NOW, "reader", NOW);
                PostgresServer.admin()
                        .query(
                                "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?",
                                row -> {},
                                database);
                return store.runs().of("job", PERIOD);
            }));
            assertThat(faultBehind(store, lost)).isEqualTo(StoreFault.Kind.UNREACHABLE);
        }
    }

    @Test
    void aFullDiskOfTheServerIsKnown() {
        assertThat(PostgresFaults.kind(new SQLException("could not extend file: No space left on device", "53100")))
                .isEqualTo(StoreFault.Kind.FULL);
        assertThat(PostgresFaults.kind(new SQLException("磁盘已满", "58030"))).isEqualTo(StoreFault.Kind.FULL);
    }

    @Test
    void aPasswordIsTakenFromTheAddressOrTheEnvironment() {
        String database = PostgresServer.newDatabase();
        PostgresServer.in(database).execute("grant create on schema public to guarded");
        String encoded = URLEncoder.encode(PostgresServer.PASSWORD, StandardCharsets.UTF_8);
        StoreLocation location = StoreLocation.of(
                PostgresServer.bareAddress(database) + "?user=guarded&password=" + encoded + "&ApplicationName=x");
        Store.open(location).close();
        Map<String, String> environment = Map.of("PGUSER", "other", "PGPASSWORD", "of the environment");
        assertThat(properties(location, environment))
                .containsEntry("user", "guarded")
                .containsEntry("password", PostgresServer.PASSWORD)
                .containsEntry("ApplicationName", "x");
        assertThat(properties(StoreLocation.of("jdbc:postgresql://h/d?user=a"), environment))
                .containsEntry("user", "a")
                .containsEntry("password", "of the environment");
        assertThat(properties(StoreLocation.of("jdbc:postgresql://h/d"), environment))
                .containsEntry("user", "other");
        assertThat(properties(StoreLocation.of("jdbc:postgresql://h/d"), Map.of()))
                .doesNotContainKeys("user", "password");
    }

    @Test
    void aPasswordIsNeverShown() {
        String secret = "hush1234";
        StoreLocation location = StoreLocation.of(
                PostgresServer.bareAddress(PostgresServer.newDatabase()) + "?user=guarded&password=" + secret);
        StringWriter log = new StringWriter();
        catchThrowable(() -> Store.open(location)).printStackTrace(new PrintWriter(log));
        catchThrowable(() -> Lease.on(location, "甲")).printStackTrace(new PrintWriter(log));
        catchThrowable(() -> StoreLocation.of("jdbc:postgresql://a:" + secret + "@h/d"))
                .printStackTrace(new PrintWriter(log));
        catchThrowable(() -> StoreLocation.of("jdbc:h2:tcp://h/d;PASSWORD=" + secret))
                .printStackTrace(new PrintWriter(log));
        catchThrowable(() -> Store.open(StoreLocation.of("jdbc:mysql://h/d?password=" + secret)))
                .printStackTrace(new PrintWriter(log));
        assertThat(log + " " + location + " " + location.shown() + " " + location.url())
                .doesNotContain(secret);
    }

    private static StoreFault.Kind faultBehind(Store store, Throwable failed) {
        return Objects.requireNonNull(store.faultBehind(failed), () -> "no fault of the store: " + failed)
                .kind();
    }

    private static Properties properties(StoreLocation location, Map<String, String> environment) {
        return PostgresLogin.to(location, environment).properties();
    }

    private static StoreFault.Kind kind(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        StoreFault refused = catchThrowableOfType(StoreFault.class, opening);
        assertThat(refused).isNotNull();
        return refused.kind();
    }
}
