package cn.huizong.pipeline.command;

import cn.huizong.anomaly.State;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.answer.Deciding;
import cn.huizong.pipeline.answer.Question;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.audit.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong answers accept} and {@code reject}: decides on explanations, with name, time and reason. */
@Command
final class AnswersDecideCommand implements Callable<Integer> {

    private final CommandContext context;
    private final State verdict;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Parameters(paramLabel = "ID", arity = "1..*", index = "1..*", descriptionKey = "ids")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--by", paramLabel = "NAME", required = true)
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Mixin
    private final StoreOption store = new StoreOption();

    AnswersDecideCommand(CommandContext context, State verdict) {
        this.context = context;
        this.verdict = verdict;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        ReferencePeriod wanted = context.period(definition, period);
        return store.update(context, open -> {
            StoredRelease release = Releasing.latest(open, definition, wanted);
            Instant now = context.clock().instant();
            List<Question> decided = open.together(() -> {
                List<Question> made = new Deciding(open, release, verdict, by, reason, now).decide(ids);
                String about = "finding " + String.join(" ", ids) + " " + release.job() + " " + release.period();
                open.audit().add(now, Actor.commandLine(by), "decide", about, verdict.word() + " " + by + " " + reason);
                return made;
            });
            report(new AnswersReport(context, catalogue, definition, release), decided);
            return 0;
        });
    }

    private void report(AnswersReport report, List<Question> decided) {
        if (context.options().json()) {
            Json.print(context.console(), report.json(decided));
        } else {
            context.console().print(report.decided(decided, verdict));
        }
    }
}
