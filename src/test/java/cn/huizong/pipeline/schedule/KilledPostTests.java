package cn.huizong.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import cn.huizong.store.message.Message;
import cn.huizong.store.message.MessageKind;
import cn.huizong.store.message.MessageState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process is killed (SIGKILL) while it sends, and another goes on. */
class KilledPostTests {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** Only in the last moment but one can nobody know; there it is said, and nothing is sent twice. */
    @ParameterizedTest
    @CsvSource({
        "claimed, sent, 1",
        "written, sent, 1",
        "handed, uncertain, 0",
        "accepted, uncertain, 1",
        "sent, sent, 1"
    })
    void aMailIsDeliveredOnceOrAPersonIsAsked(String moment, String state, int delivered)
            throws IOException, InterruptedException, jakarta.mail.MessagingException {
        Message message = book(1).get(0);

        kill(moment, 0);
        Message then = goOn(message.id());

        assertThat(then.state().word()).isEqualTo(state);
        assertThat(messageIds())
                .hasSize(delivered)
                .containsOnly(delivered == 0 ? new String[0] : new String[] {message.messageId()});
    }

    @Test
    void whoeverIsAskedSendsItAgainUnderTheSameMessageId()
            throws IOException, InterruptedException, jakarta.mail.MessagingException {
        Message message = book(1).get(0);
        kill("handed", 0);
        assertThat(goOn(message.id()).state()).isEqualTo(MessageState.UNCERTAIN);

        try (Store store = Outgoing.store(folder)) {
            assertThat(store.outbox().again(message.id(), Outgoing.NOW)).isTrue();
        }

        assertThat(goOn(message.id()).state()).isEqualTo(MessageState.SENT);
        assertThat(messageIds()).containsExactly(message.messageId());
    }

    @RepeatedTest(4)
    void killedAtAnyMomentNoMailComesTwiceAndWhatIsMissingIsSaid(RepetitionInfo repetition)
            throws IOException, InterruptedException, jakarta.mail.MessagingException {
        List<Message> messages = book(30);

        kill("never", repetition.getCurrentRepetition() * 5);
        goOn(messages.get(0).id());

        List<String> ids = messageIds();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        try (Store store = Outgoing.store(folder)) {
            List<String> asked = store.outbox().in(MessageState.UNCERTAIN).stream()
                    .map(Message::messageId)
                    .toList();
            assertThat(asked).hasSizeLessThanOrEqualTo(1);
            List<String> known = new ArrayList<>(store.outbox().in(MessageState.SENT).stream()
                    .map(Message::messageId)
                    .toList());
            assertThat(ids).containsAll(known);
            known.addAll(asked);
            assertThat(known)
                    .containsExactlyInAnyOrderElementsOf(
                            messages.stream().map(Message::messageId).toList());
        }
    }

    private List<Message> book(int count) {
        try (Store store = Outgoing.store(folder)) {
            List<Message> messages = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                messages.add(Outgoing.book(store, MessageKind.REMINDER, "u" + i + "@example.gov.cn"));
            }
            return messages;
        }
    }

    /** @param mails how many the server has got before, where the process does not stand still by itself */
    private void kill(String moment, int mails) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BrokenOffPost.class.getName(),
                        TestStores.address(folder),
                        String.valueOf(server.getSmtp().getPort()),
                        moment)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals(mails > 0 ? "started" : "standing")) {
                line = said.readLine();
            }
            assertThat(line).as("what the process said").isNotNull();
            while (mails > 0 && server.getReceivedMessages().length < mails && process.isAlive()) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private Message goOn(String id) {
        try (Store store = Outgoing.store(folder)) {
            Carrier mail = Outgoing.mail(server.getSmtp().getPort());
            new Post(store, Clock.fixed(Outgoing.NOW, ZoneOffset.UTC), mail, mail, () -> false).at("all", Outgoing.NOW);
            return store.outbox().find(id).orElseThrow();
        }
    }

    private List<String> messageIds() throws jakarta.mail.MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }
}
