package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.OnlyEmbedded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An approval that is killed at any moment is either none at all, or complete once somebody looks at the release. */
@OnlyEmbedded("it copies the files of the database")
class ApprovalMomentsTests {

    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    @Test
    void anApprovalKilledAtAnyMomentIsNoneOrHasItsNotice() throws IOException {
        TownLibraries libraries = new TownLibraries(folder.resolve("home"));
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        assertThat(approve(libraries, "r001").exitCode()).isZero();
        Map<String, Integer> corrected = town(1000);
        corrected.put("TS01.05", 3500);
        libraries.handIn("TS01", "990101", QUARTER, corrected);
        libraries.run(QUARTER);
        Path data = libraries.home().resolve("data");
        Moments moments = Moments.watch(List.of(data, libraries.reports()), folder.resolve("moments"));
        Said watched = approve(
                libraries,
                "r002",
                "--store",
                "jdbc:h2:file:" + data.resolve("huizong") + ";DATABASE_EVENT_LISTENER='"
                        + StatementListener.class.getName() + "'");
        List<Path> taken = moments.stop();
        assertThat(watched.exitCode()).as(watched.err()).isZero();
        Map<String, String> undisturbed = bytesBelow(libraries.reports());

        int approved = 0;
        int drafted = 0;
        for (Path moment : taken) {
            moments.restore(moment);
            drafted += Files.exists(libraries.release(QUARTER, "corrections")) ? 1 : 0;
            if (isApproved(libraries)) {
                approved++;
            } else {
                assertThat(libraries.release(QUARTER, "corrections").resolve("r002"))
                        .as("nothing is made public that nobody approved")
                        .doesNotExist();
                assertThat(approve(libraries, "r002").exitCode()).isZero();
            }
            assertThat(bytesBelow(libraries.reports()))
                    .as("%s", moment.getFileName())
                    .isEqualTo(undisturbed);
        }
        assertThat(taken).hasSizeGreaterThan(4);
        assertThat(approved).as("killed after the commit").isPositive();
        assertThat(drafted).as("killed after the draft").isPositive().isLessThan(taken.size());
    }

    /** As {@code release show} tells, which puts a notice in its place that is not there yet. */
    private static boolean isApproved(TownLibraries libraries) {
        Said shown = libraries.command("release", "show", JOB, "--period", QUARTER, "--release", "r002", "--json");
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        return !JsonMapper.shared().readTree(shown.out()).get("approval").isNull();
    }

    private static Said approve(TownLibraries libraries, String release, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "release", "approve", JOB, "--period", QUARTER, "--release", release, "--by", "李四", "--reason", "更正"));
        arguments.addAll(Arrays.asList(more));
        return libraries.command(arguments.toArray(String[]::new));
    }
}
