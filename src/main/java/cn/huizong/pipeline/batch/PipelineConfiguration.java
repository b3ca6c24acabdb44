package cn.huizong.pipeline.batch;

import cn.huizong.store.Store;
import java.time.Clock;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** What Spring Batch needs to run our jobs on a store. The store itself is a bean that whoever starts the context brings. */
@Configuration(proxyBeanMethods = false)
public class PipelineConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(Store store) {
        return store.transactionManager();
    }

    @Bean
    JdbcJobRepositoryFactoryBean jobRepository(Store store, PlatformTransactionManager transactionManager) {
        JdbcJobRepositoryFactoryBean repository = new JdbcJobRepositoryFactoryBean();
        repository.setDataSource(store.dataSource());
        repository.setTransactionManager(transactionManager);
        return repository;
    }

    /** Our jobs are made from the catalogue for each run, not beans; restarting finds them here. */
    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    /** On the thread that asks: the command line waits for the end anyway. */
    @Bean
    JobOperator jobOperator(JobRepository jobRepository, JobRegistry jobRegistry) throws Exception {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(jobRepository);
        operator.setJobRegistry(jobRegistry);
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.afterPropertiesSet();
        return operator;
    }

    /** Files are read on as many threads as there are cores. */
    @Bean
    ThreadPoolTaskExecutor readers() {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        readers.setThreadNamePrefix("reader-");
        readers.setDaemon(true);
        return readers;
    }

    @Bean
    ReleaseJobs releaseJobs(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            ThreadPoolTaskExecutor readers) {
        return new ReleaseJobs(jobRepository, transactionManager, readers);
    }

    @Bean
    JobExecutions jobExecutions(JobOperator jobOperator, JobRepository jobRepository, JobRegistry jobRegistry) {
        return new JobExecutions(jobOperator, jobRepository, jobRegistry);
    }

    @Bean
    ReleaseRuns releaseRuns(Store store, ReleaseJobs releaseJobs, JobExecutions jobExecutions, Clock clock) {
        return new ReleaseRuns(store, releaseJobs, jobExecutions, clock);
    }
}
