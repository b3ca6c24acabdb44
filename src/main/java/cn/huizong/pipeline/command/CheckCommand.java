package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.check.CheckedFile;
import cn.huizong.pipeline.check.FileChecker;
import java.nio.file.Files;
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

/** {@code huizong check}: judges returns without storing anything; what a unit runs before handing in. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--job", paramLabel = "JOB")
    private @Nullable String job;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Mixin
    private final StoreOption store = new StoreOption();

    CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw Refusal.wrongUse("check.folder", file, file.resolve("*"));
            }
            if (!Files.isRegularFile(file)) {
                throw Refusal.wrongUse("check.no-file", file);
            }
        }
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = definition(catalogue);
        ReferencePeriod wanted = period == null ? null : context.collectedPeriod(catalogue, definition, period);
        FileChecker checker =
                new FileChecker(catalogue, definition, wanted, context.clock().instant(), named());
        EarlierReturns earlier = EarlierReturns.of(context, store, definition, checker.periods());
        List<CheckedFile> checked = checker.judge(earlier.returns());
        CheckReport report = new CheckReport(context, catalogue, earlier);
        if (context.options().json()) {
            Json.print(context.console(), report.json(checked));
        } else {
            context.console().print(report.text(checked));
        }
        return checked.stream().allMatch(CheckedFile::clean) ? 0 : 3;
    }

    private Map<String, Path> named() {
        Map<String, Path> named = new LinkedHashMap<>();
        files.forEach(file -> named.put(file.toString(), file));
        return named;
    }

    /** The job named, or the only one there is. */
    private JobDefinition definition(Catalogue catalogue) {
        if (job != null) {
            return context.job(catalogue, job);
        }
        if (catalogue.jobs().size() == 1) {
            return catalogue.jobs().get(0);
        }
        throw Refusal.wrongUse(
                "check.which-job",
                String.join(
                        "、", catalogue.jobs().stream().map(JobDefinition::name).toList()));
    }
}
