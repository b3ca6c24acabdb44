package cn.huizong.pipeline;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.CatalogueFault;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.catalogue.reading.CatalogueReading;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as the files say it now: a statistician who changes a rule need not start anything anew. While the files are faulty the
 * last sound catalogue holds, and the faults can be asked for.
 */
public final class CurrentCatalogue implements Supplier<Catalogue> {

    private static final int DEEPEST = 20;

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

    /** Names, sizes and times of all files but the returns that lie beside them: there may be thousands, and none is looked at. */
    private String stamp() {
        StringBuilder text = new StringBuilder();
        for (Path folder : List.of(jobs, templates)) {
            List<String> files = new ArrayList<>();
            try {
                Files.walkFileTree(
                        folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                            @Override
                            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                                return inReturns(folder.relativize(inner))
                                        ? FileVisitResult.SKIP_SUBTREE
                                        : FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                                files.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime() + "\n");
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFileFailed(Path file, IOException changing) {
                                files.add(file + " ?\n");
                                return FileVisitResult.CONTINUE;
                            }
                        });
            } catch (IOException unreadable) {
                files.add("?");
            }
            files.stream().sorted().forEach(text::append);
        }
        return text.toString();
    }

    private static boolean inReturns(Path file) {
        return file.getNameCount() > 1
                && (file.getName(1).toString().equals("samples")
                        || file.getName(1).toString().equals("inbox"));
    }
}
