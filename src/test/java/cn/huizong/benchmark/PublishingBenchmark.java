package cn.huizong.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A release with all its files, for the city and seven areas, beside POI writing the same figures into one workbook in the same process; how
 * it grows with the number of indicators, and how much memory it takes.
 */
public final class PublishingBenchmark {

    private static final List<Integer> INDICATORS = List.of(125, 250, 500, 1_000);
    /** In MiB; time is measured with the first. */
    private static final List<Integer> HEAPS = List.of(512, 128, 96, 64);

    private static final int ROUNDS = 5;

    private PublishingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        System.out.printf("%nreleases of the sample year with more indicators, all files, %d MiB%n", HEAPS.get(0));
        double first = 0;
        for (int indicators : INDICATORS) {
            double seconds = measure(Files.createDirectories(root.resolve("publish-" + indicators)), indicators);
            first = first == 0 ? seconds : first;
            System.out.printf(
                    Locale.ROOT,
                    "  %.1f times the indicators take %.1f times as long%n",
                    (double) indicators / INDICATORS.get(0),
                    seconds / first);
        }
    }

    private static double measure(Path folder, int indicators) throws IOException, InterruptedException {
        String[] figures = pass(folder, indicators, HEAPS.get(0), ROUNDS)
                .orElseThrow(() -> new IllegalStateException("publishing " + indicators + " indicators failed"))
                .split(" ");
        int least = HEAPS.get(0);
        for (int heap : HEAPS) {
            if (pass(folder, indicators, heap, 1).isEmpty()) {
                break;
            }
            least = heap;
        }
        double seconds = Double.parseDouble(figures[0]);
        System.out.printf(
                Locale.ROOT,
                "%6d indicators  %7.3f s  %5.1f times POI's one workbook  %d MiB of heap are enough  %s KiB written%n",
                indicators,
                seconds,
                seconds / Double.parseDouble(figures[1]),
                least,
                figures[2]);
        return seconds;
    }

    /** What a pass said; empty where it failed, as with too little memory. */
    private static Optional<String> pass(Path folder, int indicators, int heap, int rounds)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingPass.class.getName(),
                        folder.toString(),
                        Integer.toString(indicators),
                        Integer.toString(rounds))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? said.lines().reduce((before, last) -> last) : Optional.empty();
    }
}
