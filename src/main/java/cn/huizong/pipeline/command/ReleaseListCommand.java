package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong release list}: every release of a job, or how one figure was revised from release to release. */
@Command(name = "list")
final class ReleaseListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Option(names = "--indicator", paramLabel = "CODE")
    private @Nullable String indicator;

    @Option(names = "--area", paramLabel = "CODE")
    private @Nullable String area;

    @Mixin
    private final StoreOption store = new StoreOption();

    ReleaseListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        if (area != null && indicator == null) {
            throw Refusal.wrongUse("release.list.area-alone");
        }
        ListedReleases report = store.require(context, open -> report(open, catalogue, definition));
        if (context.options().json()) {
            Json.print(context.console(), report.json());
        } else {
            context.console().print(report.text());
        }
        return 0;
    }

    private ListedReleases report(Store open, Catalogue catalogue, JobDefinition definition) {
        List<StoredRelease> releases = period == null
                ? open.releases().all(definition.name())
                : open.releases().all(definition.name(), context.period(definition, period));
        List<ReleaseStanding> standings = ReleaseStanding.of(open, releases);
        if (indicator == null) {
            return new ReleaseList(context, definition, standings);
        }
        return new VintageList(
                context,
                definition.name(),
                catalogue,
                known(definition, indicator),
                area(catalogue, definition),
                standings,
                open);
    }

    private static IndicatorDefinition known(JobDefinition job, String code) {
        return job.indicators().stream()
                .filter(indicator -> indicator.code().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongUse(
                        "release.list.indicator",
                        code,
                        Spelling.nearest(
                                        code,
                                        job.indicators().stream()
                                                .map(IndicatorDefinition::code)
                                                .toList())
                                .stream()
                                .collect(Collectors.joining("、"))));
    }

    private String area(Catalogue catalogue, JobDefinition definition) {
        if (area == null) {
            return definition.area();
        }
        if (catalogue.units().find(area).isEmpty()) {
            throw Refusal.wrongUse("release.list.area", area);
        }
        return area;
    }

    /** What the command prints, either way. */
    interface ListedReleases {
        String text();

        Map<String, Object> json();
    }
}
