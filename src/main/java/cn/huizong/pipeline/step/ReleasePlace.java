package cn.huizong.pipeline.step;

import cn.huizong.pipeline.RunRequest;
import cn.huizong.store.StoredRelease;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a release of a number goes. It is written into a hidden folder beside its place and moved there whole, so that
 * nobody ever sees half of one. The hidden folder bears the mark of its store, because stores may share a folder of reports, and one of
 * its own, because of two processes on a shared store one may have lost its lease and not know it yet.
 */
final class ReleasePlace {

    private final Path folder;
    private final String draftSuffix;
    private final Path target;
    private final Path draft;

    /** @param storeMark tells the store that publishes from every other and is the same in all its runs */
    ReleasePlace(RunRequest request, int number, String storeMark) {
        String name = StoredRelease.nameOf(number);
        this.folder = request.reports()
                .resolve(request.job().name())
                .resolve(request.period().toString());
        this.draftSuffix = "." + storeMark + ".draft";
        this.target = folder.resolve(name);
        this.draft = folder.resolve("." + name + "." + Long.toHexString(new SecureRandom().nextLong()) + draftSuffix);
    }

    Path target() {
        return target;
    }

    boolean taken() {
        return Files.exists(target);
    }

    /** Whether another store published under this number while ours was about to: our draft is still one. */
    boolean lost() {
        return taken() && Files.exists(draft);
    }

    /**
     * An empty folder to write into; what killed runs on this store left is thrown away, what belongs to others is not. Whoever asks
     * must hold the lease, or it would be the draft of the one who does.
     */
    Path newDraft() throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, ".r*" + draftSuffix)) {
            for (Path left : hidden) {
                delete(left);
            }
        }
        return Files.createDirectory(draft);
    }

    void dropDraft() throws IOException {
        if (Files.exists(draft)) {
            delete(draft);
        }
    }

    private static void delete(Path drafted) throws IOException {
        for (Path path : below(drafted, Comparator.reverseOrder())) {
            Files.delete(path);
        }
    }

    /** Half a draft is of no use and may be what fills the disk. */
    void giveUp(Exception because) {
        try {
            dropDraft();
        } catch (IOException stays) {
            because.addSuppressed(stays);
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
        force(folder);
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
        boolean isFolder = Files.isDirectory(path);
        if (isFolder && path.getFileSystem().getSeparator().equals("\\")) {
            return; // Windows keeps folders by itself and refuses to open them.
        }
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
