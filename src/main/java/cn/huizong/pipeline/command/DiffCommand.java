package cn.huizong.pipeline.command;

import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.release.Corrections;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--out", paramLabel = "FILE.xlsx")
    private @Nullable Path out;

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
        DifferenceFile file = out == null ? null : DifferenceFile.at(out);
        DiffReport report = store.require(context, open -> compare(open, catalogue, definition, wanted));
        boolean written = file != null && file.write(report.workbook());
        if (context.options().json()) {
            Map<String, Object> document = report.json();
            if (file != null) {
                document.put("file", file.shown());
            }
            Json.print(context.console(), document);
        } else {
            context.console().print(report.text());
            if (file != null) {
                context.console()
                        .print("\n" + context.text(written ? "diff.out.written" : "diff.out.same", file.shown()));
            }
        }
        return 0;
    }

    private DiffReport compare(Store open, Catalogue catalogue, JobDefinition definition, ReferencePeriod wanted) {
        StoredRelease before = Releasing.named(open, definition, wanted, from);
        StoredRelease after = Releasing.named(open, definition, wanted, to);
        ReleaseDifference difference = new Corrections(open, catalogue, definition).difference(before, after);
        return new DiffReport(context, catalogue, definition, before, after, difference);
    }
}
