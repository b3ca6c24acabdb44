package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.RunRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong run}: the main job, from inbox to release. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--inbox", paramLabel = "DIR")
    private @Nullable Path inbox;

    @Option(names = "--as-of", paramLabel = "INSTANT")
    private @Nullable String asOf;

    @Mixin
    private final RunOptions options = new RunOptions();

    RunCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        ReferencePeriod wanted = context.collectedPeriod(catalogue, definition, period);
        RunRequest request = new RunRequest(
                catalogue, definition, wanted, inbox(definition, wanted), options.reports(context), instant(asOf));
        RunOutcome outcome = new Runner(context, options).run(List.of(request)).get(0);
        RunReport report = new RunReport(context, request, outcome);
        if (context.options().json()) {
            Json.print(context.console(), report.json());
        } else {
            context.console().print(report.text());
        }
        return outcome.release().complete() ? 0 : 3;
    }

    private Path inbox(JobDefinition definition, ReferencePeriod wanted) {
        Path folder = inbox == null ? definition.folder().resolve("inbox").resolve(wanted.toString()) : inbox;
        if (!Files.isDirectory(folder)) {
            throw Refusal.wrongUse("inbox.missing", CommandContext.shown(CommandContext.absolute(folder)));
        }
        return CommandContext.absolute(folder);
    }

    /** An instant, a date and time with an offset, or a day, which then begins in China. */
    static @Nullable Instant instant(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return written.length() <= 10
                    ? LocalDate.parse(written).atStartOfDay(CHINA).toInstant()
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException unreadable) {
            throw Refusal.wrongUse("as-of.unreadable", written);
        }
    }
}
