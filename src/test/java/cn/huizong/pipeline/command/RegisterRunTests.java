package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.intake.archive.WrittenZip;
import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of cases from the inbox to the published figure and its proof. */
class RegisterRunTests {

    private static final String QUARTER = "2023-Q1";
    private static final String FORM = """
            form: TS09
            title: 读者咨询台账
            edition: 2022
            table-number: 云图统09表
            frequency: quarterly
            reporters: [towns]
            items:
              - {code: TS09.01, name: 咨询件数, kind: flow, measure: 件}
              - {code: TS09.02, name: 当场答复, kind: flow, measure: 件}
              - {code: TS09.03, name: 参加活动场次, kind: flow, measure: 场}
            register:
              case-number: 编号
              unit: 受理单位
              date: 受理日期
              counts:
                TS09.01: {}
                TS09.02: {where: {答复方式: [当场, 电话]}}
                TS09.03: {sum: 场次}
            """;
    private static final String RULE = """
              - id: X-E09
                name: 活动场次台账与报表一致
                severity: query
                level: 3
                units: [towns]
                rule: TS09.03 = TS01.06
                message: 台账计得的活动场次与报表不一致
                suggestion: 核对活动登记
                authoritative: left
                passes: {TS09.03: 12, TS01.06: 12}
                fires: {TS09.03: 11, TS01.06: 12}
            """;
    private static final String INDICATOR = """
              - code: L09
                name: 咨询当场答复率
                english: share of enquiries answered at once
                section: 服务
                measure: "%"
                kind: rate
                compilation: sum
                numerator: TS09.02
                denominator: TS09.01
                decimals: 1
            """;
    private static final String CASES = """
            读者咨询台账,,,,,
            编号,读者,受理单位,受理日期,答复方式,场次
            1,张三,东河镇,2023-01-05,当场,5
            2,李四,东河镇,2023-02-06,电话,7
            3,王五,西山镇,2023-03-07,来函,12
            4,赵六,北塘乡,2023-03-08,当场,11
            5,钱七,北塘乡,2022-12-30,当场,9
            """;

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() throws IOException {
        libraries = ChangedCatalogue.in(folder.resolve("catalogue"))
                .form("TS09", FORM)
                .rule(RULE)
                .indicator(INDICATOR)
                .libraries(folder.resolve("work"));
    }

    @Test
    void casesArePublishedComparedAndProved() throws IOException {
        libraries.handInAll(QUARTER);
        Files.writeString(libraries.inbox().resolve("咨询台账.csv"), CASES);

        Said said = libraries.run(QUARTER);

        assertThat(said.exitCode()).as(said.out() + said.err()).isEqualTo(3);
        assertThat(said.out()).contains("应报 7，收到 7，采用 7");
        Path release = libraries.release(QUARTER, "r001");
        assertThat(Files.readAllLines(release.resolve("indicators.csv")))
                .anyMatch(line -> line.contains("990100,L09,2023-Q1,75.0,") && line.contains(",3,4,"));
        assertThat(Files.readAllLines(release.resolve("intake.csv")))
                .anyMatch(line -> line.contains("台账共 5 行：计入 4 行，不在 2023年第一季度 以内 1 行"))
                .anyMatch(line -> line.contains("TS09,990101,2023-Q1,1,,,由台账 2 行计数而成,10,10,0,0"));
        assertThat(Files.readAllLines(release.resolve("sources.csv")))
                .anyMatch(line -> line.startsWith("X-E09") && line.contains("990103") && line.contains("conflict"))
                .anyMatch(line -> line.startsWith("X-E09") && line.contains("990101") && line.contains("agree"));
        assertThat(Files.readString(release.resolve("anomalies.csv"))).doesNotContain("张三", "钱七");
        Said proof = libraries.command("explain", JOB, "L09", "--period", QUARTER, "--area", "990101");
        assertThat(proof.exitCode()).as(proof.out()).isZero();
        assertThat(proof.out()).contains("咨询台账.csv", "答复方式为当场、电话的 2 行", "全部 2 行", "与发布值一致");
    }

    @Test
    void aListWithinAnArchiveIsTalliedToo() throws IOException {
        libraries.handInAll(QUARTER);
        libraries.write("台账.zip", new WrittenZip().add("咨询台账.csv", CASES).bytes());
        assertThat(libraries.run(QUARTER).out()).contains("应报 7，收到 7，采用 7");
    }

    /** Where a job has lists of cases a file may be large; this one is none. */
    @Test
    void aFileTooLargeThatIsNoListIsNamedAndNothingFails() throws IOException {
        libraries.handInAll(QUARTER);
        Path film = libraries.write("录像.mp4", new byte[] {0, 0, 0, 32});
        try (RandomAccessFile sparse = new RandomAccessFile(film.toFile(), "rw")) {
            sparse.setLength(101L << 20);
        }
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.err()).isEqualTo(3);
        assertThat(Files.readString(libraries.release(QUARTER, "r001").resolve("intake.csv")))
                .contains("录像.mp4,,quarantined,limit-exceeded");
    }

    @Test
    void aBlankListFilledInIsTheUnitsOwn() throws IOException {
        Path out = folder.resolve("blank");
        Said said = libraries.command(
                "template", JOB, "--unit", "990101", "--period", QUARTER, "--form", "TS09", "--out", out.toString());
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        try (Stream<Path> files = Files.list(out)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            Said checked = libraries.command("check", all.get(0).toString(), "--job", JOB, "--period", QUARTER);
            assertThat(checked.out()).contains("台账共 0 行", "由台账 0 行计数而成");
        }
    }
}
