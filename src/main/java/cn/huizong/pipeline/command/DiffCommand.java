package cn.huizong.pipeline.command;

import cn.huizong.aggregate.ReleaseComparer;
import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong diff}: which return moved which indicator between two releases, and by how much. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--from", paramLabel = "r001", required = true)
    private String from = "";

    @Option(names = "--to", paramLabel = "r002", required = true)
    private String to = "";

    @Mixin
    private final StoreOption store = new StoreOption();

    DiffCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        ReferencePeriod wanted = context.period(definition, period);
        DiffReport report = store.require(context, open -> compare(open, catalogue, definition, wanted));
        if (context.options().json()) {
            Json.print(context.console(), report.json());
        } else {
            context.console().print(report.text());
        }
        return 0;
    }

    private DiffReport compare(Store open, Catalogue catalogue, JobDefinition definition, ReferencePeriod wanted) {
        StoredRelease before = Releasing.named(open, definition, wanted, from);
        StoredRelease after = Releasing.named(open, definition, wanted, to);
        ReleaseDifference difference = new ReleaseComparer(catalogue, definition)
                .compare(
                        wanted,
                        open.releases().values(before),
                        ReleasedReturns.of(open, before),
                        open.releases().values(after),
                        ReleasedReturns.of(open, after));
        return new DiffReport(context, catalogue, definition, before, after, difference);
    }
}
