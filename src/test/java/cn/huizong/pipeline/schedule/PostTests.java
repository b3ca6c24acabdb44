package cn.huizong.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.portal.MovingClock;
import cn.huizong.store.Store;
import cn.huizong.store.message.Message;
import cn.huizong.store.message.MessageKind;
import cn.huizong.store.message.MessageState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostTests {

    private final MovingClock clock = new MovingClock(Outgoing.NOW);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Outgoing.store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsBookedTwiceIsThereOnce() {
        Outgoing.book(store, MessageKind.REMINDER, "a@example.gov.cn");
        Outgoing.book(store, MessageKind.REMINDER, "A@example.gov.cn");
        Outgoing.book(store, MessageKind.SUMMARY, "a@example.gov.cn");
        assertThat(store.outbox().newest(10)).hasSize(2);
    }

    @Test
    void withoutAMailServerMailWaits() {
        Message message = Outgoing.book(store, MessageKind.REMINDER, "a@example.gov.cn");
        new Post(store, clock, null, new WebhookCarrier(), () -> false).at("all", Outgoing.NOW);
        assertThat(now(message).state()).isEqualTo(MessageState.WAITING);
    }

    @Test
    void aReminderIsNotSentWhenItIsTwoDaysOldUnlessSomebodyAsksForItAndNewsOfAReleaseWaits() throws IOException {
        Message reminder = Outgoing.book(store, MessageKind.REMINDER, "a@example.gov.cn");
        Message news = Outgoing.book(store, MessageKind.SUMMARY, "a@example.gov.cn");
        clock.forward(Duration.ofHours(47));
        new Post(store, clock, null, new WebhookCarrier(), () -> false).at("all", Outgoing.NOW);
        assertThat(now(reminder).state()).isEqualTo(MessageState.WAITING);
        clock.forward(Duration.ofHours(1));
        new Post(store, clock, null, new WebhookCarrier(), () -> false).at("all", Outgoing.NOW);
        assertThat(now(reminder)).returns(MessageState.FAILED, Message::state).returns(0, Message::attempts);
        assertThat(now(news).state()).isEqualTo(MessageState.WAITING);
        assertThat(store.audit().last().orElseThrow().action()).isEqualTo("send-failed");

        try (AnsweringServer server = new AnsweringServer(Map.of())) {
            post(server.port());
            assertThat(now(news).state()).isEqualTo(MessageState.SENT);
            assertThat(now(reminder).state()).isEqualTo(MessageState.FAILED);
            store.together(() -> store.outbox().again(reminder.id(), clock.instant()));
            post(server.port());
            assertThat(now(reminder).state()).isEqualTo(MessageState.SENT);
        }
    }

    @Test
    void anAddressThatIsNotThereIsGivenUpAtOnce() throws IOException {
        assertThat(sent(Map.of("RCPT", "550 no such user")))
                .returns(MessageState.FAILED, Message::state)
                .returns("邮件服务器拒收：550 no such user", Message::fault);
    }

    @Test
    void aServerThatIsBusyIsAskedAgainWithGrowingPausesUntilItIsGivenUp() throws IOException {
        Message message = Outgoing.book(store, MessageKind.SUMMARY, "a@example.gov.cn");
        try (AnsweringServer server = new AnsweringServer(Map.of(".", "451 later"))) {
            for (int attempt = 1; attempt <= 7; attempt++) {
                post(server.port());
                assertThat(now(message).attempts()).isEqualTo(attempt);
                assertThat(now(message).state()).isEqualTo(attempt < 7 ? MessageState.WAITING : MessageState.FAILED);
                post(server.port());
                assertThat(server.accepted()).isEqualTo(attempt);
                clock.forward(Duration.ofHours(13));
            }
        }
        assertThat(store.audit().last().orElseThrow().action()).isEqualTo("send-failed");
    }

    @Test
    void aServerThatHangsUpAfterTheWholeTextLeavesItInDoubt() throws IOException {
        assertThat(sent(Map.of(".", "")).state()).isEqualTo(MessageState.UNCERTAIN);
        assertThat(store.audit().last().orElseThrow().action()).isEqualTo("send-uncertain");
    }

    @Test
    void aServerThatHangsUpBeforeTheTextIsAskedAgain() throws IOException {
        assertThat(sent(Map.of("DATA", "")).state()).isEqualTo(MessageState.WAITING);
    }

    @Test
    void nobodySendsWhatAnotherHasTakenOver() throws IOException {
        Message message = Outgoing.book(store, MessageKind.REMINDER, "a@example.gov.cn");
        try (AnsweringServer server = new AnsweringServer(Map.of())) {
            Carrier slow = (each, handOver) -> Outgoing.mail(server.port()).deliver(each, () -> {
                // Taken for dead meanwhile.
                store.outbox().settle("another", "");
                assertThat(store.outbox().claim(message.id(), "another")).isTrue();
                return handOver.getAsBoolean();
            });
            new Post(store, clock, slow, slow, () -> false).at("all", Outgoing.NOW);
            assertThat(server.accepted()).isZero();
        }
        assertThat(now(message).state()).isEqualTo(MessageState.SENDING);
        assertThat(store.outbox().sent(message.id(), "another", Outgoing.NOW)).isTrue();
    }

    @Test
    void aProgramIsToldUnderTheSameKeyUntilItSaysThatItHeard() throws IOException {
        List<String> keys = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", call -> {
            keys.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
            call.sendResponseHeaders(keys.size() == 1 ? 503 : 204, -1);
            call.close();
        });
        server.start();
        try {
            Message message = Outgoing.book(
                    store,
                    MessageKind.WEBHOOK,
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
            post(1);
            assertThat(now(message).state()).isEqualTo(MessageState.WAITING);
            clock.forward(Duration.ofMinutes(2));
            post(1);
            post(1);
            assertThat(now(message).state()).isEqualTo(MessageState.SENT);
            assertThat(keys).containsExactly(message.id(), message.id());
        } finally {
            server.stop(0);
        }
    }

    private Message sent(Map<String, String> answers) throws IOException {
        Message message = Outgoing.book(store, MessageKind.REMINDER, "a@example.gov.cn");
        try (AnsweringServer server = new AnsweringServer(answers)) {
            post(server.port());
        }
        return now(message);
    }

    private void post(int port) {
        new Post(store, clock, Outgoing.mail(port), new WebhookCarrier(), () -> false).at("all", Outgoing.NOW);
    }

    private Message now(Message message) {
        return store.outbox().find(message.id()).orElseThrow();
    }
}
