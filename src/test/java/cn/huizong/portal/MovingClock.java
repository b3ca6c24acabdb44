package cn.huizong.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on from a day of the samples, and that a test can put forward. */
public final class MovingClock extends Clock {

    private final long startedAt = System.nanoTime();
    private volatile Instant day;

    public MovingClock(Instant day) {
        this.day = day;
    }

    public void forward(Duration time) {
        day = day.plus(time);
    }

    @Override
    public Instant instant() {
        return day.plusNanos(System.nanoTime() - startedAt);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovingClock clock = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return clock.withZone(other);
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }
        };
    }
}
