package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.account.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many upload at the same moment: nothing is refused, lost or taken for somebody else's. */
class ManyUploadsTests {

    private static final int PEOPLE = 50;
    private static final int FILES = 20;
    private static final List<String> UNITS = List.of("321202", "321203", "321204", "321281", "321282", "321283");

    @TempDir
    Path folder;

    @Test
    void fiftyPeopleWithTwentyFilesEach() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try (PortalFixture fixture = new PortalFixture(folder)) {
            List<Callable<Visitor.Page>> uploads = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Visitor visitor = fixture.visitor("u" + person + "xx", Role.UNIT, UNITS.get(person % UNITS.size()));
                Map<String, byte[]> files = files(person);
                uploads.add(() -> visitor.upload(visitor.get("/returns?period=2021"), files));
            }
            for (Future<Visitor.Page> back : people.invokeAll(uploads)) {
                assertThat(back.get().status()).as(back.get().text()).isEqualTo(200);
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> fixture.store().submissions().received().isEmpty());
            everyFileIsTheUnitsOwn(fixture);
            assertThat(fixture.store().audit().firstBreak()).isEmpty();
        } finally {
            people.shutdownNow();
        }
    }

    private static Map<String, byte[]> files(int person) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int number = 0; number < FILES; number++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(("说明,第" + person + "人第" + number + "件\n").getBytes(StandardCharsets.UTF_8));
            files.put("件" + person + "-" + number + ".csv", bytes.toByteArray());
        }
        return files;
    }

    private static void everyFileIsTheUnitsOwn(PortalFixture fixture) {
        List<Submission> all = fixture.store()
                .submissions()
                .round(PortalFixture.JOB, ReferencePeriod.year(2021))
                .all();
        assertThat(all).hasSize(PEOPLE * FILES).allSatisfy(file -> {
            int person = Integer.parseInt(file.uploadedBy().replaceAll("\\D", ""));
            assertThat(file.unit()).isEqualTo(UNITS.get(person % UNITS.size()));
            assertThat(file.fileName()).startsWith("件" + person + "-");
            assertThat(file.state()).isEqualTo(SubmissionState.STRUCTURE_FAILED);
        });
        assertThat(all.stream().map(Submission::sha256).distinct()).hasSize(PEOPLE * FILES);
    }
}
