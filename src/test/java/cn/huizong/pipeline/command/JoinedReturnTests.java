package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return of which two offices hand in some rows each, from the inbox to what is compared with it a year later. */
class JoinedReturnTests {

    private static final String QUARTER = "2023-Q1";
    private static final String EAST = "990101";
    private static final List<String> BOOKS = List.of("TS01.01", "TS01.02", "TS01.03", "TS01.04");
    private static final List<String> READERS =
            List.of("TS01.05", "TS01.06", "TS01.07", "TS01.08", "TS01.09", "TS01.11");

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() {
        libraries = new TownLibraries(folder.resolve("joined"));
    }

    @Test
    void everyPartOfAReturnIsBookedAndProved() throws IOException {
        handInHalves(libraries, QUARTER, 3000, 700);
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("应报 4，收到 5，采用 4，并入同一报表 1，被后一版代替 0");
        assertThat(intake("r001")).contains("书.csv accepted 1", "人.csv accepted 1");
        for (String indicator : List.of("L01", "L02", "L03", "L06")) {
            Said proof = libraries.command("explain", JOB, indicator, "--period", QUARTER, "--area", EAST);
            assertThat(proof.exitCode()).as(indicator + proof.out()).isZero();
            assertThat(proof.out()).contains(indicator.equals("L01") ? "书.csv" : "人.csv", "与发布值一致");
        }
        Said board = libraries.command("status", JOB, "--period", QUARTER);
        assertThat(board.out()).contains("东河镇        已收  ·", "应报 4  已收 4");
    }

    @Test
    void theDifferenceOfReleasesNamesThePartThatMoved() {
        handInHalves(libraries, QUARTER, 3000, 700);
        libraries.run(QUARTER);
        handInReaders(libraries, QUARTER, 3300, 700);
        libraries.run(QUARTER);
        Said said = libraries.command("diff", JOB, "--period", QUARTER, "--from", "r001", "--to", "r002");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("东河镇 TS01", "人.csv", "“3000”", "→ “3300”", "9000人次", "→ 9300人次", "+300")
                .doesNotContain("TS01.04", "TS01.11", "L01", "L06");
    }

    @Test
    void theDifferenceOfReleasesNamesThePartEveryCellStandsIn() {
        handInHalves(libraries, QUARTER, 3000, 700);
        libraries.run(QUARTER);
        handInReaders(libraries, QUARTER, 3300, 700);
        handInBooks(libraries, QUARTER, 1160);
        libraries.run(QUARTER);
        Said said = libraries.command("diff", JOB, "--period", QUARTER, "--from", "r001", "--to", "r002");
        assertThat(said.out().lines())
                .anyMatch(line -> line.contains("东河镇 TS01") && line.contains("书.csv"))
                .anyMatch(line -> line.contains("TS01.05") && line.contains("人.csv"));
    }

    @Test
    void aBlankReturnCarriesTheFiguresOfEveryPart() throws IOException {
        handInHalves(libraries, "2022-Q1", 3000, 700);
        libraries.run("2022-Q1", "--as-of", "2022-05-01");
        Path out = folder.resolve("blank");
        libraries.command("template", JOB, "--unit", EAST, "--period", QUARTER, "--out", out.toString());
        try (Stream<Path> files = Files.list(out)) {
            assertThat(numbers(files.findFirst().orElseThrow())).contains(1000.0, 1040.0, 3000.0, 88.0);
        }
    }

    @Test
    void theNextYearIsComparedWithEveryPart() throws IOException {
        TownLibraries whole = new TownLibraries(folder.resolve("whole"));
        whole.handInAll("2022-Q1");
        handInHalves(libraries, "2022-Q1", 3000, 700);
        for (TownLibraries each : List.of(whole, libraries)) {
            each.run("2022-Q1", "--as-of", "2022-05-01");
            empty(each.inbox());
            each.handInAll(QUARTER);
            each.run(QUARTER);
        }
        Path compared = libraries.release(QUARTER, "r001").resolve("indicators.csv");
        assertThat(compared)
                .hasSameTextualContentAs(whole.release(QUARTER, "r001").resolve("indicators.csv"));
        assertThat(Files.readString(compared)).contains("990101,L02,2023-Q1,3000,人次,0,0,V,F,,,1,1,100.00,0.00,percent");
        Said proof = libraries.command("explain", JOB, "L04", "--period", QUARTER, "--area", EAST);
        assertThat(proof.out()).contains("人.csv", "与发布值一致");
    }

    @Test
    void whoCorrectsOneHalfDoesNotWithdrawTheOther() throws IOException {
        handInHalves(libraries, QUARTER, 3000, 700);
        libraries.run(QUARTER);
        empty(libraries.inbox());
        handInBooks(libraries, QUARTER, 1160);
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("采用 4，并入同一报表 1，被后一版代替 1");
        assertThat(values("r002")).contains("L01 1200", "L02 3000", "L06 700");
        assertThat(intake("r002")).contains("书.csv accepted 1", "书.csv accepted 2", "人.csv accepted 2");
        assertThat(findings("r002"))
                .contains("superseded 第1版，已被第2版后收到的同名文件“书.csv”代替")
                .anyMatch(finding -> finding.startsWith("joined-return 由2份先后报送"))
                .noneMatch(finding -> finding.startsWith("missing-label") && !finding.endsWith("mended"));
        Said proof = libraries.command("explain", JOB, "L06", "--period", QUARTER, "--area", EAST);
        assertThat(proof.out()).contains("人.csv", "与发布值一致");
    }

    private List<String> intake(String release) throws IOException {
        return lines(release, "intake.csv")
                .map(row -> row[0] + " " + row[2] + " " + row[7])
                .toList();
    }

    private List<String> values(String release) throws IOException {
        return lines(release, "indicators.csv")
                .filter(row -> row[4].equals(EAST))
                .map(row -> row[5] + " " + row[7])
                .toList();
    }

    private List<String> findings(String release) throws IOException {
        return lines(release, "anomalies.csv")
                .map(row -> row[3] + " " + row[18] + (row[3].equals("superseded") ? "" : " " + row[17]))
                .toList();
    }

    private Stream<String[]> lines(String release, String file) throws IOException {
        return Files.readAllLines(libraries.release(QUARTER, release).resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1));
    }

    private static void handInHalves(TownLibraries libraries, String quarter, int readers, int online) {
        libraries.handInAll(quarter);
        try {
            Files.delete(libraries.inbox().resolve("TS01-" + EAST + ".xlsx"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        handInBooks(libraries, quarter, 1000);
        handInReaders(libraries, quarter, readers, online);
    }

    private static void handInBooks(TownLibraries libraries, String quarter, int books) {
        libraries.handInRows("书.csv", EAST, quarter, rows(BOOKS, town(books)));
    }

    private static void handInReaders(TownLibraries libraries, String quarter, int readers, int online) {
        Map<String, Integer> figures = town(1000);
        figures.put("TS01.05", readers);
        figures.put("TS01.11", online);
        libraries.handInRows("人.csv", EAST, quarter, rows(READERS, figures));
    }

    private static Map<String, Integer> rows(List<String> items, Map<String, Integer> figures) {
        Map<String, Integer> rows = new TreeMap<>(figures);
        rows.keySet().retainAll(items);
        return rows;
    }

    private static void empty(Path inbox) throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<Double> numbers(Path file) throws IOException {
        List<Double> numbers = new java.util.ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        numbers.add(cell.getNumericCellValue());
                    }
                }
            }
        }
        return numbers;
    }
}
