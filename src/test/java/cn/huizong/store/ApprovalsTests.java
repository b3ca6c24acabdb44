package cn.huizong.store;

import static cn.huizong.store.StoreTests.NOW;
import static cn.huizong.store.StoreTests.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.aggregate.IndicatorValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalsTests {

    @TempDir
    Path folder;

    @Test
    void aReleaseIsApprovedOnceAndItsNoticeComesBackByteForByte() {
        try (Store store = Store.open(TestStores.location(folder))) {
            Run run = store.runs().begin("job", PERIOD, "/in", "/out", NOW, "reader", NOW);
            StoredRelease release =
                    new StoredRelease("job", PERIOD, 1, true, "f", "c", "reader", "p", NOW, "m", "", run.id(), NOW);
            store.together(() -> {
                store.releases()
                        .add(
                                release,
                                new ReleaseContent(
                                        List.of(),
                                        List.of(),
                                        Map.of(),
                                        new IndicatorValues(List.of(), List.of()),
                                        List.of(),
                                        List.of()));
                return true;
            });
            approveTwice(store, release);
        }
    }

    static void approveTwice(Store store, StoredRelease release) {
        byte[] large = new byte[(5 << 19) + 17];
        new Random(7).nextBytes(large);
        Map<String, byte[]> notice = Map.of("a.docx", large, "b.csv", new byte[0]);
        Approval first = approval(release, "李四");
        store.together(() -> {
            store.approvals().add(first, notice);
            return true;
        });
        assertThatThrownBy(() -> store.together(() -> {
                    store.approvals().add(approval(release, "王五"), Map.of("c.csv", new byte[1]));
                    return true;
                }))
                .isInstanceOf(AlreadyApproved.class);
        assertThat(store.approvals().find(release)).contains(first);
        assertThat(store.approvals().of(release.job(), release.period())).containsExactly(first);
        Map<String, byte[]> kept = store.approvals().notice(first);
        assertThat(kept).containsOnlyKeys("a.docx", "b.csv");
        assertThat(kept.get("a.docx")).isEqualTo(large);
        assertThat(kept.get("b.csv")).isEmpty();
        // One that was drafted before the other was booked does not know that it comes after it.
        Approval overtaken = new Approval(
                release.job(), release.period(), release.number() + 1, "赵六", first.at(), "更正", first.manifest(), 0);
        assertThatThrownBy(() -> store.together(() -> {
                    store.approvals().add(overtaken, Map.of());
                    return true;
                }))
                .isInstanceOf(AlreadyApproved.class);
        assertThat(store.approvals().of(release.job(), release.period())).containsExactly(first);
    }

    private static Approval approval(StoredRelease release, String by) {
        return new Approval(release.job(), release.period(), release.number(), by, NOW, "齐全", "m", 0);
    }
}
