package cn.huizong.pipeline.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Who works on a store, for the next one who wants to. */
final class Holder {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Holder() {}

    static String named(CommandContext context) {
        String since = SINCE.format(context.clock().instant().atZone(ZoneId.of("Asia/Shanghai")));
        return context.text("lease.holder", ProcessHandle.current().pid(), since);
    }
}
