package cn.huizong.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.OnlyEmbedded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting is most of a small command: who has an embedded store does not pay for the other kind. */
@OnlyEmbedded("it looks at what starting with one loads")
class EmbeddedStartTests {

    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path home;

    @Test
    void nothingOfPostgresIsLoadedForAnEmbeddedStore() throws IOException, InterruptedException {
        TownLibraries libraries = new TownLibraries(home);
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        assertThat(loadedBy(libraries, "status")).contains("org.h2.").doesNotContain("org.postgresql.", "hikari");
        assertThat(loadedBy(libraries, "run", "--inbox", libraries.inbox().toString()))
                .contains("org.h2.")
                .doesNotContain("org.postgresql.", "hikari");
    }

    private String loadedBy(TownLibraries libraries, String command, String... more)
            throws IOException, InterruptedException {
        Path log = home.resolve("classes.txt");
        List<String> arguments = new ArrayList<>(List.of(command, TownLibraries.JOB, "--period", QUARTER));
        arguments.addAll(List.of(more));
        List<String> started = new ArrayList<>(OwnProcess.command(libraries, arguments));
        started.add(1, "-Xlog:class+load:file=" + log);
        Process process = new ProcessBuilder(started)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(log);
    }
}
