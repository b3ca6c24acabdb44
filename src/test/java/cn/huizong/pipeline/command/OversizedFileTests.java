package cn.huizong.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is too large to be a return is named and not taken in. */
class OversizedFileTests {

    private static final String QUARTER = "2023-Q1";
    private static final long MEBIBYTE = 1L << 20;

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void handIn() {
        libraries = new TownLibraries(folder);
        libraries.handInAll(QUARTER);
    }

    @Test
    void itIsNamedInIntakeAndFindingsAndNotKept() throws IOException {
        large("培训录像.xlsx", 300 * MEBIBYTE);
        Said said = libraries.run(QUARTER);
        assertThat(said.exitCode()).as(said.err()).isEqualTo(3);
        assertThat(said.out()).contains("采用 4", "隔离 1");
        assertThat(Files.readString(libraries.release(QUARTER, "r001").resolve("intake.csv")))
                .contains("培训录像.xlsx,,quarantined,limit-exceeded,,,,,,,超出读取限额“文件大小”：最多 104857600 字节，本文件更多,0,0,0,0");
        assertThat(Files.readString(libraries.release(QUARTER, "r001").resolve("anomalies.csv")))
                .contains(",limit-exceeded,", "培训录像.xlsx", "请确认报送的是统计报表本身");
        assertThat(TestStores.bytesKept(folder.resolve("data"))).isLessThan(4 * MEBIBYTE);
        assertThat(libraries.run(QUARTER).out()).contains("没有发布新的版本");
    }

    @Test
    void takingItAwayMakesANewRelease() throws IOException {
        Path file = large("录像.xlsx", 200 * MEBIBYTE);
        libraries.run(QUARTER);
        Files.delete(file);
        assertThat(libraries.run(QUARTER).out()).contains("r002");
    }

    /** Takes no room on the disk: nothing but its size is ever written. */
    private Path large(String name, long bytes) throws IOException {
        Path file = libraries.write(name, new byte[] {'P', 'K', 3, 4});
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
        return file;
    }
}
