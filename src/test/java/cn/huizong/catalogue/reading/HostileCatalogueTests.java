package cn.huizong.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.huizong.catalogue.source.SourceFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the files, reading ends soon, in faults. */
class HostileCatalogueTests {

    private static final String JOB = "jobs/town-libraries/job.yaml";

    @TempDir
    Path folder;

    private TinyCatalogue tiny;

    @BeforeEach
    void copy() {
        tiny = TinyCatalogue.copiedTo(folder);
    }

    private List<String> faultsWith(String text) throws IOException {
        Files.writeString(tiny.path(JOB), text);
        return assertTimeoutPreemptively(Duration.ofSeconds(20), tiny::faults);
    }

    @Test
    void aBillionLaughsAreRefusedAtTheFirst() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [哈, 哈]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(faultsWith(bomb.toString())).containsExactly(JOB + ":1 用了锚点“&”或别名“*”。 → 把内容直接写出来；文字以“&”或“*”开头时加引号。");
    }

    @Test
    void aThousandBracketsAreRefused() throws IOException {
        assertThat(faultsWith("forms: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("嵌套太深");
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        assertThat(faultsWith("# " + "x".repeat(SourceFolder.SIZE_LIMIT)))
                .containsExactly(JOB + ":0 文件超过 2 MB，未读取。 → 目录文件由人编写，不会这样大；检查是否放错了文件。");
    }

    @Test
    void thousandsOfUnitsUnderHundredsOfRulesAreReadSoon() throws IOException {
        StringBuilder units = new StringBuilder(Files.readString(tiny.path("jobs/units.csv")));
        for (int i = 0; i < 4_000; i++) {
            units.append("V%d,第%d村,district,V%d,towns,,,,,\n".formatted(i, i, i));
        }
        StringBuilder edits = new StringBuilder(Files.readString(tiny.path("jobs/town-libraries/edits.yaml")));
        for (int i = 100; i < 300; i++) {
            edits.append("""
                      - id: TS01-E%d
                        name: 读者不会太多
                        severity: query
                        level: 1
                        rule: abs(TS01.05) < 1000000 + %d
                        message: 不符
                        suggestion: 核对
                        passes: {TS01.05: 1}
                        fires: {TS01.05: 2000000}
                    """.formatted(i, i));
        }
        Files.writeString(tiny.path("jobs/units.csv"), units);
        Files.writeString(tiny.path("jobs/town-libraries/edits.yaml"), edits);

        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        assertThat(tiny.faults()).isEmpty();
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.yaml"), Files.readString(tiny.path(JOB)));
        Files.delete(tiny.path(JOB));
        Files.createSymbolicLink(tiny.path(JOB), outside);

        assertThat(tiny.faults()).containsExactly(JOB + ":0 符号链接指向目录之外，未读取。 → 把文件本身放进目录。");
    }

    @Test
    void aLinkedFolderOutsideIsNotFollowedEither() throws IOException {
        TinyCatalogue other = TinyCatalogue.copiedTo(folder.resolve("other"));
        Files.createSymbolicLink(tiny.path("jobs/linked"), other.path("jobs/town-libraries"));

        assertThat(tiny.faults()).hasSize(3).allMatch(fault -> fault.contains("符号链接指向目录之外"));
    }

    @Test
    void aFolderInPlaceOfAFileIsTold() throws IOException {
        Files.delete(tiny.path(JOB));
        Files.createDirectory(tiny.path(JOB));

        assertThat(tiny.faults()).containsExactly(JOB + ":0 缺少文件。 → 按说明文件新建 job.yaml。");
    }

    @Test
    void anAbsurdRuleIsAFaultAndNoCrash() throws IOException {
        String edits = Files.readString(tiny.path("jobs/town-libraries/edits.yaml"));
        String rule = "(".repeat(3_000) + "TS01.01" + ")".repeat(3_000) + " = 1";
        Files.writeString(
                tiny.path("jobs/town-libraries/edits.yaml"),
                edits.replace("TS01.01 = previous(TS01.04)", rule.substring(0, 3_500)));

        assertThat(tiny.faults()).singleElement().asString().startsWith("jobs/town-libraries/edits.yaml:15 “rule”");
    }

    @Test
    void noRandomDamageEscapesAsAnException() throws IOException {
        Random random = new Random(42);
        List<String> files = List.of(
                JOB,
                "jobs/units.csv",
                "jobs/town-libraries/edits.yaml",
                "jobs/town-libraries/indicators.yaml",
                "templates/TS01-town-library/2023.yaml");
        for (int i = 0; i < 400; i++) {
            String file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(tiny.path(file));
            Files.write(tiny.path(file), damaged(whole, random));
            assertThatNoException().as("damage %d of %s", i, file).isThrownBy(tiny::read);
            Files.write(tiny.path(file), whole);
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] signs = ":-[]{}\"'#&*!|>%@,\n\t \0é".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = whole.clone();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
        }
        return bytes;
    }
}
