package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSpaceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Disk quota exceeded",
                "There is not enough space on the disk",
                "The disk is full",
                "设备上没有空间",
                "超出磁盘限额",
                "磁盘空间不足。",
                "磁盘已满。"
            })
    void aFullDiskIsKnownInTheLanguagesOfOurOffices(String words) {
        assertThat(DiskSpace.exhausted(new FileSystemException("r001/manifest.json", null, words)))
                .isTrue();
        assertThat(DiskSpace.exhausted(new IllegalStateException(new SQLException("COMMIT", new IOException(words)))))
                .isTrue();
    }

    @Test
    void whateverTheSystemCallsAFullDiskIsKnown() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "only Linux has a disk that is always full");
        assertThat(DiskSpace.wordsOf(full)).hasSize(1).doesNotContain("", "null");
    }

    @Test
    void whatCanBeWrittenOrIsNotThereSaysNothingOfFullDisks(@TempDir Path folder) throws IOException {
        assertThat(DiskSpace.wordsOf(folder.resolve("none"))).isEmpty();
        assertThat(folder).isEmptyDirectory();
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(DiskSpace.wordsOf(file)).isEmpty();
    }

    @Test
    void otherFailuresAreNotTakenForAFullDisk() {
        assertThat(DiskSpace.exhausted(new FileSystemException("磁盘已满.xlsx", null, "权限不够")))
                .isFalse();
        assertThat(DiskSpace.exhausted(new IOException())).isFalse();
        assertThat(DiskSpace.exhausted(new FileSystemException("a", null, null)))
                .isFalse();
    }
}
