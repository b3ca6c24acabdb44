package cn.huizong.portal.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.portal.MovingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SetupTokenTests {

    private final MovingClock clock = new MovingClock(Instant.parse("2022-01-20T01:00:00Z"));
    private final SetupToken token = new SetupToken(new Passwords(), clock);

    @Test
    void tenWrongOnesCloseTheDoorForAMinuteAndNotForGood() {
        for (int round = 0; round < 2; round++) {
            for (int guess = 0; guess < 10; guess++) {
                assertThatThrownBy(() -> token.require("guessed")).hasMessageContaining("setup.token");
            }
            assertThatThrownBy(() -> token.require(token.shown())).hasMessageContaining("setup.rest");
            clock.forward(Duration.ofMinutes(1));
        }
        assertThatCode(() -> token.require(" " + token.shown() + "\n")).doesNotThrowAnyException();
    }
}
