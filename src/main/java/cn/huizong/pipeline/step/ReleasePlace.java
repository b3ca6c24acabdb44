package cn.huizong.pipeline.step;

import cn.huizong.pipeline.RunRequest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a release of a number goes. It is written into a hidden folder beside its place and moved there whole, so that
 * nobody ever sees half of one.
 */
final class ReleasePlace {

    private final Path target;
    private final Path draft;

    ReleasePlace(RunRequest request, int number) {
        String name = String.format(Locale.ROOT, "r%03d", number);
        Path folder = request.reports()
                .resolve(request.job().name())
                .resolve(request.period().toString());
        this.target = folder.resolve(name);
        this.draft = folder.resolve("." + name + ".draft");
    }

    Path target() {
        return target;
    }

    boolean taken() {
        return Files.exists(target);
    }

    /** An empty folder to write into; what a killed run left there is thrown away. */
    Path newDraft() throws IOException {
        dropDraft();
        return Files.createDirectories(draft);
    }

    void dropDraft() throws IOException {
        if (Files.exists(draft)) {
            for (Path path : below(draft, Comparator.reverseOrder())) {
                Files.delete(path);
            }
        }
    }

    /** Whether the place already holds exactly what the draft holds: a run was killed after the move. */
    boolean holdsDraft() throws IOException {
        List<Path> drafted = below(draft, Comparator.naturalOrder());
        List<Path> placed = below(target, Comparator.naturalOrder());
        if (drafted.size() != placed.size()) {
            return false;
        }
        for (int i = 0; i < drafted.size(); i++) {
            Path mine = drafted.get(i);
            Path theirs = placed.get(i);
            if (!draft.relativize(mine).equals(target.relativize(theirs))
                    || Files.isDirectory(mine) != Files.isDirectory(theirs)
                    || (!Files.isDirectory(mine) && Files.mismatch(mine, theirs) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Brings every byte to the disk; after it, moving is all that is left. */
    void settleDraft() throws IOException {
        for (Path path : below(draft, Comparator.reverseOrder())) {
            force(path);
        }
    }

    void moveDraft() throws IOException {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        Path folder = target.getParent();
        if (folder != null) {
            force(folder);
        }
    }

    private static List<Path> below(Path folder, Comparator<Path> order) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.forEach(paths::add);
        }
        paths.sort(order);
        return paths;
    }

    private static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && path.getFileSystem().getSeparator().equals("\\")) {
            return; // Windows keeps folders by itself and refuses to open them.
        }
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
