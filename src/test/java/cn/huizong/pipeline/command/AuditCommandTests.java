package cn.huizong.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import cn.huizong.store.audit.Actor;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code huizong audit verify} as somebody at a desk sees it. */
class AuditCommandTests {

    @TempDir
    Path folder;

    @Test
    void withoutAStoreThereIsNothingToVerify() {
        Said said = verify();
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("还没有数据");
    }

    @Test
    void anEmptyLogIsSaidToBeEmpty() {
        fill(0);
        Said said = verify();
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("还没有记录");
        assertThat(verify("--json").out()).contains("\"entries\" : 0", "\"lastHash\" : null", "\"intact\" : true");
    }

    @Test
    void whatAnIntactLogSaysCanBeNotedAndComparedLater() {
        String hash = fill(3);
        Said said = verify();
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("共 3 条").endsWith("3:" + hash + System.lineSeparator());
        fill(2);
        assertThat(verify("--noted", "3:" + hash).exitCode()).isZero();
        Said exchanged = verify("--noted", "2:" + hash);
        assertThat(exchanged.exitCode()).isEqualTo(3);
        assertThat(exchanged.out()).contains("第 2 条被改动过");
        assertThat(verify("--noted", "9:" + hash).out()).contains("第 9 条不见了");
        assertThat(verify("--noted", "3").exitCode()).isEqualTo(2);
    }

    @Test
    void verifyingWritesNothing() {
        fill(3);
        Map<String, String> before = TestStores.content(data());
        verify();
        assertThat(TestStores.content(data())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "update audit_entries set actor = 'x' where number = 2, 第 2 条被改动过, altered",
        "delete from audit_entries where number = 1, 第 1 条不见了, missing",
        "update locks set mark = '2 x' where name = 'audit', 第 2 条被改动过, altered",
        "update locks set mark = '' where name = 'audit', 第 1 条与前一条接不上, unchained"
    })
    void theFirstBrokenEntryIsNamed(String meddling, String sentence, String word) {
        fill(3);
        TestStores.sql(data(), meddling);
        Said said = verify();
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains(sentence);
        Said json = verify("--json");
        assertThat(json.exitCode()).isEqualTo(3);
        assertThat(json.out()).contains("\"intact\" : false", "\"fault\" : \"" + word + "\"");
    }

    private Said verify(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "audit";
        arguments[1] = "verify";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new TownLibraries(folder).command(arguments);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String fill(int entries) {
        try (Store store = Store.open(TestStores.location(data()))) {
            for (int i = 0; i < entries; i++) {
                store.together(() -> store.audit().add(TownLibraries.NOW, Actor.SYSTEM, "upload", "submission", ""));
            }
            return entries == 0 ? "" : store.audit().last().orElseThrow().hash();
        }
    }
}
