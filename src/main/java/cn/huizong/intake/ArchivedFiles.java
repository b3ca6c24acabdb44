package cn.huizong.intake;

import cn.huizong.intake.archive.Archive;
import cn.huizong.intake.archive.ArchiveEntry;
import cn.huizong.intake.file.RefusedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of an archive, as if they lay in a folder of its name: a file and a folder of one name cannot stand side by side. */
public final class ArchivedFiles {

    private ArchivedFiles() {}

    /**
     * Empty when it is no archive, or none that can be read; what is wrong with it is found out by reading it.
     *
     * @param start of the file
     */
    public static List<InboxFile> of(InboxFile file, byte[] start) {
        try {
            Optional<Path> archive = file.bytes().file();
            return archive.isPresent() && Archive.isOne(archive.get(), start) ? of(file, archive.get()) : List.of();
        } catch (IOException | RefusedFile unreadable) {
            return List.of();
        }
    }

    /** @throws RefusedFile when it cannot be read */
    public static List<InboxFile> of(InboxFile file, Path archive) throws IOException {
        return Archive.entries(archive).stream()
                .map(entry -> within(file.relativePath(), entry))
                .sorted(Inbox.IN_ORDER)
                .toList();
    }

    /** @throws RefusedFile when the archive cannot be read, or there are none */
    static int count(Path archive) throws IOException {
        long files = of(new InboxFile(archive, "", ""), archive).stream()
                .filter(InboxFile::toBeRead)
                .count();
        if (files == 0) {
            throw Archive.empty();
        }
        return (int) files;
    }

    private static InboxFile within(String archive, ArchiveEntry entry) {
        String litter = NeverReturns.litter(entry.path());
        return new InboxFile(
                FileBytes.of(entry),
                archive + "/" + entry.path(),
                litter.isEmpty() ? NeverReturns.ignored(entry.path()) : litter,
                !litter.isEmpty());
    }
}
