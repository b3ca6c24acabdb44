package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.pipeline.console.OneLine;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.pipeline.release.BeijingTime;
import cn.huizong.pipeline.release.ReleaseFiles;
import cn.huizong.pipeline.step.CountsText;
import cn.huizong.publish.ReleaseCounts;
import cn.huizong.store.Approval;
import cn.huizong.store.StoredRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One release with all that is known of it, for people and as JSON. */
final class ShownRelease {

    private static final int MOST_OPEN = 20;

    private final CommandContext context;
    private final JobDefinition job;
    private final ReleaseStanding standing;
    private final List<Anomaly> open;
    private final ReleaseFiles files;
    private final @Nullable ShownNotice notice;

    ShownRelease(
            CommandContext context,
            JobDefinition job,
            ReleaseStanding standing,
            List<Anomaly> open,
            ReleaseFiles files,
            @Nullable ShownNotice notice) {
        this.context = context;
        this.job = job;
        this.standing = standing;
        this.open = open;
        this.files = files;
        this.notice = notice;
    }

    /** Whether what lies on the disk is what was published. */
    boolean sound() {
        return files.intact() && (notice == null || notice.faults().isEmpty());
    }

    String text() {
        StoredRelease release = standing.release();
        List<String> blocks = new ArrayList<>();
        blocks.add(context.text(
                "run.heading",
                job.title(),
                release.period().chinese(),
                release.name(),
                context.text("release." + release.state())));
        blocks.add(facts(release).print());
        blocks.add(context.text("release.show.open", open.size()) + entries());
        blocks.add(files());
        return String.join("\n\n", blocks);
    }

    private TextTable facts(StoredRelease release) {
        TextTable table = new TextTable("  ", "ll");
        fact(table, "as-of", BeijingTime.minute(release.asOf()));
        fact(table, "published", BeijingTime.minute(release.publishedAt()));
        fact(table, "program", release.program());
        if (!release.counts().isEmpty()) {
            ReleaseCounts counts = CountsText.read(release.counts());
            fact(
                    table,
                    "returns",
                    context.text(
                            "release.show.returns.counts", counts.expected(), counts.accepted(), counts.missing()));
            fact(table, "indicators", context.text("run.indicators.counts", counts.indicators(), counts.withFigure()));
        }
        Approval approval = standing.approval();
        fact(table, "approval", ReleaseList.approval(context, approval));
        if (approval != null) {
            fact(table, "reason", approval.reason());
            fact(table, "notice", noticeWords(approval));
        }
        String after = ReleaseList.after(context, standing);
        if (!after.isEmpty()) {
            fact(table, "after", after);
        }
        return table;
    }

    private void fact(TextTable table, String name, String value) {
        table.row(context.text("release.show." + name), value);
    }

    private String noticeWords(Approval approval) {
        if (notice == null) {
            return approval.corrects()
                    ? context.text("release.notice.nothing", approval.superseded())
                    : context.text("release.notice.first");
        }
        return context.text(
                "release.notice." + notice.word(),
                CommandContext.shown(notice.folder()),
                String.join("、", notice.faults()));
    }

    private String entries() {
        if (open.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable("  ", "llll");
        open.stream()
                .limit(MOST_OPEN)
                .forEach(finding -> table.row(
                        finding.id(),
                        context.text("severity." + finding.severity().word()),
                        finding.rule(),
                        OneLine.of(finding.message())));
        String more = open.size() > MOST_OPEN ? "\n  … +" + (open.size() - MOST_OPEN) : "";
        return "\n" + table.print() + more;
    }

    private String files() {
        String folder = CommandContext.shown(files.folder());
        List<String> lines = new ArrayList<>();
        if (files.absent()) {
            lines.add(context.text(
                    "release.files.absent",
                    folder,
                    job.name(),
                    standing.release().period()));
        } else if (files.intact()) {
            lines.add(context.text("release.files.intact", folder, files.checked()));
        } else {
            lines.add(context.text("release.files.faults", folder));
            files.faults()
                    .forEach(fault -> lines.add("  "
                            + context.text("release.file." + fault.kind().word()) + "  " + OneLine.of(fault.file())));
            lines.add(context.text(
                    "release.files.mend", job.name(), standing.release().period()));
        }
        if (!files.strangers().isEmpty()) {
            lines.add(context.text(
                    "release.files.strangers",
                    files.strangers().stream().map(OneLine::of).collect(Collectors.joining("、"))));
        }
        return String.join("\n", lines);
    }

    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", job.name());
        document.putAll(standing.json());
        document.put("openEntries", entries(open));
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("folder", files.folder().toString());
        found.put("state", files.absent() ? "missing" : files.intact() ? "intact" : "altered");
        found.put("checked", files.checked());
        found.put(
                "faults",
                files.faults().stream()
                        .map(fault -> Map.of(
                                "file", fault.file(), "fault", fault.kind().word()))
                        .toList());
        found.put("others", files.strangers());
        document.put("files", found);
        document.put("correction", correction(notice));
        return document;
    }

    private static @Nullable Map<String, Object> correction(@Nullable ShownNotice notice) {
        if (notice == null) {
            return null;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("folder", notice.folder().toString());
        entry.put("state", notice.word());
        entry.put("faults", notice.faults());
        return entry;
    }

    static List<Map<String, Object>> entries(List<Anomaly> findings) {
        return findings.stream().map(ShownRelease::json).toList();
    }

    private static Map<String, Object> json(Anomaly finding) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", finding.id());
        entry.put("severity", finding.severity().word());
        entry.put("rule", finding.rule());
        entry.put("unit", finding.unit());
        entry.put("form", finding.form());
        entry.put("item", finding.item());
        entry.put("state", finding.state().word());
        entry.put("message", finding.message());
        return entry;
    }
}
