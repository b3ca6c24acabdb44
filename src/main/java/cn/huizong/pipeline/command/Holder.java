package cn.huizong.pipeline.command;

import cn.huizong.store.Lease;
import cn.huizong.store.StoreLocation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Who works on a store, for the next one who wants to. */
final class Holder {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Holder() {}

    static String named(CommandContext context, StoreLocation location) {
        String since = SINCE.format(context.clock().instant().atZone(ZoneId.of("Asia/Shanghai")));
        String pid = String.valueOf(ProcessHandle.current().pid());
        return location.embedded()
                ? context.text("lease.holder", pid, since)
                : context.text("lease.holder.machine", pid, since, machine());
    }

    /** A store that machines share is asked for from any of them. */
    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** Says aloud that another one who may be dead has to be waited for. */
    static Lease.Waiting announced(CommandContext context) {
        return (holder, atMost) ->
                context.console().complain(context.text("lease.waits", holder, atMost.toSeconds() + 1));
    }
}
