package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.intake.archive.WrittenZip;
import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.OnlyEmbedded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run goes on from whatever a killed one left, shown for every state the disk passes through: between any two statements,
 * before and after every commit, while the tables are made, and around the move of the release.
 */
@OnlyEmbedded("it copies the files of the database")
class EveryMomentTests {

    private static final String QUARTER = "2023-Q1";
    private static final String AS_OF = "2023-05-01";

    @TempDir
    Path folder;

    private TownLibraries libraries;
    private Path data;

    @BeforeEach
    void handIn() {
        libraries = new TownLibraries(folder.resolve("home"));
        libraries.handInAll(QUARTER);
        byte[] second = libraries.workbook("TS01", "990101", QUARTER, town(1000), 2);
        libraries.write("更正.zip", new WrittenZip().add("第二稿.xlsx", second).bytes());
        libraries.write("坏.xlsx", new byte[] {1, 2, 3});
        data = libraries.home().resolve("data");
    }

    @Test
    void aRunKilledAtAnyMomentGoesOnAndGivesTheSameBytes() throws IOException {
        Moments moments = watch("first");
        Said watched = runWatched();
        List<Path> taken = moments.stop();
        assertThat(watched.exitCode()).as(watched.err()).isEqualTo(3);
        assertThat(taken).hasSizeGreaterThan(40);
        assertThat(faultsOfResuming(moments, taken, bytesBelow(libraries.reports())))
                .isEmpty();
    }

    @Test
    void aResumedRunThatIsKilledAgainGoesOnAndGivesTheSameBytes() throws IOException {
        Moments first = watch("first");
        runWatched();
        List<Path> once = first.stop();
        Map<String, String> undisturbed = bytesBelow(libraries.reports());
        // The store is made in the first half of them, before any run has begun.
        first.restore(once.get(once.size() * 2 / 3));
        Moments second = watch("second");
        assertThat(runWatched().out()).contains("接着上次中断的运行");
        List<Path> twice = second.stop();
        assertThat(twice).hasSizeGreaterThan(20);
        assertThat(faultsOfResuming(second, twice, undisturbed)).isEmpty();
    }

    private Moments watch(String name) {
        return Moments.watch(List.of(data, libraries.reports()), folder.resolve(name));
    }

    private Said runWatched() {
        String listener = ";DATABASE_EVENT_LISTENER='" + StatementListener.class.getName() + "'";
        return libraries.run(
                QUARTER, "--as-of", AS_OF, "--store", "jdbc:h2:file:" + data.resolve("huizong") + listener);
    }

    private List<String> faultsOfResuming(Moments moments, List<Path> taken, Map<String, String> undisturbed)
            throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path moment : taken) {
            moments.restore(moment);
            Said resumed = libraries.run(QUARTER, "--as-of", AS_OF);
            if (resumed.exitCode() != 3) {
                faults.add(moment.getFileName() + " ended with " + resumed.exitCode() + ": " + resumed.err());
            } else if (!bytesBelow(libraries.reports()).equals(undisturbed)) {
                faults.add(moment.getFileName() + " gave other bytes");
            }
        }
        return faults;
    }
}
