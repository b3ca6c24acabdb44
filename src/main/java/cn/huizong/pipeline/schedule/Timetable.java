package cn.huizong.pipeline.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is due at times kept in the database: of several processes on it one takes each turn, and what was missed while there was
 * none is made up once. A process that dies over its work is found out by its heartbeat, and the turn is taken by another.
 */
final class Timetable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 6;
    /** Waited for twice: for what is at work, and again once it has been interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Scheduler scheduler;
    private final Clock clock;

    /** What is done when a turn comes. */
    interface Work {
        Ending at(String key, Instant due);
    }

    /**
     * @param table that keeps the times; of its own for each timetable of a process, or one would take the other's work for forgotten
     * @param threads how much is done at a time
     * @param work by the name of its kind
     */
    Timetable(DataSource database, String table, Clock clock, Duration polling, int threads, Map<String, Work> work) {
        this.clock = clock;
        List<Task<?>> tasks = work.entrySet().stream()
                .<Task<?>>map(each -> task(each.getKey(), each.getValue()))
                .toList();
        this.scheduler = Scheduler.create(database, tasks)
                .tableName(table)
                .clock(clock::instant)
                .serializer(Turn.AS_TEXT)
                .threads(threads)
                .pollingInterval(polling)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    private Task<Turn> task(String kind, Work work) {
        return Tasks.custom(kind, Turn.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(Duration.ofMinutes(1))))
                .execute((instance, context) -> {
                    Turn turn = instance.getData();
                    Ending ending = ending(kind, instance, turn, work);
                    CompletionHandler<Turn> then = (complete, operations) -> {
                        Turn.Next next = turn.after(ending, clock.instant());
                        operations.reschedule(complete, next.at(), next.turn());
                    };
                    return then;
                });
    }

    private static Ending ending(String kind, TaskInstance<Turn> instance, Turn turn, Work work) {
        try {
            return work.at(instance.getId(), turn.due());
        } catch (RuntimeException failed) {
            LOG.error("{} {} due at {} failed", kind, instance.getId(), turn.due(), failed);
            return Ending.FAILED;
        }
    }

    void start() {
        scheduler.start();
    }

    /** Makes what is kept of a kind be what is wanted: a rhythm a key. What stays the same keeps its turn, a missed one too. */
    void keep(String kind, Map<String, String> rhythms) {
        Map<String, String> missing = new HashMap<>(rhythms);
        for (ScheduledExecution<Turn> kept :
                scheduler.getScheduledExecutionsForTask(kind, Turn.class, ScheduledExecutionsFilter.all())) {
            String wanted = missing.remove(kept.getTaskInstance().getId());
            if (!kept.getData().rhythm().equals(wanted)) {
                change(kept.getTaskInstance(), wanted == null ? "" : wanted);
            }
        }
        missing.forEach((key, rhythm) -> {
            Turn turn = Turn.first(rhythm, clock.instant());
            scheduler.scheduleIfNotExists(new TaskInstance<>(kind, key, turn), turn.due());
        });
    }

    /** What is at work just now is left for the next time. */
    private void change(TaskInstanceId kept, String rhythm) {
        try {
            if (rhythm.isEmpty()) {
                scheduler.cancel(kept);
            } else {
                Turn turn = Turn.first(rhythm, clock.instant());
                scheduler.reschedule(kept, turn.due(), turn);
            }
        } catch (TaskInstanceException atWork) {
            LOG.info("{} {} is changed later", kept.getTaskName(), kept.getId());
        }
    }

    /** Takes a turn now, unless it is being taken. */
    void hurry(String kind, String key) {
        try {
            scheduler.reschedule(new TaskInstance<Turn>(kind, key), clock.instant());
            scheduler.triggerCheckForDueExecutions();
        } catch (TaskInstanceException atWork) {
            LOG.debug("{} {} is at work", kind, key);
        } catch (RuntimeException storeGone) {
            // It is taken when it is due, in a few seconds.
            LOG.warn("{} {} is not hurried", kind, key, storeGone);
        }
    }

    /** Work under way has a few seconds; what takes longer is taken up by another process, or by this one when it starts again. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
