package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.release.NoticeFolder;
import cn.huizong.pipeline.release.ReleaseFiles;
import cn.huizong.store.DiskSpace;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code huizong release show}: what a release is, what is open, who approved it, and whether its files are still those that were published.
 * A correction notice that was booked and never came to its place is put there.
 */
@Command(name = "show")
final class ReleaseShowCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--release", paramLabel = "r001", required = true)
    private String release = "";

    @Option(names = "--reports", paramLabel = "DIR")
    private @Nullable Path reports;

    @Mixin
    private final StoreOption store = new StoreOption();

    ReleaseShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        ReferencePeriod wanted = context.period(definition, period);
        ShownRelease report = store.require(context, open -> show(open, definition, wanted));
        if (context.options().json()) {
            Json.print(context.console(), report.json());
        } else {
            context.console().print(report.text());
        }
        return report.sound() ? 0 : 3;
    }

    private ShownRelease show(Store open, JobDefinition definition, ReferencePeriod wanted) {
        StoredRelease found = Releasing.named(open, definition, wanted, release);
        ReleaseStanding standing = ReleaseStanding.of(open, found);
        Path folder = context.reports(reports);
        return new ShownRelease(
                context,
                definition,
                standing,
                open.releases().anomalies(found).stream()
                        .filter(Anomaly::blocksFinal)
                        .toList(),
                ReleaseFiles.check(folder, found),
                standing.approval() == null
                        ? null
                        : notice(new NoticeFolder(
                                ReleaseFiles.folder(folder, found),
                                open.approvals().notice(standing.approval()))));
    }

    private static @Nullable ShownNotice notice(NoticeFolder notice) {
        if (notice.isEmpty()) {
            return null;
        }
        try {
            boolean written = notice.write();
            return new ShownNotice(notice.path(), written, notice.faults());
        } catch (IOException failed) {
            throw Refusal.failed(
                    DiskSpace.exhausted(failed) ? "release.notice.full" : "release.notice.unwritable",
                    failed,
                    notice.path());
        }
    }
}
