package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code huizong demo}: the job that has sample returns, over all their periods in turn. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    /** Long after every due day, and the same whenever the demo is run: 90 days after the period's end, in China. */
    private static final int DAYS_AFTER_PERIOD = 90;

    private final CommandContext context;

    @Mixin
    private final RunOptions options = new RunOptions();

    DemoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        List<RunRequest> requests = requests(catalogue);
        List<RunOutcome> outcomes = new Runner(context, options).run(requests);
        List<RunReport> reports = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            reports.add(new RunReport(context, requests.get(i), outcomes.get(i)));
        }
        if (context.options().json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("runs", reports.stream().map(RunReport::json).toList());
            Json.print(context.console(), document);
        } else {
            reports.subList(0, reports.size() - 1)
                    .forEach(report -> context.console().print(report.line()));
            context.console().print(reports.get(reports.size() - 1).text());
        }
        return outcomes.get(outcomes.size() - 1).release().complete() ? 0 : 3;
    }

    private List<RunRequest> requests(Catalogue catalogue) {
        JobDefinition job = catalogue.jobs().stream()
                .filter(candidate -> Files.isDirectory(samples(candidate)))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongUse("demo.no-samples", context.jobsFolder()));
        List<RunRequest> requests = periods(job).stream()
                .map(period -> new RunRequest(
                        catalogue,
                        job,
                        period,
                        CommandContext.absolute(samples(job).resolve(period.toString())),
                        options.reports(context),
                        asOf(period)))
                .toList();
        if (requests.isEmpty()) {
            throw Refusal.wrongUse("demo.no-samples", samples(job));
        }
        return requests;
    }

    private static Instant asOf(ReferencePeriod period) {
        return period.end()
                .plusDays(DAYS_AFTER_PERIOD)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private static Path samples(JobDefinition job) {
        return job.folder().resolve("samples");
    }

    private static List<ReferencePeriod> periods(JobDefinition job) {
        try (Stream<Path> folders = Files.list(samples(job))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> ReferencePeriod.parse(String.valueOf(folder.getFileName())))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw Refusal.failed("inbox.unreadable", failed, samples(job));
        }
    }
}
