package cn.huizong.catalogue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The small valid catalogue of the spec folder, copied where a test may spoil it. */
final class TinyCatalogue {

    static final Path SOURCE = Path.of("src/test/resources/spec/catalogue/tiny");

    private final Path root;

    private TinyCatalogue(Path root) {
        this.root = root;
    }

    static TinyCatalogue copiedTo(Path root) {
        try (Stream<Path> paths = Files.walk(SOURCE)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = root.resolve(SOURCE.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new TinyCatalogue(root);
    }

    Path path(String file) {
        return root.resolve(file);
    }

    CatalogueReading read() {
        return new CatalogueReader().read(root.resolve("jobs"), root.resolve("templates"));
    }

    /** Faults as the spec files write them. */
    List<String> faults() {
        return read().faults().stream()
                .map(fault -> fault.file() + ":" + fault.line() + " " + fault.problem() + " → " + fault.remedy())
                .toList();
    }
}
