package cn.huizong.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Does the same to every file of a folder, on as many threads as there are cores. */
record EveryFile(List<Path> files) {

    /** What is done to one file; the numbers are added. */
    interface Work {
        long on(Path file) throws Exception;
    }

    static EveryFile of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new EveryFile(files.sorted().toList());
        }
    }

    long sum(Work work) throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Long>> sums = files.stream()
                    .map(file -> threads.submit(() -> work.on(file)))
                    .toList();
            long sum = 0;
            for (Future<Long> part : sums) {
                sum += part.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }
}
