package cn.huizong.pipeline.command;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Severity;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.pipeline.console.OneLine;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.publish.ReleaseCounts;
import cn.huizong.publish.text.Change;
import cn.huizong.publish.text.FigureText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run came to, for people and as JSON. */
final class RunReport {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final CommandContext context;
    private final RunRequest request;
    private final RunOutcome outcome;
    private final ReleaseCounts counts;
    private final CheckedReport checks;

    RunReport(CommandContext context, RunRequest request, RunOutcome outcome) {
        this.context = context;
        this.request = request;
        this.outcome = outcome;
        this.counts = outcome.counts();
        this.checks = new CheckedReport(context, outcome.checked());
    }

    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", request.job().name());
        document.put("period", request.period().toString());
        document.put("release", outcome.release().name());
        document.put("state", outcome.release().state());
        document.put("out", outcome.folder().toString());
        Map<String, Object> returns = new LinkedHashMap<>();
        returns.put("expected", counts.expected());
        returns.put("received", counts.received());
        returns.put("accepted", counts.accepted());
        returns.put("rejected", counts.rejected());
        returns.put("duplicate", counts.duplicate());
        returns.put("missing", counts.missing());
        document.put("returns", returns);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("read", counts.cells().read());
        cells.put("stored", counts.cells().stored());
        cells.put("findings", counts.cells().findings());
        cells.put("ignored", counts.cells().ignored());
        document.put("cells", cells);
        Map<String, Object> anomalies = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            anomalies.put(severity.word(), counts.anomalies().getOrDefault(severity, 0));
        }
        document.put("anomalies", anomalies);
        document.put("indicators", counts.indicators());
        document.put("elapsedMs", outcome.elapsed().toMillis());
        document.put("checks", checks.json());
        return document;
    }

    /** One line: what was done and what became of it. */
    String line() {
        return context.text(
                "run.line",
                request.job().title(),
                request.period().chinese(),
                outcome.release().name(),
                state(),
                counts.accepted(),
                counts.expected());
    }

    String text() {
        List<String> blocks = new ArrayList<>();
        blocks.add(heading());
        blocks.add(numbers());
        if (counts.withFigure() > 0) {
            blocks.add(context.text("run.headlines") + "\n" + headlines());
        }
        if (!request.job().disclaimer().isEmpty()) {
            blocks.add(request.job().disclaimer());
        }
        blocks.add(next());
        return String.join("\n\n", blocks);
    }

    private String heading() {
        List<String> lines = new ArrayList<>();
        lines.add(context.text(
                "run.heading",
                request.job().title(),
                request.period().chinese(),
                outcome.release().name(),
                state()));
        if (outcome.resumed()) {
            lines.add(context.text(
                    "run.resumed", outcome.release().asOf().atZone(BEIJING).toOffsetDateTime()));
        }
        if (!outcome.published()) {
            lines.add(context.text("run.unchanged", outcome.release().name()));
        }
        return String.join("\n", lines);
    }

    private String state() {
        return context.text("release." + outcome.release().state());
    }

    private String numbers() {
        return new TextTable("  ", "ll")
                .row(
                        context.text("run.returns"),
                        context.text(
                                "run.returns.counts",
                                counts.expected(),
                                counts.received(),
                                counts.accepted(),
                                counts.superseded(),
                                counts.rejected(),
                                counts.duplicate(),
                                counts.quarantined(),
                                counts.missing(),
                                joined(),
                                answers()))
                .row(
                        context.text("run.cells"),
                        context.text(
                                "run.cells.counts",
                                counts.cells().read(),
                                counts.cells().stored(),
                                counts.cells().findings(),
                                counts.cells().ignored()))
                .row(context.text("run.checks"), checks.counts())
                .row(
                        context.text("run.anomalies"),
                        context.text(
                                "run.anomalies.counts",
                                found(Severity.MANDATORY),
                                open(Severity.MANDATORY),
                                found(Severity.QUERY),
                                open(Severity.QUERY),
                                found(Severity.HINT),
                                open(Severity.HINT)))
                .row(
                        context.text("run.indicators"),
                        context.text("run.indicators.counts", counts.indicators(), counts.withFigure()))
                .print();
    }

    private String answers() {
        return counts.answers() == 0 ? "" : context.text("run.returns.answers", counts.answers());
    }

    private String joined() {
        return counts.joined() == 0 ? "" : context.text("run.returns.joined", counts.joined());
    }

    private int found(Severity severity) {
        return counts.anomalies().getOrDefault(severity, 0);
    }

    private int open(Severity severity) {
        return counts.open().getOrDefault(severity, 0);
    }

    /** The first indicator of every section that has a figure. */
    private String headlines() {
        JobDefinition job = request.job();
        TextTable table = new TextTable("  ", "lrrl");
        table.row(
                context.text("run.indicator"),
                context.text("run.this-year"),
                context.text("run.last-year"),
                context.text("run.change"));
        Set<String> sections = new HashSet<>();
        for (IndicatorDefinition indicator : job.indicators()) {
            IndicatorValue value =
                    outcome.values().find(indicator.code(), job.area()).orElse(null);
            if (value != null && FigureText.hasFigure(value) && sections.add(indicator.section())) {
                IndicatorValue before =
                        outcome.lastYear().find(indicator.code(), job.area()).orElse(null);
                table.row(
                        indicator.code() + " " + indicator.name(),
                        FigureText.marked(value, indicator.measure()),
                        FigureText.valueWithMeasure(before, indicator.measure()),
                        Change.of(value).words());
            }
        }
        return table.print();
    }

    private String next() {
        List<String> lines = new ArrayList<>();
        lines.add(context.text("run.files", CommandContext.shown(outcome.folder())));
        checks.neverRan().ifPresent(lines::add);
        if (!outcome.notReturns().isEmpty()) {
            lines.add(context.text("run.not-returns", OneLine.of(String.join("；", outcome.notReturns()))));
        }
        lines.add(context.text(
                outcome.release().complete() ? "run.next.final" : "run.next.provisional",
                open(Severity.MANDATORY) + open(Severity.QUERY),
                open(Severity.MANDATORY),
                open(Severity.QUERY),
                request.job().name(),
                request.period()));
        return String.join("\n", lines);
    }
}
