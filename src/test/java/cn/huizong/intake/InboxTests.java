package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.CellCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxTests {

    @TempDir
    Path folder;

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    @Test
    void everyFileIsListedInTheOrderOfItsPathByCodePoint() throws IOException {
        for (String path : List.of("b.csv", "a/z.csv", "a.csv", "\uFF21.csv", "\uD83D\uDE00.csv", "海陵.csv")) {
            write(path);
        }
        assertThat(new Inbox(folder).files())
                .extracting(InboxFile::relativePath)
                .containsExactly("a.csv", "a/z.csv", "b.csv", "海陵.csv", "\uFF21.csv", "\uD83D\uDE00.csv");
        assertThat(new Inbox(folder).files()).allMatch(InboxFile::toBeRead);
    }

    @Test
    void whatIsNeverAReturnIsListedWithItsReason() throws IOException {
        for (String path : List.of("~$a.xlsx", ".DS_Store", "Thumbs.db", "s/README.md", ".~lock.a.ods#", "._a.xlsx")) {
            write(path);
        }
        assertThat(new Inbox(folder).files()).hasSize(6).allSatisfy(file -> {
            assertThat(file.toBeRead()).isFalse();
            assertThat(file.ignored()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"年报\u202Excod.xlsx, 年报\\u202Excod.xlsx", "a\u0007/b.csv, a\\u0007/b.csv", "a\u2069.csv, a\\u2069.csv"})
    void aNameThatShowsOtherwiseThanItIsIsRefusedAndWrittenOut(String name, String written) throws IOException {
        write(name);
        InboxFile file = new Inbox(folder).files().get(0);
        assertThat(file.toBeRead()).isTrue();
        assertThat(file.relativePath()).isEqualTo(written);
        FileReading refused =
                new ReturnReader(SmallCatalogue.CATALOGUE).refusal(file).orElseThrow();
        assertThat(refused.parts().get(0).code()).isEqualTo("format-error");
        assertThat(refused.parts().get(0).reason()).contains("文件名");
    }

    @Test
    void whatAMacLeavesBesideFilesAndInArchivesIsListedWithItsReason() throws IOException {
        write("Icon\r");
        write("__MACOSX/a.xlsx");
        assertThat(new Inbox(folder).files()).hasSize(2).allMatch(InboxFile::leftBehind);
    }

    @Test
    void anInboxThatIsItselfALinkIsTheFolderItLeadsTo(@TempDir Path elsewhere) throws IOException {
        write("a.csv");
        Path link = Files.createSymbolicLink(elsewhere.resolve("current"), folder);
        assertThat(new Inbox(link).files()).extracting(InboxFile::relativePath).containsExactly("a.csv");
        assertThat(new Inbox(link).files()).allMatch(InboxFile::toBeRead);
    }

    @Test
    void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.csv"), "x");
        Files.createSymbolicLink(folder.resolve("link.csv"), elsewhere.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("folder"), elsewhere);
        assertThat(new Inbox(folder).files())
                .extracting(InboxFile::relativePath)
                .containsExactly("folder", "link.csv");
        assertThat(new Inbox(folder).files()).noneMatch(InboxFile::toBeRead);
    }

    @Test
    void anIgnoredFileHasARowWithoutAFinding() {
        FileReading reading = FileReading.ignored(new InboxFile(Path.of("README.md"), "README.md", "说明文档"));
        var part = new Normaliser(SmallCatalogue.CATALOGUE)
                .normalise(reading.parts().get(0));
        assertThat(part.findings()).isEmpty();
        assertThat(part.receipt().reason()).isEqualTo("说明文档");
        assertThat(part.receipt().cells()).isEqualTo(CellCounts.NONE);
    }

    @Test
    void aFolderThatIsNoneIsSaidSo() throws IOException {
        write("a.csv");
        assertThatThrownBy(() -> new Inbox(folder.resolve("none")).files()).isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> new Inbox(folder.resolve("a.csv")).files()).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void aFileThatCannotBeReadEndsInAFinding() {
        FileReading reading =
                new ReturnReader(SmallCatalogue.CATALOGUE).read(folder.resolve("gone.xlsx"), "gone.xlsx", null, null);
        assertThat(reading.parts().get(0).code()).isEqualTo("format-error");
    }
}
