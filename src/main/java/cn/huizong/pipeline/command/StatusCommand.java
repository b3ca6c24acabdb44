package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong status}: who has reported, who is late, what was returned. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Mixin
    private final StoreOption store = new StoreOption();

    StatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        ReferencePeriod wanted = context.collectedPeriod(catalogue, definition, period);
        LocalDate today = LocalDate.now(context.clock().withZone(ZoneId.of("Asia/Shanghai")));
        StatusReport report = store.lookUp(context, open -> report(open, catalogue, definition, wanted, today))
                .orElseGet(() -> report(
                        catalogue, definition, wanted, new ReturnStates(definition, wanted, today), Optional.empty()));
        if (context.options().json()) {
            Json.print(context.console(), report.json());
        } else {
            context.console().print(report.text());
        }
        return report.open() ? 3 : 0;
    }

    private StatusReport report(
            Store open, Catalogue catalogue, JobDefinition definition, ReferencePeriod wanted, LocalDate today) {
        Optional<StoredRelease> latest = open.releases().latest(definition.name(), wanted);
        ReturnStates states = latest.map(release -> new ReturnStates(definition, wanted, today, open, release))
                .orElseGet(() -> new ReturnStates(definition, wanted, today, open));
        return report(catalogue, definition, wanted, states, latest);
    }

    private StatusReport report(
            Catalogue catalogue,
            JobDefinition definition,
            ReferencePeriod wanted,
            ReturnStates states,
            Optional<StoredRelease> latest) {
        Map<ExpectedReturn, ReturnState> all = new LinkedHashMap<>();
        catalogue.expectedReturns(definition, wanted).forEach(expected -> all.put(expected, states.of(expected)));
        return new StatusReport(context, catalogue, definition, wanted, latest, all);
    }
}
