package cn.huizong.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.huizong.pipeline.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsFolderTests {

    /** Folders nobody can write, whoever runs the tests: those of the Java runtime's own file system. */
    private static final Path READ_ONLY = Path.of(URI.create("jrt:/java.base"));

    @TempDir
    Path folder;

    private static ReportsFolder in(Path reports) {
        return new ReportsFolder(reports, "job", "2023-Q1");
    }

    @Test
    void aFolderThatCanBeMadeIsFineAndIsNotMade() throws IOException {
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(folder, longAgo);
        in(folder.resolve("a").resolve("b")).requireWritableUnlessPublished();
        in(folder).requireWritableUnlessPublished();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThat(Files.getLastModifiedTime(folder)).isEqualTo(longAgo);
    }

    @Test
    void aFolderWithoutPermissionIsRefused() {
        assertThatThrownBy(() -> in(READ_ONLY).requireWritableUnlessPublished())
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("reports.unwritable");
                    assertThat(refusal.arguments()).containsExactly(READ_ONLY);
                    assertThat(refusal.exitCode()).isEqualTo(Refusal.FAILED);
                });
    }

    @Test
    void aFileInTheWayIsRefusedAtEveryLevel() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Files.writeString(folder.resolve("job"), "");
        assertThatThrownBy(() -> in(file).requireWritable()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(file.resolve("below")).requireWritable()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(folder).requireWritable()).isInstanceOf(Refusal.class);
    }

    /** Nothing can be taken from the superuser, who therefore tests less here. */
    @Test
    void whereAReleaseIsTheQuestionIsPutOff() throws IOException {
        Path period = folder.resolve("job").resolve("2023-Q1");
        Files.createDirectories(period.resolve("r001"));
        boolean taken = period.toFile().setWritable(false) && !Files.isWritable(period);
        try {
            assertThatCode(() -> in(folder).requireWritableUnlessPublished()).doesNotThrowAnyException();
            assumeThat(taken).isTrue();
            assertThatThrownBy(() -> in(folder).requireWritable()).isInstanceOf(Refusal.class);
        } finally {
            period.toFile().setWritable(true);
        }
    }
}
