package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.answer.Question;
import cn.huizong.pipeline.answer.Questions;
import cn.huizong.publish.answer.AnswerForms;
import cn.huizong.publish.template.TemplateRefusal;
import cn.huizong.store.DiskSpace;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.io.IOException;
import java.nio.file.Path;
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

/** {@code huizong answers list}: what units were asked, what they answered, what was decided. */
@Command(name = "list")
final class AnswersListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Mixin
    private final StoreOption store = new StoreOption();

    AnswersListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        ReferencePeriod wanted = context.period(definition, period);
        String only =
                unit == null ? "" : NamedUnit.find(catalogue, unit, wanted).code();
        return store.require(context, open -> list(open, catalogue, definition, wanted, only));
    }

    private int list(Store open, Catalogue catalogue, JobDefinition definition, ReferencePeriod wanted, String only) {
        StoredRelease release = Releasing.latest(open, definition, wanted);
        AnswersReport report = new AnswersReport(context, catalogue, definition, release);
        List<Question> shown = new Questions(open, release)
                .all().stream()
                        .filter(question -> only.isEmpty() || question.unit().equals(only))
                        .filter(question -> all || isAsked(question))
                        .toList();
        List<Path> forms = out == null
                ? List.of()
                : write(new AnswerForms(catalogue, definition, wanted), release, shown, CommandContext.absolute(out));
        if (context.options().json()) {
            Map<String, Object> document = report.json(shown);
            document.put("forms", forms.stream().map(Path::toString).toList());
            Json.print(context.console(), document);
        } else {
            context.console().print(report.list(shown));
            forms.forEach(form -> context.console().print(context.text("answers.form", CommandContext.shown(form))));
        }
        return 0;
    }

    private static List<Path> write(AnswerForms forms, StoredRelease release, List<Question> questions, Path folder) {
        Map<String, List<Anomaly>> byUnit = new LinkedHashMap<>();
        questions.stream()
                .filter(Question::answerable)
                .forEach(question -> byUnit.computeIfAbsent(question.unit(), none -> new ArrayList<>())
                        .add(question.finding()));
        try {
            return forms.write(byUnit, release.asOf(), folder);
        } catch (TemplateRefusal refused) {
            throw Refusal.wrongUse("template.refused", String.valueOf(refused.getMessage()));
        } catch (IOException failed) {
            throw Refusal.failed(DiskSpace.exhausted(failed) ? "reports.full" : "template.unwritable", failed, folder);
        }
    }

    /** Hints need no answer; but an answer that was given is shown. */
    private static boolean isAsked(Question question) {
        boolean hint = question.finding().severity() == Severity.HINT;
        return !question.settled() && (!hint || question.finding().reply() != null);
    }
}
