package cn.huizong.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.StoreFault;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of databases as people write them. */
class StoreAddressTests {

    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() {
        libraries = new TownLibraries(folder);
        libraries.handInAll(QUARTER);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost:1/huizong?user=a&password=hush1234, 1, 连不上数据库 jdbc:postgresql://localhost:1/huizong：",
        "jdbc:postgresql://a:hush1234@localhost:1/huizong, 2, 不支持的数据库地址：jdbc:postgresql://localhost:1/huizong。",
        "jdbc:mysql://localhost/huizong?password=hush1234, 2, 不支持的数据库地址：jdbc:mysql://localhost/huizong。",
        "jdbc:h2:tcp://localhost/x;PASSWORD=hush1234, 2, 不支持的数据库地址：jdbc:h2:tcp://localhost/x。"
    })
    void whatIsWrongWithOneIsOneSentenceWithoutThePassword(String address, int exitCode, String sentence) {
        for (Said said : new Said[] {
            libraries.run(QUARTER, "--store", address),
            libraries.command("status", TownLibraries.JOB, "--period", QUARTER, "--store", address)
        }) {
            assertThat(said.exitCode()).isEqualTo(exitCode);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).startsWith(sentence).doesNotContain("Exception", "hush1234");
        }
        assertThat(libraries.reports()).doesNotExist();
    }

    @Test
    void whoChecksIsToldThatTheStoreCannotBeRead() {
        Path file = libraries.inbox().resolve("TS01-990101.xlsx");
        Said said = libraries.command("check", file.toString(), "--store", "jdbc:postgresql://localhost:1/huizong");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("jdbc:postgresql://localhost:1/huizong 里的数据读不出来");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyFaultOfAStoreHasItsSentence(String language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("cn.huizong.pipeline.console.messages_" + language, Locale.ROOT);
        for (StoreFault.Kind kind : StoreFault.Kind.values()) {
            assertThat(bundle.containsKey("store." + kind.name().toLowerCase(Locale.ROOT)))
                    .as("%s", kind)
                    .isTrue();
        }
    }
}
