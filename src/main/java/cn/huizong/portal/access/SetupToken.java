package cn.huizong.portal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;

/** What whoever started the program shows to make the first account: good once, and not for guessing. */
public final class SetupToken {

    private static final int GUESSES = 10;
    private static final int LENGTH = 24;

    private final String token;
    private final AtomicInteger wrong = new AtomicInteger();

    public SetupToken(Passwords passwords) {
        this.token = passwords.made(LENGTH);
    }

    public String shown() {
        return token;
    }

    boolean is(String given) {
        if (wrong.get() >= GUESSES) {
            return false;
        }
        boolean same = MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8));
        if (!same) {
            wrong.incrementAndGet();
        }
        return same;
    }
}
