package cn.huizong.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
    private static final int BARE = 0;
    private static final int WHOLE_JOB = 2;

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
        double[][] seconds = new double[commands.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < commands.size(); i++) {
                delete(folder.resolve("store"));
                delete(folder.resolve("reports"));
                double taken = commands.get(i).run(log);
                if (round >= 0) {
                    seconds[i][round] = taken;
                }
            }
        }
        report(workbooks, commands, seconds);
        return Command.median(seconds[WHOLE_JOB]);
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

    private static void report(int workbooks, List<Command> commands, double[][] seconds) {
        System.out.printf(Locale.ROOT, "%n%d workbooks of %d figures%n", workbooks, BenchmarkFolder.ITEMS);
        for (int i = 0; i < commands.size(); i++) {
            double median = Command.median(seconds[i]);
            System.out.printf(
                    Locale.ROOT,
                    "  %-22s median %6.2f s   ratio to bare %5.2f%n",
                    commands.get(i).name(),
                    median,
                    median / Command.median(seconds[BARE]));
        }
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
