package cn.huizong.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTests {

    @TempDir
    private Path folder;

    private Path file;
    private FileStamp stamp;

    @BeforeEach
    void stampAFile() throws IOException {
        file = Files.writeString(folder.resolve("FZ01.csv"), "12");
        assumeThat(FileStamp.of(file)).as("this system tells").isPresent();
        stamp = FileStamp.of(file).orElseThrow();
    }

    @Test
    void aFileNobodyTouchedHasTheSameStamp() {
        assertThat(FileStamp.of(file)).contains(stamp);
    }

    @Test
    void anotherTextOfTheSameLengthShowsEvenIfTheTimeOfItsChangeIsSetBack() throws Exception {
        FileTime modified = Files.getLastModifiedTime(file);
        Thread.sleep(20);
        Files.writeString(file, "21");
        Files.setLastModifiedTime(file, modified);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(modified);
        assertThat(FileStamp.of(file)).get().isNotEqualTo(stamp);
    }

    @Test
    void anotherFileOfTheSameNameShows() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "21");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.delete(file);
        Files.move(other, file);

        assertThat(FileStamp.of(file)).get().isNotEqualTo(stamp);
    }

    @Test
    void aStampIsSettledOnlyWhenAFurtherChangeWouldShow() {
        Instant changed = stamp.changed().toInstant();

        assertThat(stamp.isSettled(changed.plusSeconds(1))).isFalse();
        assertThat(stamp.isSettled(changed.plusSeconds(3))).isTrue();
        assertThat(SeenFile.before(file, changed)).isEmpty();
        assertThat(SeenFile.before(file, changed.plusSeconds(3))).contains(stamp);
    }

    @Test
    void aFileThatIsGoneHasNone() throws IOException {
        Files.delete(file);

        assertThat(FileStamp.of(file)).isEmpty();
    }
}
