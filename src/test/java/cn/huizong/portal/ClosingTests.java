package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.MailSettings;
import cn.huizong.pipeline.desk.RunDesk;
import cn.huizong.store.Run;
import cn.huizong.store.account.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal that is closed while others keep it busy. */
class ClosingTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void aDueRunThatStopsWithThePortalGoesOnInTheNextHoweverLongRequestsTake() throws IOException {
        PortalFixture.schedule(folder, "  run: \"30 9 20 1 *\"\n");
        try (PortalFixture fixture = new PortalFixture(folder)) {
            fixture.fillInboxWithout(List.of());
            copies(400);
            fixture.clock().forward(Duration.ofMinutes(31));
            RunDesk desk = fixture.portal().part(RunDesk.class);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() ->
                            desk.watched().filter(run -> run.stage() != null).isPresent());
            try (Socket slow = halfARequest(fixture.portal().port())) {
                fixture.openAgain(0, null);
                assertThat(slow.isConnected()).isTrue();
            }
            assertThat(runs(fixture)).extracting(Run::state).containsExactly(Run.State.STOPPED);
            fixture.clock().forward(Duration.ofMinutes(2));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> runs(fixture).get(0).state() == Run.State.DONE);
        }
    }

    @Test
    void aMailServerThatSaysNothingDoesNotKeepThePortalOpen() throws Exception {
        PortalFixture.schedule(folder, "  remind-before: [10]\n");
        CountDownLatch called = new CountDownLatch(1);
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> answerNothing(deaf, called));
            listener.setDaemon(true);
            listener.start();
            PortalFixture fixture = new PortalFixture(
                    folder, MailSettings.of("smtp://127.0.0.1:" + deaf.getLocalPort(), "huizong@example.gov.cn"));
            try (fixture) {
                fixture.account("hailing", Role.UNIT, "321202");
                Visitor administrator = fixture.visitor("admin", Role.ADMINISTRATOR, "");
                administrator.submit(
                        administrator.get("/accounts"),
                        "/accounts/hailing/email",
                        Map.of("email", "hailing@example.gov.cn"));
                fixture.clock().forward(Duration.ofDays(1).plusHours(1));
                assertThat(called.await(1, TimeUnit.MINUTES)).isTrue();
                long begin = System.nanoTime();
                fixture.close();
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
            }
        }
    }

    private static void answerNothing(ServerSocket deaf, CountDownLatch called) {
        try {
            while (true) {
                deaf.accept();
                called.countDown();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static Socket halfARequest(int port) throws IOException {
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), port);
        slow.getOutputStream()
                .write("POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nab"
                        .getBytes(StandardCharsets.US_ASCII));
        slow.getOutputStream().flush();
        return slow;
    }

    private void copies(int count) throws IOException {
        Path inbox = folder.resolve("jobs").resolve(PortalFixture.JOB).resolve("inbox/2021");
        byte[] sample = Files.readAllBytes(PortalFixture.sample("泰兴信访.xlsx"));
        for (int i = 0; i < count; i++) {
            Files.write(inbox.resolve("副本" + i + ".xlsx"), Arrays.copyOf(sample, sample.length + 1 + i));
        }
    }

    private static List<Run> runs(PortalFixture fixture) {
        return fixture.store().runs().of(PortalFixture.JOB, PERIOD);
    }
}
