package cn.huizong.pipeline;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.CatalogueFault;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.catalogue.reading.CatalogueReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as the files say it now: a statistician who changes a rule need not start anything anew. While the files are faulty the
 * last sound catalogue holds, and the faults can be asked for.
 */
public final class CurrentCatalogue implements Supplier<Catalogue> {

    private final Path jobs;
    private final Path templates;
    private String stamp;
    private Catalogue catalogue;
    private List<CatalogueFault> faults = List.of();

    /** @param catalogue as it is at the start, without a fault */
    public CurrentCatalogue(Path jobs, Path templates, Catalogue catalogue) {
        this.jobs = jobs;
        this.templates = templates;
        this.catalogue = catalogue;
        this.stamp = stamp();
    }

    @Override
    public synchronized Catalogue get() {
        String now = stamp();
        if (!now.equals(stamp)) {
            CatalogueReading reading = new CatalogueReader().read(jobs, templates);
            @Nullable Catalogue sound = reading.catalogue();
            if (sound != null) {
                catalogue = sound;
            }
            faults = sound == null ? reading.faults() : List.of();
            stamp = now;
        }
        return catalogue;
    }

    /** Why the files are not what is worked with; none when they are. */
    public synchronized List<CatalogueFault> faults() {
        get();
        return faults;
    }

    /** Names, sizes and times of all files but the returns that lie beside them. */
    private String stamp() {
        StringBuilder text = new StringBuilder();
        for (Path folder : List.of(jobs, templates)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> !inReturns(folder.relativize(file)) && Files.isRegularFile(file))
                        .sorted()
                        .forEach(file -> text.append(stamp(file)));
            } catch (IOException | UncheckedIOException unreadable) {
                text.append('?');
            }
        }
        return text.toString();
    }

    private static boolean inReturns(Path file) {
        return file.getNameCount() > 1
                && (file.getName(1).toString().equals("samples")
                        || file.getName(1).toString().equals("inbox"));
    }

    private static String stamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
        } catch (IOException changing) {
            return file + " ?\n";
        }
    }
}
