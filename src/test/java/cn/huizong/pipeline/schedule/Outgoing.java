package cn.huizong.pipeline.schedule;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.MailSettings;
import cn.huizong.store.Store;
import cn.huizong.store.StoreLocation;
import cn.huizong.store.TestStores;
import cn.huizong.store.message.Message;
import cn.huizong.store.message.MessageKind;
import java.nio.file.Path;
import java.time.Instant;

/** A store with messages in it, and a post that sends them to a server on this machine. */
final class Outgoing {

    static final Instant NOW = Instant.parse("2022-01-20T01:00:00Z");

    private Outgoing() {}

    static Store store(Path folder) {
        return store(TestStores.address(folder));
    }

    static Store store(String address) {
        return Store.open(StoreLocation.of(address));
    }

    static MailSettings settings(int port) {
        return new MailSettings("127.0.0.1", port, false, false, "", "", "huizong@example.gov.cn");
    }

    static Carrier mail(int port) {
        return new MailCarrier(settings(port), message -> Attachments.NONE);
    }

    static Message book(Store store, MessageKind kind, String recipient) {
        Message message = Message.waiting(
                kind,
                "libraries",
                ReferencePeriod.parse("2021").orElseThrow(),
                kind == MessageKind.REMINDER ? 0 : 1,
                "",
                "day",
                recipient,
                "请报送2021年报表",
                "正文\n.\n..点号开头的一行\n" + "很长的一行".repeat(800) + "\n",
                NOW);
        store.together(() -> store.outbox().book(message));
        return message;
    }
}
