package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.intake.archive.WrittenZip;
import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of returns in the inbox: each of its files is treated as if it lay in a folder of the archive's name. */
class ArchiveRunTests {

    private static final String QUARTER = "2023-Q1";
    private static final String EAST = "990101";
    private static final String WEST = "990102";
    private static final byte[] LETTER = new WrittenZip()
            .add(
                    "[Content_Types].xml",
                    "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                            + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
            .add(
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
            .bytes();

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));
    private byte[] east = new byte[0];
    private byte[] west = new byte[0];

    @BeforeEach
    void handIn() throws IOException {
        libraries = new TownLibraries(folder.resolve("home"));
        libraries.handInAll(QUARTER);
        east = taken(libraries.inbox().resolve("TS01-" + EAST + ".xlsx"));
        Files.delete(libraries.inbox().resolve("TS01-" + WEST + ".xlsx"));
        west = taken(libraries.handInRows("西山.csv", WEST, QUARTER, town(1100)));
    }

    private static byte[] taken(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private WrittenZip returns() {
        return new WrittenZip().add("东河/FZ.xlsx", east).addInGb18030("西山镇.csv", west);
    }

    @Test
    void everyFileOfAnArchiveEndsInARowAndTheArchiveToo() throws IOException {
        byte[] beside = Files.readAllBytes(libraries.inbox().resolve("TS01-990103.xlsx"));
        libraries.write(
                "各镇.zip",
                returns()
                        .add("副本.xlsx", beside)
                        .add("内层.zip", returns().bytes())
                        .addEncrypted("密.xlsx", east)
                        .add("说明.docx", LETTER)
                        .add("~$FZ.xlsx", "lock")
                        .add("__MACOSX/东河/._FZ.xlsx", "rest")
                        .add("README.md", "# 说明")
                        .bytes());

        Said said = libraries.run(QUARTER);

        assertThat(said.exitCode()).as(said.out() + said.err()).isEqualTo(3);
        assertThat(said.out()).contains("应报 4，收到 9，采用 4", "退回 3，重复 1，隔离 1");
        assertThat(rows("r001", "intake.csv"))
                .extracting(row -> row[0] + " " + row[2] + " " + row[3])
                .containsExactly(
                        "TS01-990103.xlsx accepted ",
                        "TS02-WLJ.xlsx accepted ",
                        "各镇.zip accepted archive",
                        "各镇.zip/README.md quarantined not-a-return",
                        "各镇.zip/东河/FZ.xlsx accepted ",
                        "各镇.zip/内层.zip rejected format-error",
                        "各镇.zip/副本.xlsx duplicate duplicate-file",
                        "各镇.zip/密.xlsx rejected format-error",
                        "各镇.zip/西山镇.csv accepted ",
                        "各镇.zip/说明.docx rejected format-error");
        assertThat(Files.readString(file("r001", "intake.csv")))
                .contains("压缩包，内有 6 个文件，已逐个处理，各列一行", "这是压缩包里的压缩包，不再往里读取", "与文件“TS01-990103.xlsx”逐字节相同", "加了密码");
        assertThat(Files.readString(file("r001", "anomalies.csv")))
                .contains("请解压后直接报送内层文件", "请去掉密码后重新压缩", "请把数据填入下发的表样");
        assertThat(libraries.run(QUARTER).out()).contains("没有发布新的版本");
        Said proof = libraries.command("explain", JOB, "L01", "--period", QUARTER, "--area", EAST);
        assertThat(proof.out()).contains("各镇.zip/东河/FZ.xlsx", "与发布值一致");
    }

    @Test
    void nothingIsPublishedOtherwiseThanFromAFolderOfThatName() throws IOException {
        libraries.write("各镇.zip", returns().bytes());
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
        TownLibraries unpacked = new TownLibraries(folder.resolve("other"));
        unpacked.handInAll(QUARTER);
        Files.delete(unpacked.inbox().resolve("TS01-" + EAST + ".xlsx"));
        Files.delete(unpacked.inbox().resolve("TS01-" + WEST + ".xlsx"));
        unpacked.write("各镇.zip/东河/FZ.xlsx", east);
        unpacked.write("各镇.zip/西山镇.csv", west);
        assertThat(unpacked.run(QUARTER).exitCode()).isZero();
        for (String name : List.of("observations.csv", "indicators.csv", "anomalies.csv", "summary.html")) {
            assertThat(file("r001", name))
                    .hasSameBinaryContentAs(unpacked.release(QUARTER, "r001").resolve(name));
        }
        List<String> packed = Files.readAllLines(file("r001", "intake.csv"));
        packed.removeIf(line -> line.contains(",archive,"));
        assertThat(packed)
                .isEqualTo(Files.readAllLines(unpacked.release(QUARTER, "r001").resolve("intake.csv")));
    }

    @Test
    void aCorrectedArchiveBringsLaterVersionsAndOneTakenAwayWithdrawsNothing() throws IOException {
        libraries.write("各镇.zip", returns().bytes());
        libraries.run(QUARTER);
        byte[] later = libraries.workbook("TS01", EAST, QUARTER, town(2000), 2);
        Path archive = libraries.write(
                "各镇.zip",
                new WrittenZip()
                        .add("东河/FZ.xlsx", later)
                        .addInGb18030("西山镇.csv", west)
                        .bytes());
        assertThat(libraries.run(QUARTER).out()).contains("r002", "采用 4，被后一版代替 1");
        assertThat(booksOfEast("r002")).isEqualTo("2040");
        Files.delete(archive);
        assertThat(libraries.run(QUARTER).out()).contains("r003", "采用 4");
        assertThat(booksOfEast("r003")).isEqualTo("2040");
        assertThat(rows("r003", "intake.csv")).extracting(row -> row[3]).doesNotContain("archive");
    }

    /** What is said of the same file at the same place depends on what lies around it now, not on what lay there first. */
    @Test
    void anArchiveIsNestedAsLongAsItLiesInAnother() throws IOException {
        byte[] inner = new WrittenZip().add("东河.xlsx", east).bytes();
        Path outer =
                libraries.write("外.zip", new WrittenZip().add("内.zip", inner).bytes());
        libraries.run(QUARTER);
        assertThat(archivesOf("r001")).containsExactly("外.zip accepted archive", "外.zip/内.zip rejected format-error");
        Files.delete(outer);
        libraries.write("外.zip/内.zip", inner);
        libraries.run(QUARTER);
        assertThat(archivesOf("r002")).containsExactly("外.zip/内.zip accepted archive", "外.zip/内.zip/东河.xlsx accepted ");
        Files.delete(outer.resolve("内.zip"));
        Files.delete(outer);
        libraries.write("外.zip", new WrittenZip().add("内.zip", inner).bytes());
        libraries.run(QUARTER);
        assertThat(archivesOf("r003"))
                .containsExactly(
                        "外.zip accepted archive", "外.zip/内.zip rejected format-error", "外.zip/内.zip/东河.xlsx accepted ");
    }

    @Test
    void anInnerArchiveIsReadOnceItLiesBeside() throws IOException {
        byte[] inner = new WrittenZip().add("东河.xlsx", east).bytes();
        libraries.write("A.zip", new WrittenZip().add("内.zip", inner).bytes());
        libraries.write("内.zip", inner);
        libraries.run(QUARTER);
        assertThat(archivesOf("r001"))
                .containsExactly(
                        "A.zip accepted archive",
                        "A.zip/内.zip duplicate duplicate-file",
                        "内.zip accepted archive",
                        "内.zip/东河.xlsx accepted ");
        assertThat(Files.readString(file("r001", "anomalies.csv"))).doesNotContain("压缩包里的压缩包");
    }

    private Stream<String> archivesOf(String release) throws IOException {
        return rows(release, "intake.csv")
                .filter(row -> row[0].contains(".zip"))
                .map(row -> row[0] + " " + row[2] + " " + row[3]);
    }

    @Test
    void aBrokenArchiveIsOneRefusalWithAdvice() throws IOException {
        byte[] whole = returns().bytes();
        libraries.write("各镇.zip", Arrays.copyOf(whole, whole.length / 2));
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        assertThat(rows("r001", "intake.csv").filter(row -> row[0].startsWith("各镇")))
                .extracting(row -> row[0] + " " + row[2] + " " + row[3])
                .containsExactly("各镇.zip rejected format-error");
        assertThat(Files.readString(file("r001", "anomalies.csv"))).contains("读不到其中的文件目录", "请重新压缩后报送");
    }

    @Test
    void anArchiveWithAPasswordIsOneRefusalHoweverManyFilesItHas() throws IOException {
        libraries.write(
                "各镇.zip",
                new WrittenZip()
                        .addEncrypted("东河.xlsx", east)
                        .addEncrypted("西山.csv", west)
                        .bytes());
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        assertThat(archivesOf("r001")).containsExactly("各镇.zip rejected format-error");
        assertThat(Files.readAllLines(file("r001", "anomalies.csv")).stream().filter(line -> line.contains("密码")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("压缩包（zip）加了密码，无法打开", "请去掉密码后重新压缩报送"));
    }

    /** Such files are not held in memory while they are taken in, but unpacked a second time to be kept. */
    @Test
    void ofFilesLargerThanIsHeldInMemoryTheDamagedOneIsRefusedAlone() throws IOException {
        String large =
                IntStream.range(0, 150_000).mapToObj(i -> "受理," + i + "\n").collect(Collectors.joining());
        byte[] zip = new WrittenZip()
                .add("坏.csv", large)
                .add("整.csv", large + "完")
                .add("东河.xlsx", east)
                .add("西山.csv", west)
                .bytes();
        zip[2_000] ^= 1;
        libraries.write("各镇.zip", zip);
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        assertThat(rows("r001", "intake.csv").filter(row -> row[0].startsWith("各镇")))
                .extracting(row -> row[0] + " " + row[1].length() + " " + row[2] + " " + row[3])
                .containsExactly(
                        "各镇.zip 64 accepted archive",
                        "各镇.zip/东河.xlsx 64 accepted ",
                        "各镇.zip/坏.csv 0 rejected format-error",
                        "各镇.zip/整.csv 64 quarantined form-unknown",
                        "各镇.zip/西山.csv 64 accepted ");
    }

    @Test
    void anArchiveIsCheckedFileByFile() throws IOException {
        Path archive = libraries.write("各镇.zip", returns().bytes());
        Said said = libraries.command("check", archive.toString(), "--job", JOB, "--period", QUARTER);
        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out()).contains("压缩包，内有 2 个文件，已逐个处理，各列一行", "各镇.zip/东河/FZ.xlsx", "各镇.zip/西山镇.csv");
        libraries.write(
                "各镇.zip",
                returns()
                        .add("内层.zip", returns().bytes())
                        .addEncrypted("密.xlsx", east)
                        .bytes());
        Said refused = libraries.command("check", archive.toString(), "--job", JOB, "--period", QUARTER);
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.out()).contains("压缩包里的压缩包", "请去掉密码后重新压缩");
    }

    private String booksOfEast(String release) throws IOException {
        return rows(release, "indicators.csv")
                .filter(row -> row[4].equals(EAST) && row[5].equals("L01"))
                .map(row -> row[7])
                .findFirst()
                .orElseThrow();
    }

    private Path file(String release, String name) {
        return libraries.release(QUARTER, release).resolve(name);
    }

    private Stream<String[]> rows(String release, String name) throws IOException {
        return Files.readAllLines(file(release, name)).stream().skip(1).map(line -> line.split(",", -1));
    }
}
