package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.pipeline.console.TextTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code huizong jobs}: what there is to run. */
@Command(name = "jobs")
final class JobsCommand implements Callable<Integer> {

    private final CommandContext context;

    JobsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        if (context.options().json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put(
                    "jobs", catalogue.jobs().stream().map(JobsCommand::json).toList());
            Json.print(context.console(), document);
            return 0;
        }
        TextTable table = new TextTable("", "lllrrr");
        table.row(
                context.text("jobs.job"),
                context.text("jobs.title"),
                context.text("jobs.frequency"),
                context.text("jobs.forms"),
                context.text("jobs.edits"),
                context.text("jobs.indicators"));
        for (JobDefinition job : catalogue.jobs()) {
            table.row(
                    job.name(),
                    job.title(),
                    context.text("frequency." + job.frequency().letter()),
                    String.valueOf(job.forms().size()),
                    String.valueOf(job.edits().size()),
                    String.valueOf(job.indicators().size()));
        }
        context.console().print(table.print());
        return 0;
    }

    private static Map<String, Object> json(JobDefinition job) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("job", job.name());
        entry.put("title", job.title());
        entry.put("frequency", String.valueOf(job.frequency().letter()));
        entry.put("forms", job.forms());
        entry.put("edits", job.edits().size());
        entry.put("indicators", job.indicators().size());
        return entry;
    }
}
