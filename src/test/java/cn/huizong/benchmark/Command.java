package cn.huizong.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A whole process, timed from outside, its start included. */
record Command(String name, List<String> words, Map<String, String> environment) {

    static Command java(String name, Class<?> main, Path argument) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("benchmark.class.path", System.getProperty("java.class.path")),
                main.getName(),
                argument.toString()));
        return new Command(name, words, Map.of());
    }

    /** Seconds on the wall. */
    double run(Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0 && code != 3) {
            throw new IllegalStateException(name + " ended with " + code + "; see " + log);
        }
        return seconds;
    }

    static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
