package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.TestStores;
import cn.huizong.store.account.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A portal in a process of its own that is ended while files are uploaded and a run is under way: what was acknowledged is there, and the
 * run goes on. {@code -Dhuizong.kills=20} kills more often.
 */
class ServeKilledTests {

    private static final List<String> UNITS = List.of("321281", "321282", "321283");
    private static final String STATISTICIAN = "tongji";
    private static final int SECONDS_TO_END = 30;

    @TempDir
    Path folder;

    private final AtomicInteger number = new AtomicInteger();
    /** Bytes by their hash, as far as the portal said that it has them. */
    private final Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();

    @BeforeEach
    void peopleAndReturns() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            UNITS.forEach(unit -> fixture.account("u" + unit, Role.UNIT, unit));
            fixture.account(STATISTICIAN, Role.STATISTICIAN, "");
            fixture.fillInboxWithout(List.of());
        }
        Path inbox = folder.resolve("jobs").resolve(PortalFixture.JOB).resolve("inbox/2021");
        byte[] sample = sample();
        for (int i = 0; i < 60; i++) {
            Files.write(inbox.resolve("副本" + i + ".xlsx"), Arrays.copyOf(sample, sample.length + 1 + i));
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAndTheRunGoesOn() throws Exception {
        Random random = new Random(6);
        int kills = Integer.getInteger("huizong.kills", 3);
        for (int i = 0; i < kills; i++) {
            ServingProcess serving = ServingProcess.start(folder, store());
            askForRun(serving);
            upload(serving, 300 + random.nextInt(3_000), serving::kill);
            TestStores.expireLeases(data());
            nothingIsLost();
        }
        everythingComesToItsEnd();
    }

    @Test
    void whoIsAskedToEndDoesSoInTimeAndGoesOnLater() throws Exception {
        ServingProcess serving = ServingProcess.start(folder, store());
        askForRun(serving);
        upload(
                serving,
                1_500,
                () -> assertThat(serving.end(SECONDS_TO_END))
                        .as("ended within %d seconds", SECONDS_TO_END)
                        .isTrue());
        nothingIsLost();
        everythingComesToItsEnd();
    }

    /** What ends the process. */
    private interface End {
        void come() throws InterruptedException;
    }

    private static void askForRun(ServingProcess serving) {
        Visitor statistician = serving.visitor(STATISTICIAN);
        Visitor.Page runs = statistician.get("/runs?period=2021");
        Visitor.Page asked = statistician.submit(runs, "/runs", Map.of());
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    }

    /** Everybody uploads file after file until the portal is gone. */
    private void upload(ServingProcess serving, long millis, End end) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(UNITS.size());
        try {
            List<Visitor> visitors =
                    UNITS.stream().map(unit -> serving.visitor("u" + unit)).toList();
            for (Visitor visitor : visitors) {
                people.execute(() -> uploadUntilGone(visitor));
            }
            TimeUnit.MILLISECONDS.sleep(millis);
            end.come();
        } finally {
            people.shutdown();
            assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void uploadUntilGone(Visitor visitor) {
        try {
            while (true) {
                int mine = number.incrementAndGet();
                byte[] sample = sample();
                // Bytes after the end of the archive make files that differ and say the same.
                byte[] file = Arrays.copyOf(sample, sample.length + mine + 100);
                Visitor.Page back =
                        visitor.upload(visitor.get("/returns?period=2021"), Map.of("件" + mine + ".xlsx", file));
                if (back.status() != 200) {
                    return;
                }
                acknowledged.put(sha256(file), file);
            }
        } catch (IOException | RuntimeException | AssertionError gone) {
            // What was not acknowledged may be there or not.
        }
    }

    private void nothingIsLost() throws IOException {
        try (Store store = Store.open(TestStores.location(data()))) {
            assertThat(store.audit().firstBreak()).isEmpty();
            List<String> kept = uploads(store).stream().map(Submission::sha256).toList();
            assertThat(kept).containsAll(acknowledged.keySet());
            for (Map.Entry<String, byte[]> file : acknowledged.entrySet()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                store.originals().copyTo(file.getKey(), bytes);
                assertThat(bytes.toByteArray()).isEqualTo(file.getValue());
            }
        }
    }

    private void everythingComesToItsEnd() throws Exception {
        assertThat(acknowledged).isNotEmpty();
        ServingProcess serving = ServingProcess.start(folder, store());
        askForRun(serving);
        Visitor statistician = serving.visitor(STATISTICIAN);
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> statistician
                        .get("/runs?period=2021")
                        .document()
                        .select("tbody")
                        .text()
                        .contains("r001"));
        awaitVerdicts(serving);
        assertThat(serving.end(SECONDS_TO_END)).isTrue();
        try (Store store = Store.open(TestStores.location(data()))) {
            assertThat(uploads(store)).extracting(Submission::state).doesNotContain(SubmissionState.RECEIVED);
            assertThat(store.audit().firstBreak()).isEmpty();
            assertThat(store.releases().all(PortalFixture.JOB, ReferencePeriod.year(2021)))
                    .isNotEmpty();
            assertThat(store.runs().unfinished(PortalFixture.JOB, ReferencePeriod.year(2021)))
                    .isEmpty();
        }
    }

    /** As every unit sees it on its page. */
    private static void awaitVerdicts(ServingProcess serving) {
        for (String unit : UNITS) {
            Visitor visitor = serving.visitor("u" + unit);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> !visitor.get("/returns?period=2021").text().contains("审核中"));
        }
    }

    private static List<Submission> uploads(Store store) {
        return store.submissions()
                .round(PortalFixture.JOB, ReferencePeriod.year(2021))
                .all();
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(PortalFixture.sample("泰兴信访.xlsx"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String store() {
        return TestStores.shared() ? TestStores.address(data()) : data().toString();
    }
}
