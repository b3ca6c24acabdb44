package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Lease;
import cn.huizong.store.Store;
import cn.huizong.store.StoreLocation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works with. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR|JDBC-URL")
    private @Nullable String store;

    StoreLocation location(CommandContext context) {
        StoreLocation location =
                StoreLocation.of(store == null ? context.home().resolve("data").toString() : store);
        LogFile.writeBeside(location);
        return location;
    }

    /** Looks something up in the store; {@code empty} when there is none yet. */
    <T> Optional<T> lookUp(CommandContext context, Function<Store, T> question) {
        Optional<Store> opened = Store.openToRead(location(context));
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (Store open = opened.get()) {
            return Optional.of(question.apply(open));
        }
    }

    /** As {@link #lookUp}, for what cannot be answered without a store. */
    <T> T require(CommandContext context, Function<Store, T> question) {
        StoreLocation location = location(context);
        return lookUp(context, question)
                .orElseThrow(() -> Refusal.wrongUse("store.none", CommandContext.shown(Path.of(location.shown()))));
    }

    /** Alters the store; no other process works on it meanwhile. */
    <T> T update(CommandContext context, Function<Store, T> change) {
        require(context, open -> open.location());
        StoreLocation location = location(context);
        try (Lease lease = Lease.on(location, Holder.named(context));
                Store open = Store.open(location)) {
            return change.apply(open);
        }
    }
}
