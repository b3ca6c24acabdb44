package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import cn.huizong.store.DiskSpace;
import cn.huizong.store.Store;
import cn.huizong.store.StoreFault;
import cn.huizong.store.backup.BackupContent;
import cn.huizong.store.backup.BackupWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huizong backup}: the whole store as one file, as it is at one moment. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Mixin
    private final StoreOption store = new StoreOption();

    BackupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path file = CommandContext.absolute(out);
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        if (Files.exists(file)) {
            throw Refusal.wrongUse("backup.taken", CommandContext.shown(file));
        }
        if (!Files.isDirectory(folder)) {
            throw Refusal.wrongUse("backup.place", CommandContext.shown(file));
        }
        BackupContent content = content(file, folder);
        BackupReport report = new BackupReport(context, content);
        if (context.options().json()) {
            Json.print(context.console(), report.json("out", file.toString()));
        } else {
            context.console().print(report.text("backup.written", CommandContext.shown(file)));
        }
        return report.exitCode();
    }

    private BackupContent content(Path file, Path folder) {
        try {
            return store.require(context, open -> write(open, file, folder));
        } catch (StoreFault fault) {
            throw fault.kind() == StoreFault.Kind.LOCKED
                    ? Refusal.failed("backup.locked", fault, fault.detail())
                    : fault;
        }
    }

    /** Beside its place and readable for its owner alone, and then moved there whole. */
    private static BackupContent write(Store open, Path file, Path folder) {
        try {
            Path draft = Files.createTempFile(folder, ".huizong-backup-", ".draft");
            try {
                BackupContent content;
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                    content = BackupWriter.write(open, out);
                }
                Files.move(draft, file);
                return content;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failed) {
            throw Refusal.failed(
                    DiskSpace.exhausted(failed) ? "backup.full" : "backup.unwritable",
                    failed,
                    CommandContext.shown(file));
        }
    }
}
