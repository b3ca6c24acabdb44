package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that run a job. */
final class RunOptions {

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(names = "--reports", paramLabel = "DIR")
    private @Nullable Path reports;

    @Option(names = "--metrics-file", paramLabel = "FILE")
    private @Nullable Path metricsFile;

    StoreOption store() {
        return store;
    }

    Path reports(CommandContext context) {
        return context.reports(reports);
    }

    /** @throws Refusal before anything is read when the meters have been asked for at a place where no file can ever be */
    MeterRegistry meters() {
        if (metricsFile == null) {
            return new SimpleMeterRegistry();
        }
        Path file = CommandContext.absolute(metricsFile);
        if (Files.isDirectory(file)) {
            throw Refusal.wrongUse("metrics.folder", metricsFile);
        }
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw Refusal.wrongUse("metrics.no-folder", metricsFile);
        }
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    /**
     * Writes the meters as Prometheus text, also of a run that failed: that is when they are looked at. What cannot be written
     * is said and changes nothing about how the run ended.
     */
    void write(MeterRegistry meters, CommandContext context) {
        if (metricsFile != null && meters instanceof PrometheusMeterRegistry prometheus) {
            try {
                Files.writeString(metricsFile, prometheus.scrape());
            } catch (IOException failed) {
                String sentence = context.text("metrics.unwritable", metricsFile);
                LogFile.failure(sentence, failed);
                context.console().complain(sentence);
            }
        }
    }
}
