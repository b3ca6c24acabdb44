package cn.huizong.pipeline.batch;

import cn.huizong.pipeline.Stage;
import cn.huizong.pipeline.step.RunWork;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells progress and meters when stages begin and end. */
final class StageClock implements StepExecutionListener {

    private final RunWork work;
    private long start;

    StageClock(RunWork work) {
        this.work = work;
    }

    @Override
    public void beforeStep(StepExecution step) {
        start = System.nanoTime();
        work.stageBegins(stage(step));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        work.stageEnds(stage(step), Duration.ofNanos(System.nanoTime() - start));
        return null;
    }

    private static Stage stage(StepExecution step) {
        return Stage.valueOf(step.getStepName().toUpperCase(Locale.ROOT));
    }
}
