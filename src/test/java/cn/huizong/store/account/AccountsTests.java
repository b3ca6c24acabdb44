package cn.huizong.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTests {

    private static final int RACES = 50;

    @TempDir
    Path folder;

    @Test
    void twoAdministratorsWhoSwitchOffEachOtherDoNotLeaveNone() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (Store store = Store.open(TestStores.location(folder))) {
            store.together(() -> store.accounts().add(account("anna", Role.ADMINISTRATOR)));
            store.together(() -> store.accounts().add(account("bert", Role.ADMINISTRATOR)));
            store.together(() -> store.accounts().add(account("lead", Role.LEADER)));
            for (int race = 0; race < RACES; race++) {
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Boolean> first = two.submit(disabling(store, "anna", start));
                Future<Boolean> second = two.submit(disabling(store, "bert", start));
                assertThat(List.of(first.get(), second.get()))
                        .as("race %s", race)
                        .containsOnlyOnce(true);
                assertThat(store.accounts().all())
                        .filteredOn(account -> !account.disabled())
                        .hasSize(2);
                store.together(() -> {
                    store.accounts().enable("anna");
                    store.accounts().enable("bert");
                    return true;
                });
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static Callable<Boolean> disabling(Store store, String login, CyclicBarrier start) {
        return () -> {
            start.await();
            return store.together(() -> store.accounts().disable(login));
        };
    }

    private static Account account(String login, Role role) {
        return new Account(login, login, role, "", "-", false, false, 0, null, Instant.EPOCH, 1);
    }
}
