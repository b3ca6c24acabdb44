package cn.huizong.portal.access;

import cn.huizong.pipeline.Refusal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords: what a good one is, and their hashes (Argon2id, Biryukov, Dinu and Khovratovich, 2016; RFC 9106) with 19 MiB, two passes
 * and one lane, the first choice of OWASP's Password Storage Cheat Sheet (2023). Few are hashed at a time, so that a flood of wrong
 * ones takes no memory from the rest.
 */
public final class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Without those that are mistaken for others. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final SecureRandom random = new SecureRandom();
    private final String nobody = encoder.encode(made(SHORTEST));
    private final Semaphore turns;
    private final Duration patience;

    public Passwords() {
        this(new Semaphore(AT_ONCE, true), PATIENCE);
    }

    /** @param turns one each for those that are hashed at a time; {@code patience} how long others wait for theirs */
    Passwords(Semaphore turns, Duration patience) {
        this.turns = turns;
        this.patience = patience;
    }

    /** @throws Refusal when it is too easily guessed, saying why */
    public String hash(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.wrongUse("password.length", SHORTEST, LONGEST);
        }
        String easy = EasyPasswords.why(password, login);
        if (!easy.isEmpty()) {
            throw Refusal.wrongUse(easy);
        }
        return inTurn(() -> encoder.encode(password));
    }

    public boolean matches(String password, String hash) {
        return password.length() <= LONGEST && inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes as long as {@link #matches}: whether there is an account cannot be told from the time. */
    public boolean matchesNobody(String password) {
        return matches(password, nobody) && false;
    }

    /** One that somebody else sets, to be replaced at the first signing in. */
    public String made(int length) {
        StringBuilder password = new StringBuilder();
        while (password.length() < length) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Who waits too long is turned away: those who wait would hold up all pages. */
    private boolean turnComes() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        if (!turnComes()) {
            throw new AuthenticationServiceException("too many at once");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
