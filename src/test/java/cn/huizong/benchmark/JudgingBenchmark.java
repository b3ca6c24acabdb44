package cn.huizong.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Returns of 200 figures judged by 60 rules: how many figures × rules a second, beside the same rules as plain arithmetic on arrays in
 * the same process, how that grows from 1,000 returns to 10,000, and how much memory it takes.
 */
public final class JudgingBenchmark {

    private static final List<Integer> RETURNS = List.of(1_000, 2_000, 5_000, 10_000);
    private static final int RULES = 60;
    private static final String HEAP = "-Xmx512m";

    private JudgingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        System.out.printf("%nreturns of %d figures, %d rules, %s%n", BenchmarkFolder.ITEMS, RULES, HEAP);
        double first = 0;
        for (int returns : RETURNS) {
            double seconds = measure(root.resolve("judge-" + returns), returns);
            first = first == 0 ? seconds : first;
            System.out.printf(
                    Locale.ROOT,
                    "  %.1f times the returns take %.1f times as long%n",
                    (double) returns / RETURNS.get(0),
                    seconds / first);
        }
    }

    private static double measure(Path folder, int returns) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        new BenchmarkFolder(folder, returns).writeCatalogue(SixtyRules.yaml());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        JudgingPass.class.getName(),
                        folder.toString(),
                        Integer.toString(returns))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("judging " + returns + " returns failed");
        }
        String[] figures = said.split(" ");
        double seconds = Double.parseDouble(figures[0]);
        System.out.printf(
                Locale.ROOT,
                "%6d returns  %7.3f s  %6.1f million figures × rules a second  %5.0f times plain arrays  %s MiB in use  %s findings%n",
                returns,
                seconds,
                (double) returns * BenchmarkFolder.ITEMS * RULES / seconds / 1e6,
                seconds / Double.parseDouble(figures[1]),
                figures[2],
                figures[3]);
        return seconds;
    }
}
