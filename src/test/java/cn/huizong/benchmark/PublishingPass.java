package cn.huizong.benchmark;

import cn.huizong.aggregate.CopiedValues;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.publish.Publisher;
import cn.huizong.publish.Release;
import cn.huizong.publish.SampleRelease;
import cn.huizong.samples.SampleReleases;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Publishes the sample year with as many indicators as asked, all files, checks included; then writes the same figures once with POI, a
 * sheet without looks. Prints, for the benchmark to read: seconds of each, and the kibibytes of all files.
 */
public final class PublishingPass {

    private PublishingPass() {}

    /** @param arguments folder to write into, number of indicators, rounds to measure */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Release release = with(SampleReleases.of2021(), Integer.parseInt(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        double[] all = new double[rounds];
        double[] peer = new double[rounds];
        long bytes = 0;
        clear(folder);
        for (int round = -rounds / 2; round < rounds; round++) {
            Path out = Files.createDirectories(folder.resolve("out"));
            long start = System.nanoTime();
            new Publisher().publish(release, out);
            long published = System.nanoTime();
            writeWithPoi(release, out.resolve("peer.xlsx"));
            long written = System.nanoTime();
            if (round >= 0) {
                all[round] = (published - start) / 1e9;
                peer[round] = (written - published) / 1e9;
            }
            bytes = clear(out);
        }
        System.out.printf(Locale.ROOT, "%.3f %.3f %d%n", Command.median(all), Command.median(peer), bytes >> 10);
    }

    /** The first ones under their own codes, so that the job's template finds them. */
    private static Release with(Release release, int indicators) {
        JobDefinition job = release.job();
        List<IndicatorDefinition> definitions = new ArrayList<>();
        Map<String, String> copies = new LinkedHashMap<>();
        for (int i = 0; i < indicators; i++) {
            IndicatorDefinition one = job.indicators().get(i % job.indicators().size());
            String code = one.code()
                    + (i < job.indicators().size()
                            ? ""
                            : "x" + i / job.indicators().size());
            definitions.add(SampleRelease.named(code, one));
            copies.put(code, one.code());
        }
        return new Release(
                release.catalogue(),
                SampleRelease.with(job, definitions),
                release.period(),
                release.number(),
                release.complete(),
                release.asOf(),
                release.programVersion(),
                release.receipts(),
                release.expected(),
                release.missing(),
                release.observations(),
                release.anomalies(),
                CopiedValues.of(release.values(), copies),
                CopiedValues.of(release.lastYear(), copies),
                release.checked(),
                release.sources());
    }

    private static void writeWithPoi(Release release, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("指标");
            for (IndicatorDefinition indicator : release.job().indicators()) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                row.createCell(0).setCellValue(indicator.code());
                row.createCell(1).setCellValue(indicator.name());
                row.createCell(2).setCellValue(indicator.measure().name());
                for (String area : release.values().areas()) {
                    IndicatorValue value =
                            release.values().find(indicator.code(), area).orElse(null);
                    if (value != null && value.published() != null) {
                        row.createCell(row.getLastCellNum())
                                .setCellValue(value.published().doubleValue());
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static long clear(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
                Files.delete(file);
            }
        }
        return bytes;
    }
}
