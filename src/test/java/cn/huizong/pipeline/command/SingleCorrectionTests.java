package cn.huizong.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One cell of the shipped samples is corrected: the difference names that return, that cell, and exactly the indicators whose formula asks
 * for it. What is expected is read from the job's own files, not by the program's reader.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleCorrectionTests {

    private static final String JOB = "law-based-government";
    private static final String YEAR = "2021";
    private static final Path SAMPLES = Path.of("jobs", JOB, "samples");
    private static final String CITY = "321200";

    @TempDir
    static Path folder;

    private Desk desk = new Desk(Path.of(""), Path.of("jobs"), Path.of("input-templates"), Instant.EPOCH);
    private int releases;

    @BeforeAll
    void bothYearsArePublished() throws IOException {
        desk = new Desk(folder, Path.of("jobs"), Path.of("input-templates"), Instant.parse("2022-04-01T00:00:00Z"));
        for (String year : List.of("2020", YEAR)) {
            Files.createDirectories(inbox(year));
            try (Stream<Path> files = Files.list(SAMPLES.resolve(year))) {
                for (Path file : files.toList()) {
                    Files.copy(file, inbox(year).resolve(String.valueOf(file.getFileName())));
                }
            }
            run(year);
        }
        releases = 1;
    }

    @ParameterizedTest
    @CsvSource({
        "姜堰区行政复议统计表（更正）.xlsx, 321204, 姜堰区, FZ02.14, 5",
        "姜堰区2021人民调解.xlsx, 321204, 姜堰区, FZ04.13, 28",
        "兴化市应诉统计.xlsx, 321281, 兴化市, FZ03.02, 85"
    })
    void theDifferenceNamesTheReturnTheCellAndExactlyTheIndicatorsItMoved(
            String file, String unit, String name, String item, int corrected) throws IOException {
        Corrected cell = correct(inbox(YEAR).resolve(file), item, corrected);
        run(YEAR);
        String from = "r00" + releases;
        String to = "r00" + ++releases;
        String form = item.substring(0, item.indexOf('.'));
        Set<String> expected = indicatorsAskingFor(item);
        assertThat(expected).isNotEmpty();

        JsonNode json = JsonMapper.shared().readTree(diff(from, to, "--json").out());
        JsonNode returned = json.get("returns");
        assertThat(returned.size()).isOne();
        assertThat(returned.get(0).get("unit").asString()).isEqualTo(unit);
        assertThat(returned.get(0).get("form").asString()).isEqualTo(form);
        assertThat(returned.get(0).get("fileAfter").asString()).isEqualTo(file);
        JsonNode cells = returned.get(0).get("cells");
        assertThat(cells.size()).isOne();
        assertThat(cells.get(0).get("item").asString()).isEqualTo(item);
        assertThat(cells.get(0).get("cell").asString()).isEqualTo(cell.address());
        assertThat(cells.get(0).get("before").asString()).isEqualTo(cell.before());
        assertThat(cells.get(0).get("after").asString()).isEqualTo(cell.after());
        Set<String> moved = new TreeSet<>();
        Set<String> byTheReturn = new TreeSet<>();
        for (JsonNode indicator : json.get("indicators")) {
            moved.add(indicator.get("indicator").asString());
            for (JsonNode mover : indicator.get("movers")) {
                assertThat(mover.get("unit").asString()).isEqualTo(unit);
                assertThat(mover.get("form").asString()).isEqualTo(form);
                byTheReturn.add(indicator.get("indicator").asString() + " "
                        + indicator.get("area").asString());
            }
        }
        assertThat(moved).isEqualTo(expected);
        assertThat(byTheReturn)
                .isEqualTo(expected.stream()
                        .flatMap(indicator -> Stream.of(indicator + " " + CITY, indicator + " " + unit))
                        .collect(Collectors.toCollection(TreeSet::new)));

        String text = diff(from, to).out();
        String[] parts = text.split("变动的指标");
        assertThat(parts[0])
                .contains(name + " " + form, file, item, "“" + cell.before() + "”", "→ “" + cell.after() + "”")
                .contains(cell.address());
        assertThat(codes(parts[1])).isEqualTo(expected);

        Path workbook = folder.resolve(item + ".xlsx");
        assertThat(diff(from, to, "--out", workbook.toString()).out()).contains("差异表");
        try (InputStream in = Files.newInputStream(workbook);
                Workbook written = new XSSFWorkbook(in)) {
            assertThat(column(written.getSheet("变动的指标"), 0)).isEqualTo(expected);
            Sheet returns = written.getSheet("变动的报表");
            assertThat(returns.getLastRowNum())
                    .as("title, subtitle, header, one cell, note")
                    .isEqualTo(4);
            assertThat(texts(returns.getRow(3)))
                    .contains(name, form, item, cell.before(), cell.after(), file, cell.address());
        }
    }

    /** @param after as POI writes a whole number: 5.0 */
    private record Corrected(String address, String before, String after) {}

    /** Puts another number into the row of an item, as the unit would. */
    private static Corrected correct(Path file, String item, int number) throws IOException {
        Workbook workbook;
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        try (workbook) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getCell(1) != null && row.getCell(1).toString().equals(item)) {
                    String before = texts(row).get(3).replaceFirst("\\.0$", "");
                    row.getCell(3).setCellValue(number);
                    try (OutputStream out = Files.newOutputStream(file)) {
                        workbook.write(out);
                    }
                    return new Corrected(row.getCell(3).getAddress().toString(), before, number + ".0");
                }
            }
        }
        throw new AssertionError("no row " + item);
    }

    /** Those with the item in a formula, and those that are the change of one. */
    @SuppressWarnings("unchecked")
    private static Set<String> indicatorsAskingFor(String item) throws IOException {
        Map<String, List<Map<String, Object>>> yaml =
                new Yaml().load(Files.readString(Path.of("jobs", JOB, "indicators.yaml")));
        List<Map<String, Object>> indicators = Objects.requireNonNull(yaml.get("indicators"));
        Pattern asked = Pattern.compile("(?<![\\w.])" + Pattern.quote(item) + "(?![\\w.])");
        Set<String> codes = new TreeSet<>();
        for (Map<String, Object> indicator : indicators) {
            boolean asks = Stream.of("value", "numerator", "denominator")
                    .map(key -> String.valueOf(indicator.get(key)))
                    .anyMatch(formula -> asked.matcher(formula).find());
            if (asks) {
                codes.add(String.valueOf(indicator.get("code")));
            }
        }
        indicators.stream()
                .filter(indicator -> codes.contains(String.valueOf(indicator.get("change-of"))))
                .map(indicator -> String.valueOf(indicator.get("code")))
                .toList()
                .forEach(codes::add);
        return codes;
    }

    private static Set<String> codes(String text) {
        return Pattern.compile("(?m)^  (F\\d\\d) ")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> column(Sheet sheet, int column) {
        Set<String> values = new TreeSet<>();
        for (int i = 3; i < sheet.getLastRowNum(); i++) {
            values.add(sheet.getRow(i).getCell(column).getStringCellValue());
        }
        return values;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.toString()));
        return texts;
    }

    private Said diff(String from, String to, String... more) {
        List<String> arguments = new ArrayList<>(List.of("diff", JOB, "--period", YEAR, "--from", from, "--to", to));
        arguments.addAll(Arrays.asList(more));
        Said said = desk.command(arguments);
        assertThat(said.exitCode()).as(said.err()).isZero();
        return said;
    }

    private void run(String year) {
        Said said = desk.command(List.of(
                "run",
                JOB,
                "--period",
                year,
                "--inbox",
                inbox(year).toString(),
                "--as-of",
                (Integer.parseInt(year) + 1) + "-03-31"));
        assertThat(said.exitCode()).as(said.err()).isIn(0, 3);
    }

    private static Path inbox(String year) {
        return folder.resolve("inbox-" + year);
    }
}
