package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.Source;
import cn.huizong.pipeline.submission.Reviewing;
import cn.huizong.pipeline.submission.Submitting;
import cn.huizong.store.StateConflict;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.TestStores;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files once they were uploaded: none is lost on the way, and none counts that must not. */
class HandedInTests {

    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);
    private static final Actor UNIT = new Actor("unit", "单位", "unit");
    private static final Actor STATISTICIAN = new Actor("tongji", "统计", "statistician");

    private final MovingClock clock = new MovingClock(Instant.parse("2022-01-20T01:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void anArchiveIsRefusedBecauseRunsWouldNotLookInside() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor unit = fixture.visitor("taixing", Role.UNIT, "321283");
            Visitor.Page back = unit.upload(unit.get("/returns?period=2021"), Map.of("全套.zip", archive()));
            Visitor.Page verdict = Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> unit.get(back.path()), page -> !page.text().contains("正在审核"));
            assertThat(verdict.document().select("h1 .state").text()).isEqualTo("无法识别");
            assertThat(verdict.document().select(".finding").text()).contains("网上不收压缩包", "一次可以选几个文件");
        }
    }

    @Test
    void anEmptyFileIsRefusedWithAReasonThatScriptsCanShow() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor unit = fixture.visitor("taixing", Role.UNIT, "321283");
            Visitor.Page refused = unit.uploadByScript(unit.get("/returns?period=2021"), Map.of("空.xlsx", new byte[0]));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select("[role=alert]").text()).contains("文件是空的");
        }
    }

    @Test
    void whoUploadsTheSameBytesAgainIsTold() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor unit = fixture.visitor("taixing", Role.UNIT, "321283");
            byte[] bytes = Files.readAllBytes(PortalFixture.sample("泰兴信访(更正).xlsx"));
            unit.upload(unit.get("/returns?period=2021"), Map.of("一.xlsx", bytes));
            assertThat(unit.get("/returns?period=2021").text()).doesNotContain("与第1号相同");
            Visitor.Page again = unit.upload(unit.get("/returns?period=2021"), Map.of("二.xlsx", bytes));
            assertThat(again.text()).contains("与第1号相同");
            assertThat(unit.get("/returns?period=2021")
                            .document()
                            .select("#uploads tbody th")
                            .eachText())
                    .containsExactly("二.xlsx 与第1号相同", "一.xlsx");
        }
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("泰兴信访(更正).xlsx"));
            zip.write(Files.readAllBytes(PortalFixture.sample("泰兴信访(更正).xlsx")));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileThatWasGivenBackIsNotInForceAndTheOneBeforeItIsAgain() throws IOException {
        try (Store store = Store.open(TestStores.location(folder.resolve("data")))) {
            Submission first = handedIn(store, "一");
            Submission second = handedIn(store, "二");
            assertThat(store.receipts().inForce(PortalFixture.JOB, YEAR)).hasSize(2);

            new Reviewing(store, clock).giveBack(second, "数不对", STATISTICIAN);

            assertThat(store.receipts().inForce(PortalFixture.JOB, YEAR))
                    .extracting(receipt -> receipt.id())
                    .containsExactly(first.receipt());
            assertThat(store.receipts().of(PortalFixture.JOB, YEAR)).hasSize(2);
        }
    }

    @Test
    void nobodyAcceptsWhatHeHandedIn() throws IOException {
        try (Store store = Store.open(TestStores.location(folder.resolve("data")))) {
            Submission own = handedIn(store, "一");
            assertThatThrownBy(() -> new Reviewing(store, clock).accept(own, UNIT))
                    .hasMessageContaining("submission.own");
        }
    }

    @Test
    void whoSawAFileBeforeSomebodyElseHeldItComesTooLate() throws IOException {
        try (Store store = Store.open(TestStores.location(folder.resolve("data")))) {
            Submission seen = received(store, "一");
            store.together(() -> store.submissions().hold(seen));
            assertThatThrownBy(() -> store.together(() -> store.submissions().hold(seen)))
                    .isInstanceOf(StateConflict.class);
        }
    }

    @Test
    void explanationsInAFileAreThoseOfTheUnitThatHandedItIn() {
        Source source = new Source("说明.xlsx", "0", "说明");
        WrittenAnswer row = new WrittenAnswer(new Provenance(source, "B3", "属实"), "海陵区", "", "", "", "", "", "", "");
        Receipt receipt = new Receipt(source, Outcome.ACCEPTED, Receipt.ANSWERS, null, 0, "", "", CellCounts.NONE);
        NormalisedReturn part = new NormalisedReturn(null, receipt, List.of(), List.of(row));

        String unit = Submission.unitOf("网上报送/321283/4/说明.xlsx").orElseThrow();

        assertThat(part.withAnswersOf(unit).answers())
                .extracting(WrittenAnswer::unit)
                .containsExactly("321283");
        assertThat(Submission.unitOf("信访/说明.xlsx")).isEmpty();
    }

    private Submission received(Store store, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), content);
        return new Submitting(store, clock).receive(PortalFixture.JOB, YEAR, "321283", "a.csv", file, UNIT);
    }

    private Submission handedIn(Store store, String content) throws IOException {
        Submission received = received(store, content);
        Submission ready = store.together(() -> {
            Submission moved = store.submissions()
                    .move(received, SubmissionState.READY, Actor.SYSTEM.login(), clock.instant(), "");
            store.submissions().judged(moved.id(), CheckTally.NONE, List.of(), List.of(), clock.instant());
            return moved;
        });
        return new Submitting(store, clock).handIn(ready, new Submission.Signatures("甲", "乙", "丙"), UNIT);
    }
}
