package cn.huizong.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 2,000 workbooks of 200 figures to a release, and twice as many: the whole job, reading alone and POI's user model, each as a
 * ratio to a bare StAX pass over the same files. Runs alternate, so that a machine that slows down slows all of them.
 */
public final class WorkbookBenchmark {

    private static final int ROUNDS = 3;

    private WorkbookBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        double once = measure(root.resolve("2000"), 2_000);
        double twice = measure(root.resolve("4000"), 4_000);
        System.out.printf(Locale.ROOT, "twice the files take %.2f times as long%n", twice / once);
    }

    /** @return the median of the whole job, in seconds */
    private static double measure(Path folder, int workbooks) throws Exception {
        Files.createDirectories(folder);
        BenchmarkFolder made = new BenchmarkFolder(folder, workbooks);
        made.writeCatalogue();
        made.writeInbox(FirstWorkbook.bytes(folder));
        Path log = folder.resolve("log.txt");
        Path inbox = folder.resolve("inbox");
        List<Command> commands = List.of(
                Command.java("bare StAX pass", BareStaxPass.class, inbox),
                Command.java("reading alone", ReadingPass.class, folder),
                wholeJob(folder),
                Command.java("POI user model", UserModelPass.class, inbox));
        Map<String, double[]> seconds = new LinkedHashMap<>();
        commands.forEach(command -> seconds.put(command.name(), new double[ROUNDS]));
        for (int round = -1; round < ROUNDS; round++) {
            for (Command command : commands) {
                delete(folder.resolve("store"));
                delete(folder.resolve("reports"));
                double taken = command.run(log);
                if (round >= 0) {
                    seconds.get(command.name())[round] = taken;
                }
            }
        }
        return report(workbooks, seconds);
    }

    private static Command wholeJob(Path folder) {
        List<String> words = List.of(
                Path.of("huizong").toAbsolutePath().toString(),
                "run",
                "bench",
                "--period",
                "2021",
                "--jobs",
                folder.resolve("jobs").toString(),
                "--templates",
                folder.resolve("templates").toString(),
                "--inbox",
                folder.resolve("inbox").toString(),
                "--reports",
                folder.resolve("reports").toString(),
                "--store",
                folder.resolve("store").toString(),
                "--as-of",
                "2022-02-15T00:00:00Z");
        return new Command("whole job (-Xmx512m)", words, Map.of("HUIZONG_JAVA_OPTS", "-Xmx512m"));
    }

    private static double report(int workbooks, Map<String, double[]> seconds) {
        double bare = Command.median(seconds.get("bare StAX pass"));
        System.out.printf(Locale.ROOT, "%n%d workbooks of %d figures%n", workbooks, BenchmarkFolder.ITEMS);
        seconds.forEach((name, each) -> System.out.printf(
                Locale.ROOT,
                "  %-22s median %6.2f s   ratio to bare %5.2f%n",
                name,
                Command.median(each),
                Command.median(each) / bare));
        return Command.median(seconds.get("whole job (-Xmx512m)"));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException busy) {
                    throw new UncheckedIOException(busy);
                }
            });
        }
    }
}
