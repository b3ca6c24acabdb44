package cn.huizong.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.portal.MovingClock;
import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import cn.huizong.store.account.Account;
import cn.huizong.store.account.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

class SigningInTests {

    private static final int GUESSES = 20;
    private static final String PASSWORD = "right-horse-7";

    private final MovingClock clock = new MovingClock(Instant.parse("2022-01-20T01:00:00Z"));
    private final Passwords passwords = new Passwords();

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(TestStores.location(folder));
        Account account = new Account(
                "anna",
                "安娜",
                Role.LEADER,
                "",
                passwords.hash(PASSWORD, "anna"),
                false,
                false,
                0,
                null,
                clock.instant(),
                1);
        store.together(() -> store.accounts().add(account));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void fiveWrongOnesAtTheSameTimeLockTheAccountLikeFiveOneAfterTheOther() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(GUESSES);
        try {
            List<Future<Boolean>> guesses = new ArrayList<>();
            CountDownLatch there = new CountDownLatch(GUESSES);
            for (int guess = 0; guess < GUESSES; guess++) {
                String password = "wrong-horse-" + guess;
                guesses.add(many.submit(() -> {
                    there.countDown();
                    there.await();
                    return entered(passwords, password);
                }));
            }
            for (Future<Boolean> guess : guesses) {
                assertThat(guess.get()).isFalse();
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(store.accounts().find("anna").orElseThrow().lockedAt(clock.instant()))
                .isTrue();
        assertThat(entered(passwords, PASSWORD)).isFalse();
        clock.forward(Duration.ofMinutes(16));
        assertThat(entered(passwords, PASSWORD)).isTrue();
    }

    /** It was looked at while the account was open still, and known to be right when it was not any more. */
    @Test
    void theRightOneDoesNotGetInWhenWrongOnesLockedTheAccountMeanwhile() {
        Semaphore turns = new Semaphore(0);
        CompletableFuture<Boolean> entered =
                CompletableFuture.supplyAsync(() -> entered(new Passwords(turns, Duration.ofSeconds(60)), PASSWORD));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(turns::hasQueuedThreads);
        store.together(() -> {
            store.accounts().lock("anna", clock.instant().plus(Duration.ofMinutes(15)));
            return true;
        });
        turns.release();
        assertThat(entered.join()).isFalse();
    }

    @Test
    void whoComesInAFloodIsTurnedAwayAndNotCountedAsAWrongPassword() {
        Passwords busy = new Passwords(new Semaphore(0), Duration.ofMillis(1));
        assertThatThrownBy(() -> signIn(busy, PASSWORD)).isInstanceOf(AuthenticationServiceException.class);
        assertThat(store.accounts().find("anna").orElseThrow().failures()).isZero();
        assertThat(entered(passwords, PASSWORD)).isTrue();
    }

    private boolean entered(Passwords with, String password) {
        try {
            signIn(with, password);
            return true;
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    private void signIn(Passwords with, String password) {
        new SigningIn(store, with, clock)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated("anna", password));
    }
}
