package cn.huizong.pipeline.command;

import cn.huizong.pipeline.console.Language;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before or after its name. */
final class CommonOptions {

    @Option(names = "--jobs", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path jobs;

    @Option(names = "--templates", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path templates;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private Language language = Language.ZH;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Nullable
    Path jobs() {
        return jobs;
    }

    @Nullable
    Path templates() {
        return templates;
    }

    Language language() {
        return language;
    }

    boolean json() {
        return json;
    }
}
