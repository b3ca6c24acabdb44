package cn.huizong.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** When the same returns do not make the same release. */
class RepublishingTests {

    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() {
        libraries = new TownLibraries(folder);
        libraries.handInAll(QUARTER);
    }

    @Test
    void aReleaseThatCannotBeMadeAgainGivesItsNumberToNoOther() throws IOException {
        libraries.run(QUARTER);
        Path first = libraries.release(QUARTER, "r001");
        inStore("update releases set manifest_sha256 = 'of another build'");
        Files.move(first, folder.resolve("taken away"));
        assertThat(libraries.run(QUARTER).out()).contains("r002");
        assertThat(first).doesNotExist();
        assertThat(libraries.release(QUARTER, "r002")).isDirectory();
    }

    @Test
    void whatWasComparedWithAReleaseOfAnotherProgramIsMadeAnew() {
        libraries.handInAll("2022-Q1");
        libraries.run("2022-Q1");
        libraries.handInAll(QUARTER);
        libraries.run(QUARTER);
        assertThat(libraries.run(QUARTER).out()).contains("没有发布新的版本");
        inStore("update releases set program = 'another' where period = '2022-Q1'");
        assertThat(libraries.run(QUARTER).out()).contains("r002");
    }

    private void inStore(String update) {
        try (Store store = Store.open(TestStores.location(folder.resolve("data")))) {
            new JdbcTemplate(store.dataSource()).update(update);
        }
    }
}
