package cn.huizong.pipeline.desk;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.Stage;
import cn.huizong.pipeline.console.Language;
import cn.huizong.pipeline.console.Messages;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Notes of a run who asked for it, when each stage began and how it ended. */
final class RunLog {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Messages WORDS = new Messages(Language.ZH);

    private final Store store;
    private final Clock clock;
    private final JobDefinition job;
    private final ReferencePeriod period;
    private final long number;

    /** In the transaction in which it is booked that it was asked for. */
    RunLog(Store store, Clock clock, JobDefinition job, ReferencePeriod period, Actor by, @Nullable Instant due) {
        this.store = store;
        this.clock = clock;
        this.job = job;
        this.period = period;
        String parameters = WORDS.text("run.log.asked", job.title(), period.chinese());
        this.number = store.runNotes().begin(job.name(), period, by.login(), clock.instant(), due, parameters);
    }

    long number() {
        return number;
    }

    /** Another process is running. @param holder in its own words */
    void waits(String holder) {
        add(null, WORDS.text("run.log.waiting", holder));
    }

    void stage(Stage stage, int files) {
        String name = WORDS.text("run.log.stage." + stage.word());
        add(underWay(), files > 0 ? WORDS.text("run.log.files", name, files) : name);
    }

    void done(RunOutcome outcome) {
        String release = outcome.release().name();
        String state = WORDS.text("run.log." + outcome.release().state());
        end(
                outcome.published()
                        ? WORDS.text("run.log.published", release, state)
                        : WORDS.text("run.log.unchanged", release));
    }

    void stopped() {
        end(WORDS.text("run.log.stopped"));
    }

    void failed(RuntimeException failed) {
        end(
                failed instanceof Refusal refusal
                        ? WORDS.text(refusal.key(), refusal.arguments())
                        : WORDS.text("run.failed"));
    }

    private void end(String sentence) {
        add(null, sentence);
        store.runNotes().end(number, sentence, clock.instant());
    }

    private void add(@Nullable Long run, String line) {
        store.runNotes().add(number, run, TIME.format(clock.instant().atZone(CHINA)) + " " + line);
    }

    /** Of a job and period one runs at a time. */
    private @Nullable Long underWay() {
        return store.runs().of(job.name(), period).stream()
                .filter(run -> run.state() == Run.State.RUNNING)
                .map(Run::id)
                .findFirst()
                .orElse(null);
    }
}
