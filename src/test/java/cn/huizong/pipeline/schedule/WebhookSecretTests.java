package cn.huizong.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.JobSchedule;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.pipeline.release.ReleaseFiles;
import cn.huizong.portal.MovingClock;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.audit.Actor;
import cn.huizong.store.audit.AuditEntry;
import cn.huizong.store.message.Message;
import cn.huizong.store.message.MessageState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What lets one in at another program stands in its address, and must not stand in logs. */
class WebhookSecretTests {

    private static final String SECRET = "hush1234";
    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);

    private final MovingClock clock = new MovingClock(Outgoing.NOW);

    @TempDir
    Path folder;

    @Test
    void neitherTheAuditLogNorTheLogNamesIt() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            call.sendResponseHeaders(503, -1);
            call.close();
        });
        server.start();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (Store store = Outgoing.store(folder.resolve("data"))) {
            String hook = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/" + SECRET + "?key=" + SECRET;
            book(store, hook);
            post(store);
            server.stop(0);
            clock.forward(Duration.ofMinutes(2));
            post(store);

            Message message = store.outbox().in(MessageState.WAITING).get(0);
            assertThat(message.recipient()).contains(SECRET);
            assertThat(message.attempts()).isEqualTo(2);
            assertThat(message.fault()).isNotEmpty().doesNotContain(SECRET);
            assertThat(store.audit().before(0, 50))
                    .isNotEmpty()
                    .extracting(AuditEntry::detail)
                    .noneMatch(detail -> detail.contains(SECRET))
                    .anyMatch(detail -> detail.contains("127.0.0.1"));
        } finally {
            root.detachAppender(log);
            server.stop(0);
        }
        assertThat(text(log.list)).contains("was not taken").doesNotContain(SECRET);
    }

    private void book(Store store, String hook) throws IOException {
        StoredRelease release = new StoredRelease(
                "law-based-government", YEAR, 1, true, "f", "c", "reader", "p", Outgoing.NOW, "m", "", 1, Outgoing.NOW);
        Path reports = folder.resolve("reports");
        Files.writeString(
                Files.createDirectories(ReleaseFiles.folder(reports, release)).resolve("manifest.json"),
                "{\"outputs\": []}");
        store.together(() -> {
            new ReleaseNews(store, reports)
                    .book(job(hook), release, "李四", new Actor("tongji", "统计", "statistician"), Outgoing.NOW);
            return true;
        });
    }

    private static JobDefinition job(String hook) {
        JobDefinition job = Objects.requireNonNull(new CatalogueReader()
                        .read(Path.of("jobs"), Path.of("input-templates"))
                        .catalogue())
                .job("law-based-government")
                .orElseThrow();
        return new JobDefinition(
                job.name(),
                job.title(),
                job.area(),
                job.areaSelf(),
                job.agency(),
                job.dataflow(),
                job.version(),
                job.frequency(),
                job.forms(),
                job.dueDays(),
                job.rounding(),
                job.thresholds(),
                job.sections(),
                job.disclaimer(),
                job.edits(),
                job.indicators(),
                job.folder(),
                new JobSchedule("", List.of(), List.of(), List.of(), hook));
    }

    private void post(Store store) {
        new Post(store, clock, null, new WebhookCarrier(), () -> false).at("all", Outgoing.NOW);
    }

    private static String text(List<ILoggingEvent> events) {
        return events.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
