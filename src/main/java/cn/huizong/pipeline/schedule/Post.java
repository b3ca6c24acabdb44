package cn.huizong.pipeline.schedule;

import cn.huizong.store.Store;
import cn.huizong.store.audit.Actor;
import cn.huizong.store.message.Message;
import cn.huizong.store.message.MessageKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is booked and not sent. One at a time does so; what an earlier one left in the middle is settled first. No e-mail is sent
 * twice by itself: where it was broken off between the end of the text and the server's answer to it, a person decides.
 */
final class Post implements Timetable.Work {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final String BROKEN_OFF = "在邮件服务器确认之前程序中断，不知道是否收下";
    private static final String NO_ANSWER = "邮件服务器收到全文后没有回应，不知道是否收下";

    /** Pauses after attempts that failed; after the last one it is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    /** So old a reminder says nothing that still holds. */
    private static final Duration REMINDS_FOR = Duration.ofDays(2);

    private static final String EXPIRED = "过了两天没有发出，内容已经过时，不再发送";

    private final Store store;
    private final Clock clock;
    private final @Nullable Carrier mail;
    private final Carrier webhook;
    private final BooleanSupplier ending;

    /** @param mail null where e-mail stays in the outbox */
    Post(Store store, Clock clock, @Nullable Carrier mail, Carrier webhook, BooleanSupplier ending) {
        this.store = store;
        this.clock = clock;
        this.mail = mail;
        this.webhook = webhook;
        this.ending = ending;
    }

    @Override
    public Ending at(String key, Instant due) {
        String sender = UUID.randomUUID().toString();
        store.together(() -> {
            List<Message> left = store.outbox().settle(sender, BROKEN_OFF);
            left.forEach(message -> note("send-uncertain", message, BROKEN_OFF));
            return left;
        });
        for (Message message : store.outbox().due(clock.instant())) {
            if (expired(message)) {
                step("send-failed", message, EXPIRED, () -> store.outbox().dropped(message.id(), EXPIRED));
                continue;
            }
            Carrier carrier = message.kind() == MessageKind.WEBHOOK ? webhook : mail;
            if (carrier != null && !ending.getAsBoolean() && store.outbox().claim(message.id(), sender)) {
                send(message, carrier, sender);
            }
        }
        return Ending.DONE;
    }

    /** Unless somebody asked for it since. */
    private boolean expired(Message message) {
        Instant end = message.booked().plus(REMINDS_FOR);
        return message.kind() == MessageKind.REMINDER
                && message.due().isBefore(end)
                && !clock.instant().isBefore(end);
    }

    private void send(Message message, Carrier carrier, String sender) {
        boolean[] handed = {false};
        try {
            carrier.deliver(message, () -> {
                handed[0] = store.outbox().handOver(message.id(), sender, clock.instant());
                return handed[0];
            });
            step("send", message, "", () -> store.outbox().sent(message.id(), sender, clock.instant()));
        } catch (Carrier.NotTaken refused) {
            again(message, sender, refused.reason(), refused.forGood());
        } catch (Attachments.Altered altered) {
            again(message, sender, "发布版的文件已不是批准时的样子，未发送", true);
        } catch (RuntimeException failed) {
            LOG.error("message {} to {} failed", message.id(), message.shownRecipient(), failed);
            if (handed[0]) {
                step(
                        "send-uncertain",
                        message,
                        NO_ANSWER,
                        () -> store.outbox().uncertain(message.id(), sender, NO_ANSWER));
            } else {
                again(message, sender, "程序出错，详情见日志", false);
            }
        }
    }

    private void again(Message message, String sender, String fault, boolean forGood) {
        LOG.warn("message {} to {} was not taken: {}", message.id(), message.shownRecipient(), fault);
        if (forGood || message.attempts() >= PAUSES.size()) {
            step("send-failed", message, fault, () -> store.outbox().refused(message.id(), sender, fault, null));
        } else {
            Instant then = clock.instant().plus(PAUSES.get(message.attempts()));
            store.outbox().refused(message.id(), sender, fault, then);
        }
    }

    /** What is done to a message, together with its entry in the audit log; nothing when it is not ours any more. */
    private void step(String action, Message message, String detail, BooleanSupplier deed) {
        store.together(() -> {
            boolean done = deed.getAsBoolean();
            if (done) {
                note(action, message, detail);
            }
            return done;
        });
    }

    private void note(String action, Message message, String detail) {
        String about = detail.isEmpty() ? message.shownRecipient() : message.shownRecipient() + " " + detail;
        store.audit().add(clock.instant(), Actor.SYSTEM, action, "message " + message.messageId(), about);
    }
}
