package cn.huizong.pipeline.batch;

import cn.huizong.store.Run;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts the batch job of a run, or goes on with it where it stopped. */
public class JobExecutions {

    private static final Set<BatchStatus> ENDED =
            EnumSet.of(BatchStatus.COMPLETED, BatchStatus.ABANDONED, BatchStatus.UNKNOWN);

    private final JobOperator operator;
    private final JobRepository repository;
    private final JobRegistry registry;

    JobExecutions(JobOperator operator, JobRepository repository, JobRegistry registry) {
        this.operator = operator;
        this.repository = repository;
        this.registry = registry;
    }

    /** Returns when the job has ended, however it did. Whoever asks must hold the lease: a running execution is taken for dead. */
    public JobExecution execute(Job job, Run run) {
        try {
            register(job);
            return goOn(job, run, 1);
        } catch (JobExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A run is as many job instances as it took attempts that Batch itself cannot take up again; nearly always one. */
    private JobExecution goOn(Job job, Run run, long attempt) throws JobExecutionException {
        JobParameters parameters = parameters(run, attempt);
        JobInstance instance = repository.getJobInstance(job.getName(), parameters);
        if (instance == null) {
            return operator.start(job, parameters);
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            // Killed between the two commits of a start: an instance that never ran can be neither started nor
            // restarted.
            repository.deleteJobInstance(instance);
            return operator.start(job, parameters);
        }
        return restartable(last) ? operator.restart(recovered(last)) : goOn(job, run, attempt + 1);
    }

    private static JobParameters parameters(Run run, long attempt) {
        return new JobParametersBuilder()
                .addLong("run", run.id())
                .addLong("attempt", attempt)
                .addString("period", run.period().toString(), false)
                .addString("inbox", run.inbox(), false)
                .addString("asOf", run.asOf().toString(), false)
                .addString("reader", run.reader(), false)
                .toJobParameters();
    }

    /** Batch refuses what it lost sight of (its own tables could not be written, on a full disk say) and what it ended. */
    private static boolean restartable(JobExecution last) {
        return !ENDED.contains(last.getStatus())
                && last.getStepExecutions().stream().noneMatch(step -> step.getStatus() == BatchStatus.UNKNOWN);
    }

    private void register(Job job) throws DuplicateJobException {
        if (registry.getJobNames().contains(job.getName())) {
            registry.unregister(job.getName());
        }
        registry.register(job);
    }

    /** An execution whose process is gone still says that it runs; it is marked failed so that it can be restarted. */
    private JobExecution recovered(JobExecution last) {
        return last.getStatus().isRunning() ? operator.recover(last) : last;
    }

    /** Asks the running job to stop at the next chunk or step. */
    public void stop(String job) {
        // Of a process that is gone another one may still say that it runs.
        for (JobExecution running : repository.findRunningJobExecutions(job)) {
            try {
                operator.stop(running);
            } catch (JobExecutionNotRunningException ended) {
                // It came to its end by itself meanwhile: there is nothing left to stop.
            }
        }
    }
}
