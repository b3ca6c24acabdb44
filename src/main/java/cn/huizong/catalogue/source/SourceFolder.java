package cn.huizong.catalogue.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One of the catalogue's two folders, read safely: sizes are limited, a symbolic link that leads out of the folder is not
 * followed, hidden files are not seen, and names come in one order everywhere.
 */
public final class SourceFolder {

    /** In bytes; a catalogue file is written by hand. */
    public static final int SIZE_LIMIT = 2 * 1024 * 1024;

    private final Path root;
    private final String name;
    private final String versionName;
    private final Faults faults;
    private final Fingerprint fingerprint;

    /** @param versionName what the folder is called in the catalogue's version, wherever it really is */
    public SourceFolder(Path folder, String versionName, Faults faults, Fingerprint fingerprint) {
        this.root = folder.toAbsolutePath().normalize();
        Path last = root.getFileName();
        this.name = last == null ? versionName : last.toString();
        this.versionName = versionName;
        this.faults = faults;
        this.fingerprint = fingerprint;
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    /** As faults name a file or folder of it; {@code ""} is the folder itself. */
    public Place place(String relative) {
        return Place.of(relative.isEmpty() ? name : name + "/" + relative);
    }

    public Path path(String relative) {
        return root.resolve(relative);
    }

    /** Names of the folders in it, sorted by code point. */
    public List<String> folders() {
        return list("", Files::isDirectory);
    }

    /** Names of the files in one of its folders, sorted by code point; {@code ""} is the folder itself. */
    public List<String> files(String folder) {
        return list(folder, path -> !Files.isDirectory(path));
    }

    private List<String> list(String folder, Predicate<Path> wanted) {
        try (Stream<Path> paths = Files.list(path(folder))) {
            return paths.filter(wanted)
                    .map(path -> path.getFileName().toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            faults.add(place(folder), "目录读不出来。", "检查目录是否存在、是否有读取权限。");
            return List.of();
        }
    }

    /** Reads a file as UTF-8 and counts it into the version; a fault and empty when that cannot be done safely. */
    public Optional<TextFile> read(String relative) {
        return bytes(relative).flatMap(bytes -> TextFile.decode(place(relative).file(), bytes, faults));
    }

    /** Counts a file into the version without looking into it. */
    public void count(String relative) {
        bytes(relative);
    }

    private Optional<byte[]> bytes(String relative) {
        Place place = place(relative);
        try {
            Path file = path(relative);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(place, "缺少文件。", "按说明文件新建。");
                return Optional.empty();
            }
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                faults.add(place, "符号链接指向目录之外，未读取。", "把文件本身放进目录。");
                return Optional.empty();
            }
            Optional<byte[]> bytes = LooseFile.bytes(file, place, faults);
            bytes.ifPresent(read -> fingerprint.add(versionName + "/" + relative, read));
            return bytes;
        } catch (IOException unreadable) {
            LooseFile.tellUnreadable(place, faults);
            return Optional.empty();
        }
    }
}
