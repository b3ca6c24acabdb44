package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.release.Approved;
import cn.huizong.pipeline.release.Approving;
import cn.huizong.pipeline.release.Corrections;
import cn.huizong.pipeline.release.OpenEntries;
import cn.huizong.pipeline.schedule.ReleaseNews;
import cn.huizong.pipeline.submission.Sealing;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.audit.Actor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong release approve}: somebody stands for a release, with name, time and reason; what it corrects is made public. */
@Command(name = "approve")
final class ReleaseApproveCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--release", paramLabel = "r001", required = true)
    private String release = "";

    @Option(names = "--by", paramLabel = "NAME", required = true)
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--reports", paramLabel = "DIR")
    private @Nullable Path reports;

    @Mixin
    private final StoreOption store = new StoreOption();

    ReleaseApproveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        ReferencePeriod wanted = context.period(definition, period);
        return store.update(context, open -> {
            StoredRelease found = Releasing.named(open, definition, wanted, release);
            Instant now = context.clock().instant();
            ReleaseNews news = new ReleaseNews(open, context.reports(reports));
            Approved approved = new Approving(
                            open, new Corrections(open, catalogue, definition), found, context.reports(reports))
                    .approve(by, reason, now, () -> {
                        new Sealing(open, context.clock())
                                .seal(found, catalogue.units(), reason, Actor.commandLine(by));
                        news.book(definition, found, by, Actor.SYSTEM, now);
                    });
            report(found, approved);
            return found.complete() && (approved.written() || !approved.hasNotice()) ? 0 : 3;
        });
    }

    private void report(StoredRelease found, Approved approved) {
        if (context.options().json()) {
            Json.print(context.console(), json(found, approved));
        } else {
            context.console().print(text(found, approved));
        }
    }

    private String text(StoredRelease found, Approved approved) {
        List<String> lines = new ArrayList<>();
        lines.add(context.text(
                "release.approved",
                found.period().chinese(),
                found.name(),
                context.text("release." + found.state()),
                approved.approval().by()));
        if (!found.complete()) {
            lines.add(context.text("release.approved.open", approved.open().size()));
            lines.add(OpenEntries.listed(approved.open()));
        }
        lines.add(notice(approved));
        return String.join("\n", lines);
    }

    private String notice(Approved approved) {
        if (!approved.approval().corrects()) {
            return context.text("release.notice.first");
        }
        String before = approved.approval().superseded();
        if (!approved.hasNotice()) {
            return context.text("release.notice.nothing", before);
        }
        String folder = CommandContext.shown(approved.notice().path());
        return context.text(
                approved.written() ? "release.approved.notice" : "release.approved.notice-later",
                before,
                approved.corrected(),
                approved.remarked(),
                folder,
                job,
                period,
                release);
    }

    private static Map<String, Object> json(StoredRelease found, Approved approved) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", found.job());
        document.put("period", found.period().toString());
        document.put("release", found.name());
        document.put("state", found.state());
        document.put("approval", ReleaseStanding.json(approved.approval()));
        document.put("openEntries", ShownRelease.entries(approved.open()));
        document.put("corrected", approved.corrected());
        document.put("remarked", approved.remarked());
        document.put(
                "correction", approved.hasNotice() ? approved.notice().path().toString() : null);
        document.put("correctionWritten", approved.hasNotice() && approved.written());
        return document;
    }
}
