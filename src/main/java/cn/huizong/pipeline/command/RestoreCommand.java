package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Lease;
import cn.huizong.store.StoreLocation;
import cn.huizong.store.backup.BackupContent;
import cn.huizong.store.backup.BackupFault;
import cn.huizong.store.backup.Restoration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huizong restore}: a backup into a store that does not exist yet, on whichever database. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--from", paramLabel = "FILE", required = true)
    private Path from = Path.of("");

    @Mixin
    private final StoreOption store = new StoreOption();

    RestoreCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        StoreLocation location = store.location(context);
        BackupReport report = new BackupReport(context, restore(location, CommandContext.absolute(from)));
        if (context.options().json()) {
            Json.print(context.console(), report.json("store", location.shown()));
        } else {
            context.console().print(report.text("restore.done", StoreOption.shown(location)));
        }
        return report.exitCode();
    }

    private BackupContent restore(StoreLocation location, Path file) {
        try {
            return Restoration.into(
                    location,
                    file,
                    () -> Lease.on(location, Lease.RUN, Holder.named(context, location), Holder.announced(context)));
        } catch (BackupFault fault) {
            String key = "restore." + fault.kind().name().toLowerCase(Locale.ROOT);
            throw fault.kind() == BackupFault.Kind.DIFFERENT
                    ? Refusal.failed(key, fault, fault.detail())
                    : refused(key, fault);
        } catch (IOException failed) {
            throw Refusal.failed("restore.failed", failed, CommandContext.shown(file));
        }
    }

    private static Refusal refused(String key, BackupFault fault) {
        return fault.getCause() == null
                ? Refusal.wrongUse(key, fault.detail())
                : Refusal.failed(key, fault.getCause(), fault.detail());
    }
}
