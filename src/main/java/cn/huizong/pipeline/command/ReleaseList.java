package cn.huizong.pipeline.command;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Severity;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.pipeline.release.BeijingTime;
import cn.huizong.store.Approval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Releases, a row each. */
final class ReleaseList implements ReleaseListCommand.ListedReleases {

    private final CommandContext context;
    private final JobDefinition job;
    private final List<ReleaseStanding> standings;

    ReleaseList(CommandContext context, JobDefinition job, List<ReleaseStanding> standings) {
        this.context = context;
        this.job = job;
        this.standings = standings;
    }

    @Override
    public String text() {
        if (standings.isEmpty()) {
            return context.text("release.list.none", job.title());
        }
        TextTable table = new TextTable("  ", "llllllll");
        table.row(Stream.of("period", "release", "state", "as-of", "published", "open", "approval", "after")
                .map(column -> context.text("release.list." + column))
                .toList());
        for (ReleaseStanding standing : standings) {
            table.row(
                    standing.release().period().toString(),
                    standing.release().name(),
                    context.text("release." + standing.release().state()),
                    BeijingTime.minute(standing.release().asOf()),
                    BeijingTime.minute(standing.release().publishedAt()),
                    open(standing),
                    approval(context, standing.approval()),
                    after(context, standing));
        }
        return context.text("release.list.heading", job.title()) + "\n\n" + table.print();
    }

    private String open(ReleaseStanding standing) {
        Map<Severity, Integer> open = standing.open();
        String words = Stream.of(Severity.MANDATORY, Severity.QUERY)
                .filter(severity -> open.getOrDefault(severity, 0) > 0)
                .map(severity -> context.text("release.open." + severity.word(), open.getOrDefault(severity, 0)))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "—" : words;
    }

    static String approval(CommandContext context, @Nullable Approval approval) {
        return approval == null
                ? context.text("release.unapproved")
                : approval.by() + " " + BeijingTime.minute(approval.at());
    }

    static String after(CommandContext context, ReleaseStanding standing) {
        if (standing.corrected() != null) {
            return context.text("release.corrected-by", standing.corrected());
        }
        return standing.next() == null ? "" : context.text("release.followed-by", standing.next());
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", job.name());
        document.put("releases", standings.stream().map(ReleaseStanding::json).toList());
        return document;
    }
}
