package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Visits are marked as of persons, and one town had two of them. */
class WithheldFiguresTests {

    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void visitsAreMarked() throws IOException {
        libraries = new TownLibraries(folder.resolve("home"));
        Path jobs = folder.resolve("jobs");
        copy(TownLibraries.CATALOGUE.resolve("jobs"), jobs);
        Path indicators = jobs.resolve(JOB).resolve("indicators.yaml");
        Files.writeString(
                indicators,
                Files.readString(indicators)
                        .replace("    value: TS01.05\n", "    value: TS01.05\n    persons: true\n"));
        libraries.useJobs(jobs);
    }

    @Test
    void noFileForReadersTellsThemAndTheirProofIsRefused() throws IOException {
        handIn(QUARTER, 7, 8888, 4321);
        libraries.run(QUARTER);
        handIn(QUARTER, 2, 8888, 4321);
        libraries.run(QUARTER);
        Path release = libraries.release(QUARTER, "r002");

        assertThat(Files.readAllLines(release.resolve("indicators.csv")))
                .anyMatch(line -> line.contains("990101,L02,2023-Q1,,人次,0,0,Q,A,,,1,1,,,none,,,不足3人，不予公布"))
                .anyMatch(line -> line.contains("990103,L02,2023-Q1,,人次,0,0,Q,D,,,1,1,,,none,,,不予公布，以免推算出不足3人的数"))
                .anyMatch(line -> line.contains("990102,L02,2023-Q1,8888,人次"))
                .anyMatch(line -> line.contains("990100,L02,2023-Q1,13211,人次"));
        assertThat(Files.readString(release.resolve("summary.html"))).doesNotContain("4321");
        assertThat(Files.readString(release.resolve("indicators.xlsx"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("4321");

        Said refused = libraries.command("explain", JOB, "L02", "--period", QUARTER, "--area", "990101");
        assertThat(refused.exitCode()).as(refused.err()).isZero();
        assertThat(refused.out())
                .contains("发布值：不予公布", "不足3人，不予公布。按人数保密的规定，不显示计算过程。")
                .doesNotContain("= 2", "TS01.05");
        JsonNode json = JsonMapper.shared()
                .readTree(libraries
                        .command("explain", JOB, "L02", "--period", QUARTER, "--area", "990103", "--json")
                        .out());
        assertThat(json.get("published").isNull()).isTrue();
        assertThat(json.get("status").asString()).isEqualTo("Q");
        assertThat(json.has("proof")).isFalse();
        for (String[] how : new String[][] {{}, {"--json"}}) {
            Said city = libraries.command(
                    Stream.concat(Stream.of("explain", JOB, "L02", "--period", QUARTER), Stream.of(how))
                            .toArray(String[]::new));
            assertThat(city.exitCode()).isZero();
            assertThat(city.out()).contains("13211", "8888", "不予公布").doesNotContain("4321", "TS01-990103");
        }
        assertThat(libraries
                        .command("diff", JOB, "--period", QUARTER, "--from", "r001", "--to", "r002")
                        .exitCode())
                .isZero();
    }

    @Test
    void aCorrectionNoticeTellsNeitherThemNorWhatStandsInTheirCells() throws IOException {
        handIn(QUARTER, 7, 8888, 4321);
        libraries.run(QUARTER);
        approve("r001");
        handIn(QUARTER, 2, 8887, 4321);
        libraries.run(QUARTER);
        approve("r002");
        Path notice = libraries.release(QUARTER, "corrections").resolve("r002");

        assertThat(Files.readAllLines(notice.resolve("correction.csv")))
                .anyMatch(line -> line.startsWith("L02,990101,2023-Q1,7,,r001,r002,人次,,none,"))
                .anyMatch(line -> line.startsWith("L02,990102,2023-Q1,8888,8887,"))
                .noneMatch(line -> line.contains("→") || line.contains("改为") || line.contains(":TS01"));
        assertThat(Files.readString(notice.resolve("correction.html")))
                .contains("不予公布", "有报表更正")
                .doesNotContain("改为 2", "由 7", "TS01 表");
    }

    private void approve(String release) {
        Said said = libraries.command(
                "release", "approve", JOB, "--period", QUARTER, "--release", release, "--by", "李四", "--reason", "更正");
        assertThat(said.exitCode()).as(said.err()).isIn(0, 3);
    }

    @Test
    void whatWasWithheldLastYearIsNotToldByTheChangeNorByWhereItComesFrom() {
        handIn("2022-Q1", 2, 8888, 4321);
        libraries.run("2022-Q1", "--as-of", "2022-05-01");
        handIn(QUARTER, 4000, 9000, 5000);
        libraries.run(QUARTER);

        String city =
                libraries.command("explain", JOB, "L02", "--period", QUARTER).out();

        assertThat(city)
                .contains("= 4000", "= 5000", "东河镇        不予公布", "北塘乡        不予公布", "+36.25")
                .doesNotContain("4321", "+3998", "+679", "拉动最多");
        assertThat(libraries
                        .command("explain", JOB, "L02", "--period", QUARTER, "--area", "990101")
                        .out())
                .contains("发布值：4000人次", "与发布值一致", "上年数不予公布，同比也不公布");
    }

    private void handIn(String period, int first, int second, int third) {
        List<Integer> visits = List.of(first, second, third);
        libraries.handInAll(period);
        for (int i = 0; i < visits.size(); i++) {
            Map<String, Integer> figures = new LinkedHashMap<>(town(1000 + 100 * i));
            figures.put("TS01.05", visits.get(i));
            libraries.handIn("TS01", "99010" + (i + 1), period, figures);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
