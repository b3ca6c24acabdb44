package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huizong.store.OnlyEmbedded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs on a disk that is really full: a small file system in memory, seen by the run alone. Then there is room, and the same
 * command runs again.
 */
class FullDiskTests {

    private static final String QUARTER = "2023-Q1";

    @TempDir
    static Path calm;

    /** $1 folder of the disk, $2 its size, the rest the command; leaves what was said and how it ended beside the disk. */
    private static final String TWICE = """
            disk=$1; size=$2; shift 2
            mount -t tmpfs -o size=$size tmpfs "$disk" || exit 99
            "$@" >"$disk.out1" 2>"$disk.err1"; echo $? >"$disk.code1"
            mount -o remount,size=256m "$disk" || exit 99
            ls -A "$disk"/reports/*/* >"$disk.left" 2>/dev/null
            "$@" >"$disk.out2" 2>"$disk.err2"; echo $? >"$disk.code2"
            if [ -d "$disk/reports" ]; then cp -r "$disk/reports" "$disk.reports"; fi
            """;

    @BeforeAll
    static void runUndisturbed() {
        TownLibraries libraries = new TownLibraries(calm);
        handIn(libraries);
        assertThat(libraries.run(QUARTER, "--as-of", "2023-05-01").exitCode()).isZero();
    }

    /** Full when the store is made, while returns are read, and when nothing is left but to note the end of the run. */
    @OnlyEmbedded("the disk of a server is not the one of the run")
    @ParameterizedTest
    @ValueSource(strings = {"64k", "200k", "344k"})
    void theStoreOnAFullDisk(String size, @TempDir Path home) throws Exception {
        TownLibraries libraries = new TownLibraries(home);
        handIn(libraries);
        Path disk = Files.createDirectory(home.resolve("disk"));
        twice(libraries, size, disk.resolve("data"), libraries.reports());
        // The last size is a narrow place that moves with the tables of the store: a run that just fits is as good.
        if (!size.equals("344k") || !said(disk, "code1").equals("0")) {
            assertThat(said(disk, "code1")).isEqualTo("1");
            assertThat(said(disk, "err1")).contains("磁盘已满，数据写不进").doesNotContain("意外情况", "Exception");
        }
        assertThat(said(disk, "code2")).as(said(disk, "err2")).isEqualTo("0");
        assertThat(bytesBelow(libraries.reports())).isEqualTo(bytesBelow(calm.resolve("reports-out")));
    }

    @Test
    void theReportsOnAFullDisk(@TempDir Path home) throws Exception {
        TownLibraries libraries = new TownLibraries(home);
        handIn(libraries);
        Path disk = Files.createDirectory(home.resolve("disk"));
        twice(libraries, "32k", home.resolve("data"), disk.resolve("reports"));
        assertThat(said(disk, "code1")).isEqualTo("1");
        assertThat(said(disk, "err1")).contains("磁盘已满，写不下", "没有发布").doesNotContain("意外情况", "Exception");
        assertThat(said(disk, "left")).as("half a release").isEmpty();
        assertThat(said(disk, "code2")).as(said(disk, "err2")).isEqualTo("0");
        assertThat(bytesBelow(home.resolve("disk.reports"))).isEqualTo(bytesBelow(calm.resolve("reports-out")));
    }

    private static void handIn(TownLibraries libraries) {
        libraries.handInAll(QUARTER);
        byte[] workbook = libraries.workbook("TS02", "WLJ", QUARTER, Map.of("TS02.01", 9), 0);
        // Bytes after the end of the archive make files that differ and say the same.
        for (int i = 1; i < 4; i++) {
            libraries.write("副本" + i + ".xlsx", Arrays.copyOf(workbook, workbook.length + i));
        }
    }

    private static void twice(TownLibraries libraries, String size, Path store, Path reports)
            throws IOException, InterruptedException {
        Path disk = libraries.home().resolve("disk");
        List<String> command =
                new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", TWICE, "twice", disk.toString(), size));
        command.addAll(OwnProcess.command(
                libraries,
                List.of(
                        "run",
                        JOB,
                        "--period",
                        QUARTER,
                        "--inbox",
                        libraries.inbox().toString(),
                        "--as-of",
                        "2023-05-01",
                        "--store",
                        store.toString(),
                        "--reports",
                        reports.toString())));
        assumeTrue(mayMount(), "no file system in memory can be mounted here: it takes Linux and root");
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static boolean mayMount() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/tmp")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static String said(Path disk, String what) throws IOException {
        return Files.readString(disk.resolveSibling(disk.getFileName() + "." + what))
                .strip();
    }
}
