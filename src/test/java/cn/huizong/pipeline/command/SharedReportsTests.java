package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stores that publish into one folder of reports. */
class SharedReportsTests {

    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    @Test
    void storesMayPublishAtTheSameTime() throws Exception {
        List<OwnProcess> runs = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            TownLibraries libraries = new TownLibraries(folder.resolve("store" + i));
            libraries.handInAll(QUARTER);
            libraries.handIn("TS01", "990101", QUARTER, town(1000 * i));
            runs.add(OwnProcess.start(libraries, asked(libraries)));
        }
        for (OwnProcess run : runs) {
            Said said = run.await();
            assertThat(said.exitCode()).as(said.err()).isZero();
        }
        try (Stream<Path> releases = Files.list(ofQuarter())) {
            assertThat(releases.sorted())
                    .map(release -> String.valueOf(release.getFileName()))
                    .containsExactly("r001", "r002");
        }
        for (String release : List.of("r001", "r002")) {
            assertThat(bytesBelow(ofQuarter().resolve(release)))
                    .as(release)
                    .containsAllEntriesOf(promised(release))
                    .hasSize(promised(release).size() + 1);
        }
    }

    @Test
    void theDraftOfAnotherStoreIsLeftAlone() throws IOException {
        Path theirs = Files.createDirectories(ofQuarter().resolve(".r001.0123456789ab.draft"));
        Files.writeString(theirs.resolve("indicators.csv"), "half");
        TownLibraries libraries = new TownLibraries(folder.resolve("store"));
        libraries.handInAll(QUARTER);
        assertThat(libraries.run(QUARTER, "--reports", reports().toString()).exitCode())
                .isZero();
        assertThat(theirs.resolve("indicators.csv")).hasContent("half");
        assertThat(ofQuarter().resolve("r001")).isDirectory();
    }

    private List<String> asked(TownLibraries libraries) {
        return List.of(
                "run",
                JOB,
                "--period",
                QUARTER,
                "--inbox",
                libraries.inbox().toString(),
                "--reports",
                reports().toString());
    }

    private Path reports() {
        return folder.resolve("reports");
    }

    private Path ofQuarter() {
        return reports().resolve(JOB).resolve(QUARTER);
    }

    /** What the manifest of a release says of its files. */
    private Map<String, String> promised(String release) throws IOException {
        JsonNode manifest = JsonMapper.shared()
                .readTree(Files.readString(ofQuarter().resolve(release).resolve("manifest.json")));
        Map<String, String> promised = new TreeMap<>();
        manifest.get("outputs")
                .forEach(file -> promised.put(
                        file.get("file").asString(), file.get("sha256").asString()));
        return promised;
    }
}
