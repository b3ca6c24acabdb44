package cn.huizong.pipeline.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * When something is due, as it is kept in the database.
 *
 * @param rhythm cron, by the clock in China, or a pause such as {@code PT5S}
 * @param due what this turn is for; stays the same while it is tried again
 * @param failures of this turn so far
 */
record Turn(String rhythm, Instant due, int failures) {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Pauses after failures; with the last of them used up the turn is given up. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));

    private static final Duration WHILE_BUSY = Duration.ofMinutes(1);

    /** The first after a moment. */
    static Turn first(String rhythm, Instant now) {
        Instant due = rhythm.startsWith("P")
                ? now.plus(Duration.parse(rhythm))
                : new CronSchedule(rhythm, CHINA, CronStyle.UNIX).getInitialExecutionTime(now);
        return new Turn(rhythm, due, 0);
    }

    /** A turn and when it is to be taken. */
    record Next(Turn turn, Instant at) {}

    /** However many turns were missed meanwhile, one makes up for all of them. */
    Next after(Ending ending, Instant now) {
        if (ending == Ending.BUSY) {
            return new Next(this, now.plus(WHILE_BUSY));
        }
        if (ending == Ending.FAILED && failures < PAUSES.size()) {
            return new Next(new Turn(rhythm, due, failures + 1), now.plus(PAUSES.get(failures)));
        }
        Turn next = first(rhythm, now);
        return new Next(next, next.due());
    }

    /** How turns are written into the database: nothing in it can be made into any other object. */
    static final Serializer AS_TEXT = new Serializer() {
        @Override
        public byte[] serialize(Object data) {
            return data instanceof Turn turn
                    ? (turn.rhythm + "\n" + turn.due + "\n" + turn.failures).getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] written) {
            String[] lines = new String(written, StandardCharsets.UTF_8).split("\n");
            return type.cast(new Turn(lines[0], Instant.parse(lines[1]), Integer.parseInt(lines[2])));
        }
    };
}
