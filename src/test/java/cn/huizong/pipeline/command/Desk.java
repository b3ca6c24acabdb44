package cn.huizong.pipeline.command;

import cn.huizong.pipeline.console.Console;
import cn.huizong.store.TestStores;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody at a desk who runs commands in a program folder and reads what they say. */
final class Desk {

    /** What a command said and how it ended. */
    record Said(int exitCode, String out, String err) {}

    private static final Set<String> WITH_STORE = Set.of(
            "run",
            "demo",
            "status",
            "explain",
            "diff",
            "check",
            "template",
            "rehearse",
            "release",
            "answers",
            "audit",
            "backup",
            "restore",
            "serve");

    private final Path home;
    private Path jobs;
    private Path templates;
    private Clock clock;

    Desk(Path home, Path jobs, Path templates, Instant now) {
        this.home = home;
        this.jobs = jobs.toAbsolutePath();
        this.templates = templates.toAbsolutePath();
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    void at(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    void useJobs(Path folder) {
        jobs = folder;
    }

    void useTemplates(Path folder) {
        templates = folder;
    }

    Path jobs() {
        return jobs;
    }

    Path templates() {
        return templates;
    }

    Said command(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int exitCode = new HuizongCommandLine(console, home, clock).run(withFolders(arguments));
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> withFolders(List<String> arguments) {
        List<String> all = new ArrayList<>(TestStores.shared() ? onSharedStore(arguments) : arguments);
        all.addAll(List.of("--jobs", jobs.toString(), "--templates", templates.toString()));
        return all;
    }

    /** The same command with a database instead of the folder of an embedded store. */
    private List<String> onSharedStore(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        int given = all.indexOf("--store") + 1;
        if (given > 0 && !all.get(given).startsWith("jdbc:")) {
            all.set(given, TestStores.address(Path.of(all.get(given))));
        } else if (given == 0 && WITH_STORE.contains(all.get(0)) && !all.contains("--help")) {
            all.addAll(List.of("--store", TestStores.address(home.resolve("data"))));
        }
        return all;
    }
}
