package cn.huizong.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of the catalogue's kind that lies anywhere, as somebody names it: read with the limits of the catalogue's own files. */
public final class LooseFile {

    private LooseFile() {}

    /** @param name as faults call it; a fault and empty when it cannot be read safely as UTF-8 */
    public static Optional<TextFile> read(Path file, String name, Faults faults) {
        try {
            return bytes(file, Place.of(name), faults).flatMap(bytes -> TextFile.decode(name, bytes, faults));
        } catch (IOException unreadable) {
            tellUnreadable(Place.of(name), faults);
            return Optional.empty();
        }
    }

    static Optional<byte[]> bytes(Path file, Place place, Faults faults) throws IOException {
        if (!Files.isRegularFile(file)) {
            faults.add(place, "不是普通文件，未读取。", "换成普通的文本文件。");
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SourceFolder.SIZE_LIMIT + 1);
        }
        if (bytes.length > SourceFolder.SIZE_LIMIT) {
            faults.add(place, "文件超过 2 MB，未读取。", "目录文件由人编写，不会这样大；检查是否放错了文件。");
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    static void tellUnreadable(Place place, Faults faults) {
        faults.add(place, "文件读不出来。", "检查文件是否存在、是否有读取权限。");
    }
}
