package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.CatalogueFault;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReading;
import cn.huizong.catalogue.reading.ProposedEdits;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.console.OneLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong rehearse}: what changed edit rules would have found in past returns, before they are switched on. */
@Command(name = "rehearse")
final class RehearseCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--edits", paramLabel = "FILE", required = true)
    private Path edits = Path.of("");

    @Option(names = "--add")
    private boolean add;

    @Option(names = "--period", paramLabel = "P")
    private List<String> periods = List.of();

    @Option(names = "--out", paramLabel = "FILE.csv")
    private @Nullable Path out;

    @Mixin
    private final StoreOption store = new StoreOption();

    RehearseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CatalogueReading known = context.reading();
        Catalogue catalogue = context.sound(known);
        JobDefinition inForce = context.job(catalogue, job);
        requireFile();
        RehearsalTable table = out == null ? null : RehearsalTable.at(out, edits);
        ProposedEdits proposed = new ProposedEdits(job, edits, OneLine.of(edits.toString()), add);
        CatalogueReading reading = context.reading(proposed);
        JobDefinition other = context.job(context.sound(reading), job);
        List<ReferencePeriod> wanted = periods.stream()
                .map(notation -> context.period(inForce, notation))
                .distinct()
                .sorted()
                .toList();
        Rehearsal rehearsal =
                store.require(context, open -> new Rehearser(open, catalogue, inForce, other).rehearse(wanted));
        if (table != null) {
            table.write(rehearsal);
        }
        print(new Told(rehearsal, proposed, newHints(known, reading), table));
        return 0;
    }

    private void requireFile() {
        if (Files.isDirectory(edits)) {
            throw Refusal.wrongUse("rehearse.folder", OneLine.of(edits.toString()));
        }
        if (!Files.exists(edits)) {
            throw Refusal.wrongUse("check.no-file", OneLine.of(edits.toString()));
        }
    }

    /** What is worth a look in the file and was not so of the rules in force. */
    private static List<CatalogueFault> newHints(CatalogueReading known, CatalogueReading reading) {
        Set<String> old = known.hints().stream().map(CatalogueFault::problem).collect(Collectors.toSet());
        return reading.hints().stream()
                .filter(hint -> !old.contains(hint.problem()))
                .toList();
    }

    private record Told(
            Rehearsal rehearsal,
            ProposedEdits proposed,
            List<CatalogueFault> hints,
            @Nullable RehearsalTable table) {}

    private void print(Told told) {
        if (context.options().json()) {
            Json.print(context.console(), new RehearsalJson(told.rehearsal()).document(told.proposed(), told.hints()));
            return;
        }
        context.console().print(new RehearsalReport(context, told.rehearsal()).text(told.proposed(), told.hints()));
        if (told.table() != null) {
            context.console()
                    .print("\n" + context.text("rehearse.written", told.table().shown()));
        }
    }
}
