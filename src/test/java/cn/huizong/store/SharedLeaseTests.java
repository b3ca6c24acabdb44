package cn.huizong.store;

import static cn.huizong.store.StoreTests.NOW;
import static cn.huizong.store.StoreTests.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leases of a store that machines share, on a real PostgreSQL. */
class SharedLeaseTests {

    private static final Lease.Waiting NEVER = (holder, atMost) -> {
        throw new AssertionError("has to wait for " + holder);
    };

    private JdbcTemplate jdbc;
    private StoreLocation location;

    @BeforeEach
    void makeStore() {
        String database = PostgresServer.newDatabase();
        jdbc = PostgresServer.in(database);
        location = StoreLocation.of(PostgresServer.address(database));
    }

    @Test
    void aLeaseThatWasGivenBackIsFreeAtOnceAlsoInAnEmptyDatabase() {
        Lease.on(location, Lease.RUN, "甲", NEVER).close();
        Lease.on(location, Lease.RUN, "乙", NEVER).close();
        assertThat(jdbc.queryForObject("select count(*) from leases", Integer.class))
                .isZero();
    }

    @Test
    void inAnEmptyDatabaseManyMakeTheTablesOfLeasesAndTheOthersAtOnce() {
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "right" + i;
            all.add(CompletableFuture.supplyAsync(() -> {
                try (Lease lease = Lease.on(location, name, "甲", NEVER);
                        Store store = Store.open(location).under(lease)) {
                    return store.together(store::schema);
                }
            }));
        }
        assertThat(all).extracting(CompletableFuture::join).containsOnly(Migrations.NEWEST);
    }

    @Test
    void aHolderThatMovesItsLeaseOnIsAliveAndTheOtherIsToldOfIt() {
        List<String> told = new ArrayList<>();
        try (Lease first = SharedLease.takeOnce(location, Lease.RUN, "甲", NEVER)) {
            StoreFault refused = catchThrowableOfType(
                    StoreFault.class,
                    () -> Lease.on(location, Lease.RUN, "乙", (holder, atMost) -> {
                        told.add(holder + (atMost.compareTo(SharedLease.TERM) <= 0 ? "" : " for too long"));
                        jdbc.update("update leases set expires_at = expires_at + interval '1 second'");
                    }));
            assertThat(refused.kind()).isEqualTo(StoreFault.Kind.LOCKED);
            assertThat(refused.detail()).isEqualTo("甲");
            assertThat(first).isNotNull();
        }
        assertThat(told).containsExactly("甲");
    }

    @Test
    void theLeaseOfADeadHolderIsTakenOverWhenItExpires() {
        SharedLease.takeOnce(location, Lease.RUN, "甲", NEVER);
        jdbc.update("update leases set expires_at = clock_timestamp() + interval '2 seconds'");
        List<String> told = new ArrayList<>();
        try (Lease second = Lease.on(location, Lease.RUN, "乙", (holder, atMost) -> {
            assertThat(atMost).isBetween(Duration.ZERO, Duration.ofSeconds(2));
            told.add(holder);
        })) {
            assertThat(told).containsExactly("甲");
            assertThat(holder()).isEqualTo("乙");
            assertThat(second).isNotNull();
        }
    }

    @Test
    void leasesOfDifferentNamesDoNotGetInEachOthersWay() {
        try (Lease runs = Lease.on(location, Lease.RUN, "甲", NEVER);
                Lease schedule = Lease.on(location, "schedule", "乙", NEVER)) {
            assertThat(List.of(runs, schedule)).doesNotContainNull();
        }
    }

    @Test
    void aHolderMovesItsLeaseOnWhileItLives() throws InterruptedException {
        try (SharedLease lease = SharedLease.takeOnce(location, Lease.RUN, "甲", NEVER)) {
            jdbc.update("update leases set expires_at = clock_timestamp()");
            lease.keepAlive(Duration.ofMillis(20));
            for (int i = 0; i < 200 && left().compareTo(Duration.ofSeconds(20)) < 0; i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(left()).isBetween(Duration.ofSeconds(20), SharedLease.TERM);
        }
    }

    @Test
    void whoHasLostTheLeaseAltersNothingMore() {
        try (Store store = Store.open(location);
                Lease first = SharedLease.takeOnce(location, Lease.RUN, "甲", NEVER)) {
            begin(store.under(first));
            jdbc.update("update leases set expires_at = clock_timestamp()");
            try (Lease second = SharedLease.takeOnce(location, Lease.RUN, "乙", NEVER)) {
                StoreFault lost = catchThrowableOfType(StoreFault.class, () -> begin(store.under(first)));
                assertThat(lost.kind()).isEqualTo(StoreFault.Kind.LOST);
                assertThat(lost.detail()).isEqualTo("乙");
                begin(store.under(second));
                first.close();
                assertThat(holder()).as("a lost lease is not given back").isEqualTo("乙");
            }
            assertThat(store.runs().of("job", PERIOD)).hasSize(2);
        }
    }

    @Test
    void anExpiredLeaseThatNobodyTookIsStillHeld() {
        try (Store store = Store.open(location);
                Lease lease = SharedLease.takeOnce(location, Lease.RUN, "甲", NEVER)) {
            jdbc.update("update leases set expires_at = clock_timestamp()");
            begin(store.under(lease));
            assertThat(left()).isGreaterThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void nobodyTakesItOverWhileItsHolderPublishes() {
        try (Store store = Store.open(location);
                Lease lease = SharedLease.takeOnce(location, Lease.RUN, "甲", NEVER)) {
            jdbc.update("update leases set expires_at = clock_timestamp()");
            LeaseRows rows = new LeaseRows(PostgresLogin.to(location).direct(), Lease.RUN);
            boolean taken = store.under(lease).together(() -> rows.take("another", "乙", SharedLease.TERM));
            assertThat(taken).isFalse();
            assertThat(holder()).isEqualTo("甲");
        }
    }

    @Test
    void ofManyWhoAskAtOnceOneGetsAnExpiredLease() {
        SharedLease.takeOnce(location, Lease.RUN, "甲", NEVER);
        jdbc.update("update leases set expires_at = clock_timestamp()");
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            LeaseRows rows = new LeaseRows(PostgresLogin.to(location).direct(), Lease.RUN);
            String token = "token" + i;
            all.add(CompletableFuture.supplyAsync(() -> rows.take(token, token, SharedLease.TERM)));
        }
        assertThat(all.stream().map(CompletableFuture::join).filter(taken -> taken))
                .hasSize(1);
    }

    @Test
    void aLeaseWhoseDatabaseIsGoneIsGivenUpWithoutComplaint() {
        Lease lease = Lease.on(location, Lease.RUN, "甲", NEVER);
        String database = location.url().substring(location.url().lastIndexOf('/') + 1);
        PostgresServer.admin().execute("drop database " + database + " with (force)");
        lease.close();
        assertThat(lease).isNotNull();
    }

    private static void begin(Store store) {
        store.together(() -> store.runs().begin("job", PERIOD, "/in", "/out", NOW, "reader", NOW));
    }

    private String holder() {
        return LeaseRows.look(jdbc, Lease.RUN).orElseThrow().holder();
    }

    private Duration left() {
        return LeaseRows.look(jdbc, Lease.RUN).orElseThrow().left();
    }
}
