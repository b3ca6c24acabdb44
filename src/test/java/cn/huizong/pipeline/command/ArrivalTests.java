package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are corrected, copied, contradicted or taken away between runs: which of them counts, and what is said. */
class ArrivalTests {

    private static final String QUARTER = "2023-Q1";
    private static final String EAST = "990101";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() {
        libraries = new TownLibraries(folder);
        libraries.handInAll(QUARTER);
    }

    @Test
    void aFileCorrectedBeforeAStoppedRunGoesOnIsTheLaterVersion() throws IOException, SQLException {
        Store.open(TestStores.location(folder.resolve("data"))).close();
        libraries.sql("alter table releases add constraint no_release check (1 = 0)");
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(1);
        libraries.sql("alter table releases drop constraint no_release");
        libraries.handIn("TS01", EAST, QUARTER, town(2000));
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("r001", "接着上次中断的运行", "采用 4，被后一版代替 1");
        assertThat(booksOfEast("r001")).isEqualTo("2040");
        assertThat(lines("r001", "intake.csv").filter(row -> row[5].equals(EAST)))
                .extracting(row -> row[7])
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aCopyOfAnOldVersionStaysOldWhenTheOriginalIsTakenAway() throws IOException {
        Path first = libraries.inbox().resolve("TS01-990101.xlsx");
        libraries.run(QUARTER);
        libraries.handIn("更正.xlsx", "TS01", EAST, QUARTER, town(2000), 2);
        libraries.run(QUARTER);
        Files.copy(first, libraries.inbox().resolve("备份.xlsx"));
        libraries.run(QUARTER);
        Files.delete(first);
        libraries.run(QUARTER);
        assertThat(booksOfEast("r004")).isEqualTo("2040");
    }

    @Test
    void whatStandsAtTheSamePlaceOfTwoVersionsIsTwoFindings() throws IOException {
        Map<String, Integer> incomplete = town(1000);
        incomplete.remove("TS01.09");
        for (int books : List.of(1000, 1001, 1002)) {
            incomplete.put("TS01.01", books);
            incomplete.put("TS01.07", 13);
            libraries.handIn("TS01", EAST, QUARTER, incomplete);
            libraries.run(QUARTER);
        }
        List<String[]> findings = lines("r003", "anomalies.csv").toList();
        assertThat(findings.stream().filter(row -> row[3].equals("missing-cell")))
                .hasSize(3);
        assertThat(findings.stream().filter(row -> row[3].equals("superseded"))).hasSize(2);
        assertThat(findings.stream().map(row -> row[0])).doesNotHaveDuplicates();
        String standing = findings.stream()
                .filter(row -> row[3].equals("missing-cell") && row[19].isEmpty())
                .map(row -> row[0])
                .findFirst()
                .orElseThrow();
        assertThat(findings.stream().filter(row -> row[3].equals("missing-cell") && !row[19].isEmpty()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row[19]).isEqualTo(standing).isNotEqualTo(row[0]));
    }

    @Test
    void aReturnWhoseFilesContradictEachOtherIsReturnedAndNotUsed() throws IOException {
        libraries.handIn("另一份.xlsx", "TS01", EAST, QUARTER, town(2000), 0);
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("应报 4，收到 5，采用 3，被后一版代替 2");
        assertThat(booksOfEast("r001")).isEmpty();
        assertThat(board()).contains("东河镇        退回  ·");
    }

    @Test
    void aFileThatSaysTheSameIsADuplicate() throws IOException {
        byte[] workbook = libraries.workbook("TS01", EAST, QUARTER, town(1000), 0);
        libraries.write("重存.xlsx", Arrays.copyOf(workbook, workbook.length + 1));
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out()).contains("应报 4，收到 5，采用 4，被后一版代替 0，退回 0，重复 1");
        assertThat(lines("r001", "intake.csv").filter(row -> row[5].equals(EAST)))
                .extracting(row -> row[2] + " " + row[3] + " " + row[7])
                .containsExactly("accepted  1", "duplicate duplicate-file 1");
    }

    @Test
    void whatWasRefusedIsNoMoreOnceTheFileIsTakenAway() throws IOException {
        Files.delete(libraries.inbox().resolve("TS01-990101.xlsx"));
        Path refused = libraries.handInRows("东河.csv", EAST, QUARTER, town(1000));
        Files.writeString(refused, Files.readString(refused).replace("本季实际", "说明"));
        libraries.run(QUARTER);
        assertThat(board()).contains("东河镇        退回  ·");
        Files.delete(refused);
        libraries.run(QUARTER);
        assertThat(board()).contains("东河镇        逾期  ·");
    }

    @Test
    void whatAChangedCatalogueRefusesOfAFileTakenAwayIsSaid() throws IOException {
        Files.delete(libraries.inbox().resolve("TS01-990101.xlsx"));
        Path file = libraries.handInRows("东河.csv", EAST, QUARTER, town(1000));
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
        Files.delete(file);
        renameTheColumn();
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        assertThat(lines("r002", "intake.csv").filter(row -> row[0].equals("东河.csv")))
                .extracting(row -> row[2] + " " + row[3])
                .containsExactly("rejected missing-label");
        assertThat(lines("r002", "anomalies.csv").map(row -> row[3] + " " + row[12]))
                .contains("missing-label 东河.csv", "missing-return ");
        libraries.handInRows("东河-新.csv", EAST, QUARTER, town(1000));
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
    }

    private void renameTheColumn() throws IOException {
        Path templates = folder.resolve("templates");
        try (Stream<Path> walk = Files.walk(TownLibraries.CATALOGUE.resolve("templates"))) {
            for (Path source : walk.filter(Files::isRegularFile).toList()) {
                Path copy = templates.resolve(TownLibraries.CATALOGUE
                        .resolve("templates")
                        .relativize(source)
                        .toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(source).replace("本季实际", "本季累计"));
            }
        }
        libraries.useTemplates(templates);
    }

    @Test
    void partsAreCheckedBesideEachOther() throws IOException {
        Map<String, Integer> books = town(1000);
        books.keySet().removeIf(item -> item.compareTo("TS01.04") > 0);
        Map<String, Integer> readers = town(1000);
        readers.keySet().removeIf(item -> item.compareTo("TS01.04") <= 0);
        String one = libraries.handInRows("书.csv", EAST, QUARTER, books).toString();
        String other = libraries.handInRows("人.csv", EAST, QUARTER, readers).toString();
        assertThat(libraries.command("check", one).exitCode()).isEqualTo(3);
        Said both = libraries.command("check", one, other);
        assertThat(both.exitCode()).as(both.out()).isZero();
    }

    private String board() {
        libraries.at(TownLibraries.NOW.plusSeconds(90L * 24 * 3600));
        return libraries.command("status", JOB, "--period", QUARTER).out();
    }

    private String booksOfEast(String release) throws IOException {
        return lines(release, "indicators.csv")
                .filter(row -> row[4].equals(EAST) && row[5].equals("L01"))
                .map(row -> row[7])
                .findFirst()
                .orElseThrow();
    }

    private Stream<String[]> lines(String release, String file) throws IOException {
        return Files.readAllLines(libraries.release(QUARTER, release).resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1));
    }
}
