package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.catalogue.reading.CatalogueReading;
import cn.huizong.catalogue.reading.ProposedEdits;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.console.Console;
import cn.huizong.pipeline.console.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every command has at hand.
 *
 * @param home folder of the program: {@code jobs/}, {@code data/} and the like are there unless an option says otherwise
 * @param options those every command takes; filled in by the parser before a command runs
 */
record CommandContext(Console console, Messages messages, Path home, Clock clock, CommonOptions options) {

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** @throws CatalogueFaulty with every fault there is */
    Catalogue catalogue() {
        return sound(reading());
    }

    /** @throws CatalogueFaulty with every fault there is */
    Catalogue sound(CatalogueReading reading) {
        if (reading.catalogue() == null) {
            throw new CatalogueFaulty(reading.faults());
        }
        return reading.catalogue();
    }

    CatalogueReading reading() {
        return new CatalogueReader().read(folder(jobsFolder()), folder(templatesFolder()));
    }

    /** As it would be with edit rules that are not switched on yet. */
    CatalogueReading reading(ProposedEdits proposed) {
        return new CatalogueReader().read(folder(jobsFolder()), folder(templatesFolder()), proposed);
    }

    private static Path folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Refusal.wrongUse("folder.missing", folder);
        }
        return folder;
    }

    Path jobsFolder() {
        return options.jobs() == null ? home.resolve("jobs") : absolute(options.jobs());
    }

    Path templatesFolder() {
        return options.templates() == null ? home.resolve("input-templates") : absolute(options.templates());
    }

    JobDefinition job(Catalogue catalogue, String name) {
        return catalogue
                .job(name)
                .orElseThrow(() -> Refusal.wrongUse(
                        "job.unknown",
                        name,
                        catalogue.jobs().stream().map(JobDefinition::name).collect(Collectors.joining("、"))));
    }

    /** A period in SDMX notation, of the length the job is compiled for. */
    ReferencePeriod period(JobDefinition job, String notation) {
        String example = examplePeriod(job);
        ReferencePeriod period = ReferencePeriod.parse(notation)
                .orElseThrow(() -> Refusal.wrongUse("period.unreadable", notation, example));
        if (period.frequency() != job.frequency()) {
            throw Refusal.wrongUse("period.frequency", notation, job.title(), example);
        }
        return period;
    }

    /** A period of which returns are expected: without any, a release would be final and empty. */
    ReferencePeriod collectedPeriod(Catalogue catalogue, JobDefinition job, String notation) {
        ReferencePeriod period = period(job, notation);
        if (catalogue.expectedReturns(job, period).isEmpty()) {
            throw Refusal.wrongUse("period.nothing-expected", job.title(), period.chinese());
        }
        return period;
    }

    /** The folder of all reports: as given, or beside the program. */
    Path reports(@Nullable Path given) {
        return absolute(given == null ? home.resolve("reports-out") : given);
    }

    private static String examplePeriod(JobDefinition job) {
        return new ReferencePeriod(2021, job.frequency(), 1).toString();
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** A path as people would type it from here. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
