package cn.huizong.pipeline.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where a correction notice lies: {@code corrections/<release>/} beside the releases, which themselves never change. It is written into a
 * hidden folder and moved there whole.
 */
public final class NoticeFolder {

    /** What there is of a notice on the disk. */
    public enum State {
        MISSING,
        /** Every file as it was booked. */
        INTACT,
        ALTERED
    }

    private static final String DRAFT = ".draft";

    private final Path all;
    private final Path folder;
    private final Map<String, byte[]> files;

    /** @param release folder of the release; {@code files} by name, as they are booked */
    public NoticeFolder(Path release, Map<String, byte[]> files) {
        Path name = release.getFileName();
        this.all = release.resolveSibling("corrections");
        this.folder = all.resolve(name);
        this.files = files;
    }

    public Path path() {
        return folder;
    }

    /** Whether nothing was to be corrected. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** The files that are not there, or not as they were booked. */
    public List<String> faults() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.copyOf(files.keySet());
        }
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                faults.add(file.getKey());
            }
        }
        return faults;
    }

    public State state() throws IOException {
        if (!Files.exists(folder)) {
            return State.MISSING;
        }
        return faults().isEmpty() ? State.INTACT : State.ALTERED;
    }

    /**
     * Drafts the notice beside its place, so that moving is all that is left; what a killed command left there is thrown away.
     *
     * @return to be moved, or dropped
     */
    Draft draft() throws IOException {
        Files.createDirectories(all);
        String prefix = "." + folder.getFileName() + ".";
        try (DirectoryStream<Path> left = Files.newDirectoryStream(all, prefix + "*" + DRAFT)) {
            for (Path draft : left) {
                drop(draft);
            }
        }
        Path draft = all.resolve(prefix + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().getId() + DRAFT);
        Files.createDirectory(draft);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            force(Files.write(draft.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW));
        }
        force(draft);
        return new Draft(draft);
    }

    /** Writes the notice where there is none. @return whether it was written; whatever lies there already stays */
    public boolean write() throws IOException {
        return state() == State.MISSING && draft().move();
    }

    /** A notice that is written and not yet in its place. */
    final class Draft {

        private final Path draft;

        private Draft(Path draft) {
            this.draft = draft;
        }

        /** @return false when a folder of that name is there already; it is left alone */
        boolean move() throws IOException {
            if (Files.exists(folder)) {
                drop();
                return false;
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            force(all);
            return true;
        }

        void drop() throws IOException {
            NoticeFolder.drop(draft);
        }
    }

    private static void drop(Path draft) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(draft);
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
