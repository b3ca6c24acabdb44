package cn.huizong.pipeline.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies what a run has on the disk whenever that has changed at the beginning or end of a statement: each copy is what a
 * process killed at that moment would leave behind, because a commit writes through and nothing else holds bytes back.
 */
final class Moments {

    private static @Nullable Moments current;

    private final List<Path> watched;
    private final Path copies;
    private final List<Path> taken = new ArrayList<>();
    private String last = "";

    private Moments(List<Path> watched, Path copies) {
        this.watched = watched;
        this.copies = copies;
    }

    /** Begins to copy these folders; only one run at a time can be watched. */
    static Moments watch(List<Path> folders, Path copies) {
        Moments moments = new Moments(folders, copies);
        current = moments;
        return moments;
    }

    /** Stops copying. @return the copies, the earliest first */
    List<Path> stop() {
        current = null;
        return taken;
    }

    /** Puts the folders back to what they were. */
    void restore(Path moment) throws IOException {
        for (int i = 0; i < watched.size(); i++) {
            delete(watched.get(i));
            Path copy = moment.resolve(String.valueOf(i));
            if (Files.exists(copy)) {
                copy(copy, watched.get(i));
            }
        }
    }

    /** A statement of the database begins or ends. */
    static void pass() {
        Moments watching = current;
        if (watching != null) {
            watching.look();
        }
    }

    private void look() {
        try {
            String now = signature();
            if (!now.equals(last)) {
                last = now;
                Path moment = copies.resolve(String.valueOf(taken.size()));
                for (int i = 0; i < watched.size(); i++) {
                    if (Files.exists(watched.get(i))) {
                        copy(watched.get(i), moment.resolve(String.valueOf(i)));
                    }
                }
                taken.add(moment);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String signature() throws IOException {
        StringBuilder signature = new StringBuilder();
        for (Path folder : watched) {
            for (Path file : below(folder)) {
                if (Files.isRegularFile(file) && !file.toString().endsWith(".log")) {
                    signature.append(file).append(' ').append(Files.size(file)).append(' ');
                    signature.append(Files.getLastModifiedTime(file)).append('\n');
                }
            }
        }
        return signature.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : below(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths = below(folder);
        for (int i = paths.size() - 1; i >= 0; i--) {
            Files.delete(paths.get(i));
        }
    }

    /** A folder before what is in it. */
    private static List<Path> below(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.sorted().toList();
        }
    }
}
