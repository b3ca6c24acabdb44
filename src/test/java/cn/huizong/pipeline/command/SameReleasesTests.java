package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.bytesBelow;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.OnlyEmbedded;
import cn.huizong.store.PostgresServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnlyEmbedded("it holds what one kind of store gives against the other")
class SameReleasesTests {

    @TempDir
    Path folder;

    @Test
    void theSamplesGiveTheSameBytesOnPostgresAsOnAnEmbeddedStore() {
        Path embedded = demo("embedded", folder.resolve("data").toString());
        Path shared = demo("shared", PostgresServer.newAddress());
        assertThat(bytesBelow(shared)).hasSizeGreaterThan(20).isEqualTo(bytesBelow(embedded));
    }

    private Path demo(String name, String store) {
        Path reports = folder.resolve(name);
        Desk desk =
                new Desk(folder, Path.of("jobs"), Path.of("input-templates"), Instant.parse("2022-06-01T01:00:00Z"));
        Said said = desk.command(List.of("demo", "--store", store, "--reports", reports.toString()));
        assertThat(said.exitCode()).as(said.err()).isEqualTo(3);
        return reports;
    }
}
