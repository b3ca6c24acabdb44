package cn.huizong.pipeline.batch;

import cn.huizong.pipeline.Stage;
import cn.huizong.pipeline.step.Aggregating;
import cn.huizong.pipeline.step.Publishing;
import cn.huizong.pipeline.step.Reading;
import cn.huizong.pipeline.step.Receiving;
import cn.huizong.pipeline.step.Reconciling;
import cn.huizong.pipeline.step.RunWork;
import cn.huizong.store.FiledReceipt;
import cn.huizong.store.PackedReading;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes the batch job of a run: receive → read → reconcile → aggregate → publish. Every step may run again, because what it
 * has done is in the store and what it hands on is not: a resumed run goes through all of them and finds little left to do.
 */
public class ReleaseJobs {

    /** Files in one transaction: enough that a commit costs little, few enough that a killed run loses little. */
    private static final int CHUNK = 64;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final AsyncTaskExecutor readers;

    ReleaseJobs(JobRepository repository, PlatformTransactionManager transactions, AsyncTaskExecutor readers) {
        this.repository = repository;
        this.transactions = transactions;
        this.readers = readers;
    }

    Job job(String name, RunWork work) {
        Publishing publishing = new Publishing(work);
        StageClock clock = new StageClock(work);
        return new JobBuilder(name, repository)
                .start(step(Stage.RECEIVE, clock, () -> {
                    new Receiving(work).run();
                    publishing.settleIfUnchanged();
                    publishing.requirePlace();
                }))
                .next(readStep(new Reading(work), clock))
                .next(step(Stage.RECONCILE, clock, unlessSettled(work, new Reconciling(work)::run)))
                .next(step(Stage.AGGREGATE, clock, unlessSettled(work, new Aggregating(work)::run)))
                .next(step(Stage.PUBLISH, clock, unlessSettled(work, publishing::run)))
                .build();
    }

    private static Runnable unlessSettled(RunWork work, Runnable stage) {
        return () -> {
            if (!work.settled()) {
                stage.run();
            }
        };
    }

    private Step step(Stage stage, StageClock clock, Runnable work) {
        return new StepBuilder(stage.word(), repository)
                .tasklet((contribution, chunk) -> {
                    work.run();
                    return RepeatStatus.FINISHED;
                })
                .listener(clock)
                .allowStartIfComplete(true)
                .build();
    }

    /** Without the transaction manager the step would commit each statement by itself and a killed chunk would stay half done. */
    private Step readStep(Reading reading, StageClock clock) {
        return new StepBuilder(Stage.READ.word(), repository)
                .<FiledReceipt, PackedReading>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reading::next)
                .processor(reading::read)
                .writer(chunk -> reading.keep(chunk.getItems()))
                .taskExecutor(readers)
                .listener(clock)
                .allowStartIfComplete(true)
                .build();
    }
}
