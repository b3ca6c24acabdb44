package cn.huizong.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is never a return, by its name. */
final class NeverReturns {

    private static final Set<String> LEFT_BY_SYSTEMS =
            Set.of(".ds_store", "icon\r", "thumbs.db", "desktop.ini", ".gitkeep", ".gitignore");

    /** Where archives made on a Mac keep what other systems have no place for. */
    private static final String OF_A_MAC = "__macosx";

    private NeverReturns() {}

    /** In Chinese, why nobody handed it in; "" where somebody may have. */
    static String litter(String path) {
        List<String> segments = List.of(path.toLowerCase(Locale.ROOT).split("/"));
        String name = segments.get(segments.size() - 1);
        if (name.startsWith("~$") || name.startsWith(".~lock.")) {
            return "表格软件打开文件时留下的锁定文件，不含报表";
        }
        return LEFT_BY_SYSTEMS.contains(name) || name.startsWith("._") || segments.contains(OF_A_MAC)
                ? "操作系统留下的文件，不含报表"
                : "";
    }

    /** In Chinese, what was handed in and is not read; "" for what is. */
    static String ignored(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".md") ? "说明文档（Markdown），不是报表" : "";
    }
}
