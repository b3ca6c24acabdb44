package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.CatalogueFault;
import cn.huizong.catalogue.reading.CatalogueReading;
import cn.huizong.pipeline.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code huizong catalogue check}: every fault of the catalogue at once, with file, line and remedy. */
@Command(name = "check")
final class CatalogueCheckCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", arity = "0..1", descriptionKey = "job")
    private @Nullable String job;

    CatalogueCheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CatalogueReading reading = context.reading();
        List<CatalogueFault> faults = ofJob(reading.faults());
        List<CatalogueFault> hints = ofJob(reading.hints());
        Catalogue catalogue = reading.catalogue();
        if (catalogue != null && job != null) {
            context.job(catalogue, job);
        }
        if (context.options().json()) {
            Json.print(context.console(), FaultList.json(faults, hints));
        } else {
            FaultList.lines(context, faults).forEach(context.console()::print);
            FaultList.lines(context, hints).stream()
                    .map(line -> context.text("catalogue.hint", line))
                    .forEach(context.console()::print);
            context.console().print(verdict(catalogue, faults));
        }
        return faults.isEmpty() ? 0 : Refusal.WRONG_USE;
    }

    private String verdict(@Nullable Catalogue catalogue, List<CatalogueFault> faults) {
        if (!faults.isEmpty() || catalogue == null) {
            return context.text("catalogue.faulty", faults.size());
        }
        return context.text(
                "catalogue.sound",
                catalogue.jobs().size(),
                catalogue.newestForms().size(),
                catalogue.units().all().size(),
                catalogue.version().substring(0, 12));
    }

    /** The job's own files and those that all jobs share. */
    private List<CatalogueFault> ofJob(List<CatalogueFault> faults) {
        String own = job == null ? "" : job + "/";
        return faults.stream()
                .filter(fault -> job == null
                        || fault.file().contains(own)
                        || !fault.file().matches("(.*/)?[^/]+/(job|edits|indicators)\\.yaml"))
                .toList();
    }
}
