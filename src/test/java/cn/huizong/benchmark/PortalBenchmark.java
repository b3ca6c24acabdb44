package cn.huizong.benchmark;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.pipeline.check.FileChecker;
import cn.huizong.portal.PortalFixture;
import cn.huizong.portal.Visitor;
import cn.huizong.store.Submission;
import cn.huizong.store.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Fifty people who upload twenty files each at the same moment, beside {@code huizong check} judging the same files one after the other in the
 * same process.
 */
public final class PortalBenchmark {

    private static final int PEOPLE = 50;
    private static final int FILES = 20;
    private static final Path SAMPLES = Path.of("jobs/law-based-government/samples/2021");
    private static final List<String> UNITS = List.of("321202", "321203", "321204", "321281", "321282", "321283");
    private static final Instant AS_OF = Instant.parse("2022-01-20T01:00:00Z");

    private PortalBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        Path folder = Files.createTempDirectory(root, "portal");
        List<Path> files = files(folder.resolve("uploads"));
        System.out.printf("%n%d people upload %d workbooks each at the same moment%n", PEOPLE, FILES);
        check(files.subList(0, files.size() / 5));
        double alone = check(files);
        portal(folder, files, alone);
    }

    /** The sample workbooks over and over: bytes after the end of the archive make files that differ and say the same. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> samples;
        try (Stream<Path> all = Files.list(SAMPLES)) {
            samples = all.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < PEOPLE * FILES; i++) {
            byte[] bytes = Files.readAllBytes(samples.get(i % samples.size()));
            files.add(Files.write(folder.resolve(i + ".xlsx"), Arrays.copyOf(bytes, bytes.length + 1 + i)));
        }
        return files;
    }

    /** @return seconds a file */
    private static double check(List<Path> files) {
        Catalogue catalogue = Objects.requireNonNull(new CatalogueReader()
                .read(Path.of("jobs"), Path.of("input-templates"))
                .catalogue());
        JobDefinition job = catalogue.job(PortalFixture.JOB).orElseThrow();
        long begin = System.nanoTime();
        for (Path file : files) {
            new FileChecker(
                            catalogue,
                            job,
                            ReferencePeriod.year(2021),
                            AS_OF,
                            Map.of(String.valueOf(file.getFileName()), file))
                    .judge(List.of());
        }
        return (System.nanoTime() - begin) / 1e9 / files.size();
    }

    private static void portal(Path folder, List<Path> files, double alone) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try (PortalFixture fixture = new PortalFixture(folder)) {
            List<Callable<Visitor.Page>> uploads = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Visitor visitor = fixture.visitor("u" + person + "xx", Role.UNIT, UNITS.get(person % UNITS.size()));
                Visitor.Page page = visitor.get("/returns?period=2021");
                Map<String, byte[]> mine = new LinkedHashMap<>();
                for (Path file : files.subList(person * FILES, (person + 1) * FILES)) {
                    mine.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
                }
                uploads.add(() -> visitor.upload(page, mine));
            }
            long begin = System.nanoTime();
            for (Future<Visitor.Page> back : people.invokeAll(uploads)) {
                if (back.get().status() != 200) {
                    throw new IllegalStateException(back.get().text());
                }
            }
            double taken = (System.nanoTime() - begin) / 1e9;
            while (!fixture.store().submissions().received().isEmpty()) {
                Thread.sleep(50);
            }
            report(fixture, taken, (System.nanoTime() - begin) / 1e9, alone);
        } finally {
            people.shutdownNow();
        }
    }

    private static void report(PortalFixture fixture, double taken, double judged, double alone) {
        List<Double> verdicts =
                fixture.store().submissions().round(PortalFixture.JOB, ReferencePeriod.year(2021)).all().stream()
                        .map(PortalBenchmark::seconds)
                        .sorted()
                        .toList();
        if (verdicts.size() != PEOPLE * FILES) {
            throw new IllegalStateException(verdicts.size() + " files are there");
        }
        int cores = Runtime.getRuntime().availableProcessors();
        double each = judged * cores / verdicts.size();
        System.out.printf(
                Locale.ROOT,
                "all taken in after %.1f s; verdicts p50 %.2f s, p95 %.2f s, last after %.1f s%n",
                taken,
                verdicts.get(verdicts.size() / 2),
                verdicts.get(verdicts.size() * 95 / 100),
                judged);
        System.out.printf(
                Locale.ROOT,
                "%.1f ms of a core a file, with HTTP, store and audit log; check alone %.1f ms: %.2f times as much%n",
                each * 1e3,
                alone * 1e3,
                each / alone);
    }

    private static double seconds(Submission file) {
        return Duration.between(file.uploadedAt(), Objects.requireNonNull(file.judgedAt()))
                        .toNanos()
                / 1e9;
    }
}
