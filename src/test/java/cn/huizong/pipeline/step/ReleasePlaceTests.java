package cn.huizong.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.pipeline.RunRequest;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that share a folder of reports. */
class ReleasePlaceTests {

    private static final Path CATALOGUE = Path.of("src/test/resources/spec/catalogue/tiny");

    @TempDir
    Path reports;

    @Test
    void aStoreNeverWritesIntoTheDraftOfAnother() throws IOException {
        Path theirs = place(1, "theirs").newDraft();
        Files.writeString(theirs.resolve("manifest.json"), "theirs");
        ReleasePlace place = place(1, "mine");
        Path mine = place.newDraft();
        Files.writeString(mine.resolve("manifest.json"), "mine");
        place.dropDraft();
        assertThat(mine).doesNotExist();
        assertThat(theirs.resolve("manifest.json")).hasContent("theirs");
    }

    @Test
    void whatAKilledRunOfTheSameStoreLeftIsThrownAwayWhateverItsNumber() throws IOException {
        Path left = place(3, "mine").newDraft();
        Files.writeString(Files.createDirectory(left.resolve("returns")).resolve("a.xlsx"), "half");
        Path theirs = place(3, "theirs").newDraft();
        Path draft = place(4, "mine").newDraft();
        assertThat(left).doesNotExist();
        assertThat(theirs).exists();
        assertThat(draft).isEmptyDirectory();
    }

    @Test
    void whoHasLostTheLeaseAndDoesNotKnowItYetWritesIntoADraftOfItsOwn() throws IOException {
        ReleasePlace lost = place(1, "mine");
        ReleasePlace holder = place(1, "mine");
        Path theirs = lost.newDraft();
        Path mine = holder.newDraft();
        assertThat(mine).isNotEqualTo(theirs);
        lost.giveUp(new IOException());
        assertThat(mine).isDirectory();
    }

    @Test
    void theSecondToPublishUnderANumberLosesItAndNothingElse() throws IOException {
        ReleasePlace mine = place(1, "mine");
        ReleasePlace theirs = place(1, "theirs");
        Files.writeString(mine.newDraft().resolve("manifest.json"), "mine");
        Files.writeString(theirs.newDraft().resolve("manifest.json"), "theirs");
        theirs.moveDraft();
        assertThatThrownBy(mine::moveDraft).isInstanceOf(FileSystemException.class);
        assertThat(mine.lost()).isTrue();
        assertThat(theirs.lost()).isFalse();
        assertThat(mine.target().resolve("manifest.json")).hasContent("theirs");
    }

    private ReleasePlace place(int number, String storeMark) {
        Catalogue catalogue = Objects.requireNonNull(new CatalogueReader()
                .read(CATALOGUE.resolve("jobs"), CATALOGUE.resolve("templates"))
                .catalogue());
        return new ReleasePlace(
                new RunRequest(
                        catalogue,
                        catalogue.jobs().get(0),
                        ReferencePeriod.parse("2023-Q1").orElseThrow(),
                        Path.of("inbox"),
                        reports,
                        null),
                number,
                storeMark);
    }
}
