package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.archive.WrittenZip;
import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.HeldStatement;
import cn.huizong.store.OnlyShared;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes that run on PostgreSQL and are killed, or stand still, inside a certain statement. */
@OnlyShared
class KilledOnPostgresTests {

    private static final String QUARTER = "2023-Q1";
    private static final String AS_OF = "2023-05-01";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert | originals            | true",
                "insert | batch_job_execution  | true",
                "insert | receipts             | true",
                "insert | filed_parts          | true",
                "insert | batch_step_execution | new.step_name = 'reconcile'",
                "insert | releases             | true",
                "update | runs                 | new.state = 'done'",
                "update | batch_job_execution  | new.status = 'COMPLETED'"
            })
    void aRunKilledInsideAStatementGoesOnAndGivesTheSameBytes(String event, String table, String condition)
            throws Exception {
        TownLibraries libraries = libraries("killed");
        try (HeldStatement held = HeldStatement.before(libraries.data(), event, table, condition)) {
            killWhenHeld(libraries, held);
            held.cutOff();
        }
        TestStores.expireLeases(libraries.data());
        requireTheSameBytes(libraries);
    }

    @Test
    void aReleaseThatWasMovedAndThenNotCommittedIsAdopted() throws Exception {
        TownLibraries libraries = libraries("moved");
        try (HeldStatement held = HeldStatement.atCommit(libraries.data(), "releases")) {
            killWhenHeld(libraries, held);
            held.cutOff();
        }
        assertThat(libraries.release(QUARTER, "r001")).isDirectory();
        TestStores.expireLeases(libraries.data());
        Said resumed = requireTheSameBytes(libraries);
        assertThat(resumed.out()).contains("r001", "接着上次中断的运行");
    }

    @Test
    void aReleaseThatWasCommittedAfterItsProcessHadDiedCounts() throws Exception {
        TownLibraries libraries = libraries("committed");
        try (HeldStatement held = HeldStatement.atCommit(libraries.data(), "releases")) {
            killWhenHeld(libraries, held);
        }
        TestStores.expireLeases(libraries.data());
        Said again = requireTheSameBytes(libraries);
        assertThat(again.out()).contains("没有发布新的版本");
    }

    @Test
    void aRunWhoseConnectionIsCutEndsWithOneSentenceAndGoesOn() throws Exception {
        TownLibraries libraries = libraries("cut");
        try (HeldStatement held = HeldStatement.before(libraries.data(), "insert", "releases", "true")) {
            OwnProcess cut = OwnProcess.start(libraries, asked(libraries));
            held.await().cutOff();
            Said said = cut.await();
            assertThat(said.exitCode()).as(said.err()).isEqualTo(1);
            assertThat(said.err()).contains("连不上数据库", "它会接着做完").doesNotContain("Exception");
        }
        Said resumed = requireTheSameBytes(libraries);
        assertThat(resumed.err()).as("a process that ends gives its lease back").doesNotContain("正在被使用");
    }

    @Test
    void theNextOneIsToldThatItWaitsAndTakesOverWithinHalfAMinute() throws Exception {
        TownLibraries libraries = libraries("dead");
        try (HeldStatement held = HeldStatement.before(libraries.data(), "insert", "filed_parts", "true")) {
            killWhenHeld(libraries, held);
            held.cutOff();
        }
        long start = System.nanoTime();
        Said resumed = requireTheSameBytes(libraries);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(10));
        assertThat(resumed.err()).containsPattern("数据库正在被使用（电脑 .+ 上的进程 \\d+，.+ 开始）。.*最多 \\d\\d 秒后由本次接手");
        assertThat(resumed.out()).contains("接着上次中断的运行");
    }

    @Test
    void theNextOneIsRefusedWhileAHolderLives() throws Exception {
        TownLibraries libraries = libraries("alive");
        try (HeldStatement held = HeldStatement.before(libraries.data(), "insert", "filed_parts", "true")) {
            OwnProcess alive = OwnProcess.start(libraries, asked(libraries));
            held.await();
            Said refused = libraries.run(QUARTER, "--as-of", AS_OF);
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).contains("最多", "数据库正在被使用（电脑", "没有做任何改动");
            assertThat(libraries.command("status", JOB, "--period", QUARTER).err())
                    .as("looking something up waits for nobody")
                    .doesNotContain("正在被使用");
            held.letGoOn();
            assertThat(alive.await().exitCode()).isEqualTo(3);
        }
        requireTheSameBytes(libraries);
    }

    @Test
    void whoStoodStillWhileAnotherTookOverPublishesNothing() throws Exception {
        TownLibraries libraries = libraries("still");
        OwnProcess still;
        try (HeldStatement held = HeldStatement.before(
                libraries.data(), "insert", "batch_step_execution", "new.step_name = 'aggregate'")) {
            still = OwnProcess.start(libraries, asked(libraries));
            held.await();
            still.signal("STOP");
        }
        TestStores.expireLeases(libraries.data());
        Said other = libraries.run(QUARTER, "--as-of", AS_OF);
        assertThat(other.exitCode()).as(other.err()).isEqualTo(3);
        Map<String, String> published = bytesBelow(libraries.reports());

        still.signal("CONT");

        Said lost = still.await();
        assertThat(lost.exitCode()).as(lost.err()).isEqualTo(1);
        assertThat(lost.err()).contains("已有别的进程接手").doesNotContain("Exception");
        assertThat(bytesBelow(libraries.reports())).isEqualTo(published);
        try (Store store =
                Store.openToRead(TestStores.location(libraries.data())).orElseThrow()) {
            ReferencePeriod quarter = ReferencePeriod.parse(QUARTER).orElseThrow();
            assertThat(store.releases().all(JOB, quarter)).hasSize(1);
            assertThat(store.runs().of(JOB, quarter)).extracting(Run::state).containsExactly(Run.State.DONE);
        }
    }

    private void killWhenHeld(TownLibraries libraries, HeldStatement held) throws Exception {
        OwnProcess process = OwnProcess.start(libraries, asked(libraries));
        held.await();
        process.signal("KILL");
        process.await();
    }

    private Said requireTheSameBytes(TownLibraries libraries) {
        Said resumed = libraries.run(QUARTER, "--as-of", AS_OF);
        assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(3);
        TownLibraries calm = libraries("calm");
        assertThat(calm.run(QUARTER, "--as-of", AS_OF).exitCode()).isEqualTo(3);
        assertThat(bytesBelow(libraries.reports())).isEqualTo(bytesBelow(calm.reports()));
        return resumed;
    }

    private TownLibraries libraries(String name) {
        TownLibraries libraries = new TownLibraries(folder.resolve(name));
        libraries.handInAll(QUARTER);
        byte[] second = libraries.workbook("TS01", "990101", QUARTER, town(1000), 2);
        libraries.write("更正.zip", new WrittenZip().add("第二稿.xlsx", second).bytes());
        libraries.write("坏.xlsx", new byte[] {1, 2, 3});
        Store.open(TestStores.location(libraries.data())).close();
        return libraries;
    }

    private static List<String> asked(TownLibraries libraries) {
        return List.of(
                "run",
                JOB,
                "--period",
                QUARTER,
                "--inbox",
                libraries.inbox().toString(),
                "--reports",
                libraries.reports().toString(),
                "--as-of",
                AS_OF);
    }
}
