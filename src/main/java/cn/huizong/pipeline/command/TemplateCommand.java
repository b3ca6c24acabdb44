package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.pipeline.Refusal;
import cn.huizong.publish.template.ReturnTemplates;
import cn.huizong.publish.template.TemplateRefusal;
import cn.huizong.store.DiskSpace;
import cn.huizong.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong template}: blank returns, prefilled with unit, period and last year's figures where the store has them. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--unit", paramLabel = "U", required = true)
    private String unit = "";

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--form", paramLabel = "F")
    private @Nullable String form;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Mixin
    private final StoreOption store = new StoreOption();

    TemplateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        ReferencePeriod wanted = context.period(definition, period);
        Optional<List<ObservedReturn>> lastYear = store.lookUp(context, open -> lastYear(open, definition, wanted));
        List<Path> files = write(new ReturnTemplates(catalogue, definition), wanted, lastYear.orElse(List.of()));
        boolean prefilled = lastYear.isPresent() && !lastYear.get().isEmpty();
        if (context.options().json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("files", files.stream().map(Path::toString).toList());
            document.put("prefilled", prefilled);
            Json.print(context.console(), document);
        } else {
            files.forEach(file -> context.console().print(CommandContext.shown(CommandContext.absolute(file))));
            context.console()
                    .print(context.text(prefilled ? "template.written" : "template.written.blank", files.size()));
        }
        return 0;
    }

    private List<Path> write(ReturnTemplates templates, ReferencePeriod wanted, List<ObservedReturn> lastYear) {
        try {
            return templates.write(unit, wanted, Optional.ofNullable(form), new Observations(lastYear), out);
        } catch (TemplateRefusal refused) {
            throw Refusal.wrongUse("template.refused", String.valueOf(refused.getMessage()));
        } catch (IOException failed) {
            throw Refusal.failed(DiskSpace.exhausted(failed) ? "reports.full" : "template.unwritable", failed, out);
        }
    }

    private static List<ObservedReturn> lastYear(Store open, JobDefinition definition, ReferencePeriod wanted) {
        return open.releases()
                .latest(definition.name(), wanted.lastYear())
                .map(open.releases()::accepted)
                .orElse(List.of());
    }
}
