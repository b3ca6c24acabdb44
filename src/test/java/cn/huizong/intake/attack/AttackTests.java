package cn.huizong.intake.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every attack is read in a process with 512 MB, one after the other, and ends with the name of the limit it passed, or of its
 * fault. {@code -Dattacks.keep=FOLDER} keeps the files, so that the process can be watched from outside.
 */
class AttackTests {

    /** Much more than any of them takes; a machine that does other things at the same time must not fail the test. */
    private static final long GUARD_MILLISECONDS = 60_000;

    private static final String KEPT = System.getProperty("attacks.keep", "");

    private static List<Attack> attacks() {
        return Stream.of(
                        ContainerAttacks.all(),
                        ArchiveAttacks.all(),
                        XmlAttacks.all(),
                        CellAttacks.all(),
                        BiffAttacks.all(),
                        TextAttacks.all())
                .flatMap(List::stream)
                .toList();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Map<String, String[]> read(List<Path> files, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                AttackRun.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Path out = folder.resolve("out.tsv");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(exit).as("%s", lines).isZero();
        Map<String, String[]> read = new HashMap<>();
        lines.stream().map(line -> line.split("\t", -1)).forEach(fields -> read.put(fields[0], fields));
        return read;
    }

    @Test
    void everyAttackEndsSoonAndWithItsReason(@TempDir Path temporary) throws IOException, InterruptedException {
        Path folder = KEPT.isEmpty() ? temporary : Files.createDirectories(Path.of(KEPT));
        List<Path> files = new ArrayList<>();
        for (Attack attack : attacks()) {
            files.add(attack.write(folder));
        }
        Map<String, String[]> read = read(files, temporary);
        assertThat(attacks()).hasSizeGreaterThan(20).allSatisfy(attack -> {
            String[] line = Objects.requireNonNull(read.get(attack.name()), attack.name());
            assertThat(line).as(attack.name()).hasSize(5);
            assertThat(Long.parseLong(line[3]))
                    .as("milliseconds of %s", attack.name())
                    .isLessThan(GUARD_MILLISECONDS);
            assertThat(line[4]).as(attack.name()).contains(attack.word()).doesNotContain("没有预料到");
            if (!attack.code().isEmpty()) {
                assertThat(line[2]).as(attack.name()).isEqualTo(attack.code());
            }
        });
    }
}
