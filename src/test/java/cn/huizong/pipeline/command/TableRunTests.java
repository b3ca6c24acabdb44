package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of all towns, in the layout of whoever keeps it, from the inbox to the published figure, its proof and its correction. */
class TableRunTests {

    private static final String QUARTER = "2023-Q1";
    private static final String FORM = """
            form: TS10
            title: 各镇少儿阅览情况
            edition: 2022
            table-number: 云图统10表
            frequency: quarterly
            reporters: [towns]
            items:
              - {code: TS10.01, name: 少儿续借, kind: flow, measure: 册次}
              - {code: TS10.02, name: 少儿借阅, kind: flow, measure: 册次}
            tables:
              - {rows: [unit], columns: [item]}
            """;
    private static final String INDICATOR = """
              - code: L10
                name: 少儿续借率
                english: share of loans to children that were renewed
                section: 服务
                measure: "%"
                kind: rate
                compilation: sum
                numerator: TS10.01
                denominator: TS10.02
                decimals: 1
            """;
    private static final String TABLE = """
            各镇少儿阅览情况,,
            2023年第一季度,,
            地  区,少儿续借（册次）,少儿借阅（册次）
            合  计,900,1200
            东河镇,300,400
            西山镇,400,600
            北塘乡,200,200
            注：北塘乡 3 月起开放。,,
            """;

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() throws IOException {
        libraries = ChangedCatalogue.in(folder.resolve("catalogue"))
                .form("TS10", FORM)
                .indicator(INDICATOR)
                .libraries(folder.resolve("work"));
        libraries.handInAll(QUARTER);
    }

    @Test
    void oneTableIsTheReturnOfEveryTownInIt() throws IOException {
        libraries.write("少儿.csv", TABLE.getBytes(StandardCharsets.UTF_8));

        Said said = libraries.run(QUARTER);

        assertThat(said.out()).contains("应报 7，收到 7，采用 7");
        Path release = libraries.release(QUARTER, "r001");
        assertThat(Files.readAllLines(release.resolve("indicators.csv")))
                .anyMatch(line -> line.contains("990100,L10,2023-Q1,75.0,") && line.contains(",900,1200,"));
        assertThat(Files.readAllLines(release.resolve("intake.csv")).stream().filter(line -> line.startsWith("少儿.csv")))
                .hasSize(3)
                .allMatch(line -> line.contains(",accepted,"));
        assertThat(Files.readAllLines(release.resolve("observations.csv")))
                .anyMatch(line -> line.startsWith("990102,TS10,TS10.02,2023-Q1,600,"));
        Said proof = libraries.command("explain", JOB, "L10", "--period", QUARTER, "--area", "990102");
        assertThat(proof.out()).contains("少儿.csv", "6:2", "6:3", "与发布值一致");
    }

    @Test
    void aCorrectedCellMovesItsTownAlone() throws IOException {
        libraries.write("少儿.csv", TABLE.getBytes(StandardCharsets.UTF_8));
        libraries.run(QUARTER);
        libraries.write(
                "少儿.csv",
                TABLE.replace("西山镇,400,600", "西山镇,400,500")
                        .replace("900,1200", "900,1100")
                        .getBytes(StandardCharsets.UTF_8));
        libraries.run(QUARTER);

        Said diff = libraries.command("diff", JOB, "--period", QUARTER, "--from", "r001", "--to", "r002");

        assertThat(diff.exitCode()).as(diff.err()).isZero();
        assertThat(diff.out()).contains("西山镇", "600", "500", "L10").doesNotContain("东河镇");
    }

    @Test
    void aTotalThatIsNotTheSumOfItsRowsIsToldBesideTheTable() throws IOException {
        libraries.write("少儿.csv", TABLE.replace("900,1200", "900,1250").getBytes(StandardCharsets.UTF_8));

        libraries.run(QUARTER);

        assertThat(Files.readAllLines(libraries.release(QUARTER, "r001").resolve("anomalies.csv")))
                .anyMatch(line -> line.contains("hierarchy") && line.contains("1250") && line.contains("少儿.csv"));
    }
}
