package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo and real work in one store. */
class MadeUpReturnsTests {

    private static final String LAST_QUARTER = "2022-Q4";
    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void runTheDemo() throws IOException {
        libraries = new TownLibraries(folder);
        Path jobs = folder.resolve("jobs");
        copy(TownLibraries.CATALOGUE.resolve("jobs"), jobs);
        for (String quarter : List.of(LAST_QUARTER, QUARTER)) {
            libraries.handInAll(quarter);
            Path samples = jobs.resolve(JOB).resolve("samples").resolve(quarter);
            Files.createDirectories(samples.getParent());
            Files.move(libraries.inbox(), samples);
        }
        libraries.useJobs(jobs);
        Said demo = libraries.command("demo");
        assertThat(demo.exitCode()).as(demo.err()).isEqualTo(3);
        assertThat(demo.err()).doesNotContain("虚构");
    }

    @Test
    void madeUpReturnsInARealRunAreSaidAloud() {
        libraries.handIn("东河.xlsx", "TS01", "990101", QUARTER, town(1040), 0);
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.err()).isIn(0, 3);
        assertThat(said.err())
                .contains(
                        "4 个随带的样本文件，数据是虚构的",
                        "其中 3 份报表计入了本次结果",
                        libraries.inbox().toString())
                .contains("用来比较的2022年第四季度发布版 r001 含有随带的样本报表")
                .contains(
                        "用 --store 另指定一个数据文件夹",
                        "与演示用的 " + StoreOption.shown(TestStores.location(folder.resolve("data"))) + " 分开");
        assertThat(said.out()).doesNotContain("样本");
        assertThat(libraries.run(QUARTER).err()).as("nothing changed").contains("其中 3 份报表计入了本次结果");
    }

    @Test
    void realWorkInAStoreOfItsOwnIsNotBotheredWithIt() {
        libraries.handInAll(QUARTER);
        assertThat(libraries
                        .run(QUARTER, "--store", folder.resolve("real").toString())
                        .err())
                .doesNotContain("虚构");
    }

    @Test
    void theSamplesThemselvesAreNoNews() {
        Path samples = libraries.home().resolve("jobs").resolve(JOB).resolve("samples");
        Said said = libraries.command(
                "run",
                JOB,
                "--period",
                QUARTER,
                "--inbox",
                samples.resolve(QUARTER).toString());
        assertThat(said.exitCode()).as(said.err()).isIn(0, 3);
        assertThat(said.err()).doesNotContain("虚构");
    }

    @Test
    void earlierFiguresThatAreMadeUpAreSaidEvenWhereNoneOfThePeriodAre() throws IOException {
        TestStores.forget(folder.resolve("data"));
        Path samples = libraries.home().resolve("jobs").resolve(JOB).resolve("samples");
        libraries.command(
                "run",
                JOB,
                "--period",
                LAST_QUARTER,
                "--inbox",
                samples.resolve(LAST_QUARTER).toString());
        libraries.handInAll(QUARTER);
        assertThat(libraries.run(QUARTER).err()).contains("用来比较的2022年第四季度发布版").doesNotContain("计入了本次结果");
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
