package cn.huizong.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.store.FiledReceipt;
import cn.huizong.store.Receipts.Arrival;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileConsiderationTests {

    @Test
    void ofFilesWithTheSameBytesTheFirstByPathIsRead() {
        assertThat(consider(List.of(receipt(1, "a", "x", 1), receipt(2, "b", "x", 1)), "a:x", "b:x"))
                .extracting(file -> file.receipt().path(), ConsideredFile::duplicateOf)
                .containsExactly(tuple("a", null), tuple("b", "a"));
    }

    @Test
    void aReturnLeftOutIsNotWithdrawn() {
        assertThat(consider(List.of(receipt(1, "a", "x", 1), receipt(2, "b", "y", 2)), "b:y"))
                .extracting(file -> file.receipt().path(), ConsideredFile::listed, ConsideredFile::arrivalRank)
                .containsExactly(tuple("b", true, 2), tuple("a", false, 1));
    }

    @Test
    void aCorrectedFileUnderTheSamePathComesAfterTheFirst() {
        assertThat(consider(List.of(receipt(1, "a", "x", 4), receipt(2, "a", "y", 9)), "a:y"))
                .extracting(file -> file.receipt().sha256(), ConsideredFile::listed, ConsideredFile::arrivalRank)
                .containsExactly(tuple("y", true, 2), tuple("x", false, 1));
    }

    @Test
    void aCopyBesideItsOriginalIsNoNewArrival() {
        List<FiledReceipt> receipts =
                List.of(receipt(1, "b", "old", 1), receipt(2, "c", "new", 2), receipt(3, "a", "old", 3));
        assertThat(consider(receipts, "a:old", "b:old", "c:new"))
                .extracting(file -> file.receipt().path(), ConsideredFile::arrivalRank, ConsideredFile::duplicateOf)
                .containsExactly(tuple("a", 1, null), tuple("b", 1, "a"), tuple("c", 2, null));
    }

    @Test
    void theSameBytesHandedInAgainUnderAnotherNameAreANewArrival() {
        List<FiledReceipt> receipts =
                List.of(receipt(1, "b", "old", 1), receipt(2, "c", "new", 2), receipt(3, "a", "old", 3));
        assertThat(consider(receipts, "a:old", "c:new"))
                .extracting(file -> file.receipt().path(), ConsideredFile::arrivalRank, ConsideredFile::listed)
                .containsExactly(tuple("a", 3, true), tuple("c", 2, true), tuple("b", 1, false));
    }

    @Test
    void copiesThatCameTogetherAndOfWhichOneIsLeftCountOnce() {
        List<FiledReceipt> receipts = List.of(receipt(1, "a", "x", 1), receipt(2, "b", "x", 1));
        assertThat(consider(receipts, "b:x"))
                .extracting(file -> file.receipt().path(), ConsideredFile::duplicateOf)
                .containsExactly(tuple("b", null));
        assertThat(consider(receipts)).extracting(file -> file.receipt().path()).containsExactly("a");
    }

    @Test
    void anArchiveIsNoCopyOfOneThatLiesWithinAnother() {
        List<FiledReceipt> receipts =
                List.of(receipt(1, "a.zip/m.zip", "m", 1), receipt(2, "m.zip", "m", 2), receipt(3, "n.zip", "m", 2));
        assertThat(consider(receipts, Set.of("a.zip", "m.zip", "n.zip"), "a.zip/m.zip:m", "m.zip:m", "n.zip:m"))
                .extracting(file -> file.receipt().path(), ConsideredFile::duplicateOf)
                .containsExactly(tuple("a.zip/m.zip", "m.zip"), tuple("m.zip", null), tuple("n.zip", "m.zip"));
    }

    private static List<ConsideredFile> consider(List<FiledReceipt> receipts, String... inbox) {
        return consider(receipts, Set.of(), inbox);
    }

    private static List<ConsideredFile> consider(List<FiledReceipt> receipts, Set<String> archives, String... inbox) {
        return new FileConsideration(
                        receipts,
                        List.of(inbox).stream()
                                .map(file -> new Arrival(file.split(":")[0], file.split(":")[1]))
                                .toList(),
                        archives)
                .files();
    }

    private static FiledReceipt receipt(long id, String path, String sha256, long arrival) {
        return new FiledReceipt(id, path, sha256, arrival);
    }
}
