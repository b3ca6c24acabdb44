package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.console.OneLine;
import cn.huizong.store.DiskSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;

/** The workbook of a difference on the disk: whole or not at all, and never in the place of something else. */
final class DifferenceFile {

    private final Path file;

    private DifferenceFile(Path file) {
        this.file = file;
    }

    /** Refuses a place where no workbook can be, before any work is done. */
    static DifferenceFile at(Path named) {
        Path file = CommandContext.absolute(named);
        Path folder = file.getParent();
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw Refusal.wrongUse("diff.out.name", OneLine.of(named.toString()));
        }
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw Refusal.wrongUse("diff.out.place", OneLine.of(named.toString()));
        }
        return new DifferenceFile(file);
    }

    String shown() {
        return OneLine.of(CommandContext.shown(file));
    }

    /** @return false when the file has this content already */
    boolean write(byte[] content) {
        try {
            if (Files.exists(file)) {
                if (Arrays.equals(Files.readAllBytes(file), content)) {
                    return false;
                }
                throw Refusal.wrongUse("diff.out.taken", shown());
            }
            Path draft = file.resolveSibling(
                    "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".draft");
            try {
                Files.write(draft, content);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            return true;
        } catch (IOException failed) {
            throw Refusal.failed(
                    DiskSpace.exhausted(failed) ? "diff.out.full" : "diff.out.unwritable", failed, shown());
        }
    }
}
