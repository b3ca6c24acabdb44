package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Lease;
import cn.huizong.store.Store;
import cn.huizong.store.StoreLocation;
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

    /** A folder as people would type it from here, an address as it is. */
    static String shown(StoreLocation location) {
        return location.folder() == null ? location.shown() : CommandContext.shown(location.folder());
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
        return lookUp(context, question).orElseThrow(() -> Refusal.wrongUse("store.none", shown(location)));
    }

    /** Alters the store; no other process works on it meanwhile. */
    <T> T update(CommandContext context, Function<Store, T> change) {
        require(context, open -> open.location());
        StoreLocation location = location(context);
        try (Lease lease = Lease.on(location, Lease.RUN, Holder.named(context, location), Holder.announced(context));
                Store open = Store.open(location).under(lease)) {
            return change.apply(open);
        }
    }
}
