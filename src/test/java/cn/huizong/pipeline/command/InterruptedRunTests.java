package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.StoreLocation;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs in processes of their own that are ended at any moment; {@code -Dhuizong.kills=10} kills more often. */
class InterruptedRunTests {

    private static final String QUARTER = "2023-Q1";
    private static final String AS_OF = "2023-05-01";

    @TempDir
    Path folder;

    @Test
    void aKilledRunGoesOnAndGivesTheSameBytes() throws Exception {
        TownLibraries calm = libraries("calm");
        long start = System.nanoTime();
        assertThat(start(calm).waitFor()).isEqualTo(3);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Map<String, String> undisturbed = bytesBelow(calm.reports());
        Random random = new Random(4);
        int kills = Integer.getInteger("huizong.kills", 3);
        for (int i = 0; i < kills; i++) {
            TownLibraries killed = libraries("killed" + i);
            long moment = took / 4 + random.nextLong(took);
            kill(start(killed), moment);
            TestStores.expireLeases(killed.data());
            assertThat(killed.command("status", TownLibraries.JOB, "--period", QUARTER)
                            .exitCode())
                    .as("looking at what a killed run left")
                    .isIn(0, 3);
            Said resumed = resume(killed);
            assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(3);
            assertThat(bytesBelow(killed.reports()))
                    .as("killed after " + moment + " ms")
                    .isEqualTo(undisturbed);
        }
    }

    @Test
    void aPolitelyStoppedRunGoesOn() throws Exception {
        TownLibraries stopped = libraries("stopped");
        Process process = start(stopped);
        TimeUnit.MILLISECONDS.sleep(1_200);
        process.destroy();
        assertThat(process.waitFor()).isIn(143, 3, 1);
        assertThat(resume(stopped).exitCode()).isEqualTo(3);
        TownLibraries calm = libraries("calm");
        resume(calm);
        assertThat(bytesBelow(stopped.reports())).isEqualTo(bytesBelow(calm.reports()));
    }

    @Test
    void aFolderThatWasMovedButNotBookedIsAdopted() {
        TownLibraries libraries = libraries("unbooked");
        resume(libraries);
        Map<String, String> before = bytesBelow(libraries.reports());
        forgetTheRelease(libraries);
        Said again = resume(libraries);
        assertThat(again.out()).contains("r001", "接着上次中断的运行").doesNotContain("r002");
        assertThat(bytesBelow(libraries.reports())).isEqualTo(before);
        assertThat(libraries
                        .command("status", TownLibraries.JOB, "--period", QUARTER)
                        .out())
                .contains("r001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch_job_execution", "batch_step_execution"})
    void aRunWhoseOwnTablesCouldNotBeWrittenGoesOn(String lostFromSight) {
        TownLibraries libraries = libraries("lost");
        resume(libraries);
        Map<String, String> before = bytesBelow(libraries.reports());
        forgetTheRelease(libraries);
        change(libraries, "update " + lostFromSight + " set status = 'UNKNOWN'");
        Said again = resume(libraries);
        assertThat(again.exitCode()).as(again.err()).isEqualTo(3);
        assertThat(again.out()).contains("接着上次中断的运行");
        assertThat(bytesBelow(libraries.reports())).isEqualTo(before);
    }

    @Test
    void anotherReleaseInTheWayIsLeftAlone() throws IOException {
        TownLibraries libraries = libraries("foreign");
        resume(libraries);
        forgetTheRelease(libraries);
        java.nio.file.Files.writeString(libraries.release(QUARTER, "r001").resolve("manifest.json"), "{}");
        Said again = resume(libraries);
        assertThat(again.out()).contains("r002");
        assertThat(libraries.release(QUARTER, "r001").resolve("manifest.json")).hasContent("{}");
    }

    @Test
    void whatWasAskedOtherwiseSinceIsNotResumed() {
        TownLibraries libraries = libraries("changed");
        resume(libraries);
        forgetTheRelease(libraries);
        Said other = libraries.run(QUARTER, "--as-of", "2023-06-01");
        assertThat(other.out()).doesNotContain("接着上次中断的运行");
    }

    private TownLibraries libraries(String name) {
        TownLibraries libraries = new TownLibraries(folder.resolve(name));
        libraries.handInAll(QUARTER);
        byte[] workbook = libraries.workbook("TS01", "990101", QUARTER, town(1000), 1);
        for (int i = 0; i < 150; i++) {
            // Bytes after the end of the archive make files that differ and say the same.
            libraries.write("副本" + i + ".xlsx", Arrays.copyOf(workbook, workbook.length + 1 + i));
        }
        libraries.write("坏.xlsx", new byte[] {1, 2, 3});
        return libraries;
    }

    private static Process start(TownLibraries libraries) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dhuizong.home=" + libraries.home(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "cn.huizong.Huizong"));
        command.addAll(libraries.withFolders(List.of(
                "run",
                TownLibraries.JOB,
                "--period",
                QUARTER,
                "--inbox",
                libraries.inbox().toString(),
                "--as-of",
                AS_OF)));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void kill(Process process, long afterMillis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(afterMillis);
        process.destroyForcibly();
        process.waitFor();
    }

    private static Said resume(TownLibraries libraries) {
        return libraries.run(QUARTER, "--as-of", AS_OF);
    }

    private static void change(TownLibraries libraries, String statement) {
        try (Store store = Store.open(location(libraries))) {
            new JdbcTemplate(store.dataSource()).update(statement);
        }
    }

    private static StoreLocation location(TownLibraries libraries) {
        return TestStores.location(libraries.data());
    }

    /** As if the process had died between moving the folder and committing the booking. */
    private static void forgetTheRelease(TownLibraries libraries) {
        try (Store store = Store.open(location(libraries))) {
            JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
            for (String table : List.of(
                    "release_anomalies",
                    "release_values",
                    "release_history",
                    "release_returns",
                    "release_files",
                    "releases")) {
                jdbc.update("delete from " + table);
            }
            jdbc.update("update runs set state = 'running', release_number = null");
            jdbc.update("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null");
            jdbc.update("update batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING', end_time = null"
                    + " where step_name = 'publish'");
            assertThat(store.runs()
                            .unfinished(
                                    TownLibraries.JOB,
                                    cn.huizong.catalogue.ReferencePeriod.parse(QUARTER)
                                            .orElseThrow()))
                    .extracting(Run::state)
                    .containsExactly(Run.State.RUNNING);
        }
    }
}
