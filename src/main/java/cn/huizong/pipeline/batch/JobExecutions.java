package cn.huizong.pipeline.batch;

import cn.huizong.store.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts the batch job of a run, or goes on with it where it stopped. */
public class JobExecutions {

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
        JobParameters parameters = new JobParametersBuilder()
                .addLong("run", run.id())
                .addString("period", run.period().toString(), false)
                .addString("inbox", run.inbox(), false)
                .addString("asOf", run.asOf().toString(), false)
                .addString("reader", run.reader(), false)
                .toJobParameters();
        try {
            register(job);
            JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
            return last == null ? operator.start(job, parameters) : operator.restart(recovered(last));
        } catch (JobExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void register(Job job) throws DuplicateJobException {
        if (registry.getJobNames().contains(job.getName())) {
            registry.unregister(job.getName());
        }
        registry.register(job);
    }

    /** An execution whose process is gone still says that it runs; it is marked failed so that it can be restarted. */
    private JobExecution recovered(JobExecution last) {
        return last.getStatus().isRunning() || last.getStatus() == BatchStatus.UNKNOWN ? operator.recover(last) : last;
    }

    /** Asks the running job to stop at the next chunk or step. */
    public void stop(String job) {
        JobExecution running = running(job);
        if (running != null) {
            try {
                operator.stop(running);
            } catch (JobExecutionNotRunningException ended) {
                // It came to its end by itself meanwhile: there is nothing left to stop.
            }
        }
    }

    private @Nullable JobExecution running(String job) {
        return repository.findRunningJobExecutions(job).stream().findFirst().orElse(null);
    }
}
