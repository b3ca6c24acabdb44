package cn.huizong.portal.access;

import cn.huizong.pipeline.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What whoever started the program shows to make the first account: good once, and not for guessing. After ten wrong ones none is looked
 * at for a minute, so that nobody can shut the door for good by guessing.
 */
public final class SetupToken {

    private static final int GUESSES = 10;
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int LENGTH = 24;

    private final String token;
    private final Clock clock;
    private int wrong;
    private Instant closedUntil = Instant.MIN;

    public SetupToken(Passwords passwords, Clock clock) {
        this.token = passwords.made(LENGTH);
        this.clock = clock;
    }

    public String shown() {
        return token;
    }

    /** @throws Refusal when it is not the token, or none is looked at right now */
    synchronized void require(String given) {
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            throw Refusal.wrongUse("setup.rest", REST.toSeconds());
        }
        if (!MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8))) {
            wrong++;
            if (wrong % GUESSES == 0) {
                closedUntil = now.plus(REST);
            }
            throw Refusal.wrongUse("setup.token", GUESSES, REST.toSeconds());
        }
    }
}
