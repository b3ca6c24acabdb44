package cn.huizong.benchmark;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Ten million cases by unit, month and category, against DuckDB and against nothing but looking at the bytes; 300,000 cases in a
 * workbook, against POI's event model. All in processes of their own, in alternation; the counts must be equal.
 */
public final class RegisterBenchmark {

    private static final int ROUNDS = 3;
    private static final int SHEET_ROWS = 300_000;

    /** One way of counting a file. */
    private record Way(String name, String kind, Path file, List<String> options, List<Double> seconds) {

        Way(String name, String kind, Path file, String... options) {
            this(name, kind, file, List.of(options), new ArrayList<>());
        }

        double median() {
            return Command.median(
                    seconds.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private RegisterBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
        Path utf8 = folder.resolve("register-" + rows + ".csv");
        Path gb18030 = folder.resolve("register-gb18030-" + rows + ".csv");
        Path sheet = folder.resolve("register.xlsx");
        make(utf8, rows, StandardCharsets.UTF_8);
        make(gb18030, rows, Charset.forName("GB18030"));
        makeSheet(sheet);
        compare(
                "UTF-8",
                List.of(
                        new Way("bytes looked at", "lines", utf8, "-Xmx512m"),
                        new Way("huizong", "csv", utf8, "-Xmx512m"),
                        new Way("huizong, C1 alone", "csv", utf8, "-Xmx512m", "-XX:TieredStopAtLevel=1"),
                        new Way("DuckDB", "duckdb", utf8, "-Xmx512m")));
        compare(
                "GB18030",
                List.of(
                        new Way("bytes looked at", "lines", gb18030, "-Xmx512m"),
                        new Way("huizong", "csv", gb18030, "-Xmx512m"),
                        new Way("DuckDB, transcoded", "duckdb-gb18030", gb18030, "-Xmx512m")));
        compare(
                "workbook",
                List.of(
                        new Way("huizong", "xlsx", sheet, "-Xmx128m"),
                        new Way("POI event model", "poi", sheet, "-Xmx512m")));
    }

    private static void make(Path file, int rows, Charset charset) throws IOException {
        if (!Files.exists(file)) {
            RegisterFile.write(file, rows, charset);
        }
    }

    private static void makeSheet(Path file) throws IOException {
        Random random = new Random(1);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
                var out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("台账");
            fill(sheet.createRow(0), RegisterFile.HEADING);
            for (int row = 0; row < SHEET_ROWS; row++) {
                StringBuilder text = new StringBuilder();
                RegisterFile.row(text, row, random);
                fill(sheet.createRow(row + 1), text.toString().replace("\"", "").strip());
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, String text) {
        String[] fields = text.split(",", -1);
        for (int column = 0; column < Math.min(fields.length, 10); column++) {
            row.createCell(column).setCellValue(fields[column]);
        }
    }

    private static void compare(String what, List<Way> ways) throws Exception {
        List<String> first = List.of();
        for (int round = -1; round < ROUNDS; round++) {
            for (Way way : ways) {
                Path results = way.file().resolveSibling("results.txt");
                double seconds = run(way, results);
                if (round >= 0) {
                    way.seconds().add(seconds);
                }
                List<String> counts = Files.readAllLines(results);
                if (!way.kind().equals("lines")) {
                    first = first.isEmpty() ? counts : first;
                    if (!counts.equals(first)) {
                        throw new IllegalStateException(way.name() + " counts otherwise; see " + results);
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "%n%s%n", what);
        double last = ways.get(ways.size() - 1).median();
        for (Way way : ways) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-20s median %6.2f s   ratio to the last %5.2f   %s%n",
                    way.name(),
                    way.median(),
                    way.median() / last,
                    way.seconds());
        }
    }

    private static double run(Way way, Path results) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(way.options());
        words.addAll(List.of(
                "-cp",
                System.getProperty("benchmark.class.path", System.getProperty("java.class.path")),
                RegisterPass.class.getName(),
                way.kind(),
                way.file().toString(),
                results.toString()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !said.contains("SECONDS ")) {
            throw new IllegalStateException(way.name() + ": " + said);
        }
        return Double.parseDouble(said.substring(said.indexOf("SECONDS ") + 8).strip());
    }
}
