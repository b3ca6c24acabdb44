package cn.huizong.store.message;

import cn.huizong.catalogue.ReferencePeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The outbox. A message is claimed by one sender at a time; every step of a sender counts only while the message is his, so that one who
 * was taken for dead and is not sends nothing more.
 */
public final class Outbox {

    private final JdbcClient jdbc;

    public Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of what it tells of. @return false when it is booked already */
    public boolean book(Message message) {
        if (find(message.id()).isPresent()) {
            return false;
        }
        jdbc.sql("insert into messages (id, kind, job, period, release_number, unit, recipient, subject, body, state,"
                        + " attempts, due_at, booked_at, sender, fault)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?, '', '')")
                .params(
                        message.id(),
                        message.kind().word(),
                        message.job(),
                        message.period().toString())
                .params(message.release(), message.unit(), message.recipient(), message.subject(), message.body())
                .params(when(message.due()), when(message.booked()))
                .update();
        return true;
    }

    public Optional<Message> find(String id) {
        return jdbc.sql("select * from messages where id = ?")
                .param(id)
                .query((row, index) -> read(row))
                .optional();
    }

    /** The newest first. */
    public List<Message> newest(int atMost) {
        return jdbc.sql("select * from messages order by booked_at desc, id fetch first " + Math.max(1, atMost)
                        + " rows only")
                .query((row, index) -> read(row))
                .list();
    }

    public List<Message> in(MessageState state) {
        return jdbc.sql("select * from messages where state = ? order by booked_at, id")
                .param(state.word())
                .query((row, index) -> read(row))
                .list();
    }

    /** Those whose turn it is, in the order they were booked. */
    public List<Message> due(Instant now) {
        return in(MessageState.WAITING).stream()
                .filter(message -> !message.due().isAfter(now))
                .toList();
    }

    /** @return whether it is the sender's now */
    public boolean claim(String id, String sender) {
        return jdbc.sql("update messages set state = 'sending', sender = ?, attempts = attempts + 1, handed_at = null"
                                + " where id = ? and state = 'waiting'")
                        .params(sender, id)
                        .update()
                == 1;
    }

    /** The moment before the receiver is told that it is complete. @return false when it is not the sender's any more */
    public boolean handOver(String id, String sender, Instant now) {
        return jdbc.sql("update messages set handed_at = ? where id = ? and state = 'sending' and sender = ?")
                        .params(when(now), id, sender)
                        .update()
                == 1;
    }

    public boolean sent(String id, String sender, Instant now) {
        return jdbc.sql("update messages set state = 'sent', sent_at = ?, fault = ''"
                                + " where id = ? and sender = ? and state in ('sending', 'uncertain')")
                        .params(when(now), id, sender)
                        .update()
                == 1;
    }

    /** It did not arrive. @param again when to try again, or null to give up */
    public boolean refused(String id, String sender, String fault, @Nullable Instant again) {
        return jdbc.sql("update messages set state = ?, due_at = coalesce(?, due_at), fault = ?, handed_at = null"
                                + " where id = ? and sender = ? and state = 'sending'")
                        .param(again == null ? "failed" : "waiting")
                        .param(again == null ? null : when(again))
                        .params(fault, id, sender)
                        .update()
                == 1;
    }

    /** It is of no use any more. @return false when it waits no longer */
    public boolean dropped(String id, String fault) {
        return jdbc.sql("update messages set state = 'failed', fault = ? where id = ? and state = 'waiting'")
                        .params(fault, id)
                        .update()
                == 1;
    }

    /** Nobody can know whether it arrived. */
    public boolean uncertain(String id, String sender, String fault) {
        return jdbc.sql("update messages set state = 'uncertain', fault = ?"
                                + " where id = ? and sender = ? and state = 'sending'")
                        .params(fault, id, sender)
                        .update()
                == 1;
    }

    /**
     * What senders that are no more left behind. What had not been handed over cannot have arrived and is sent again, and so is what
     * goes to programs, which know it by its key; of the rest nobody can know. Only for who has the outbox to himself.
     *
     * @return those of which nobody can know
     */
    public List<Message> settle(String sender, String fault) {
        jdbc.sql("update messages set state = 'waiting' where state = 'sending' and sender <> ?"
                        + " and (handed_at is null or kind = 'webhook')")
                .param(sender)
                .update();
        List<Message> left = in(MessageState.SENDING).stream()
                .filter(message -> message.handed() != null)
                .toList();
        return left.stream()
                .filter(message -> jdbc.sql("update messages set state = 'uncertain', fault = ?"
                                        + " where id = ? and state = 'sending' and sender <> ?")
                                .params(fault, message.id(), sender)
                                .update()
                        == 1)
                .toList();
    }

    /** A person wants it sent again. @return false when it is not in a state for that */
    public boolean again(String id, Instant now) {
        return jdbc.sql("update messages set state = 'waiting', attempts = 0, due_at = ?, handed_at = null"
                                + " where id = ? and state in ('failed', 'uncertain')")
                        .params(when(now), id)
                        .update()
                == 1;
    }

    /** A person knows that it arrived. @return false when that was not in doubt */
    public boolean arrived(String id, Instant now) {
        return jdbc.sql(
                                "update messages set state = 'sent', sent_at = ?, fault = '' where id = ? and state = 'uncertain'")
                        .params(when(now), id)
                        .update()
                == 1;
    }

    private static Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getString("id"),
                MessageKind.of(row.getString("kind")),
                row.getString("job"),
                ReferencePeriod.parse(row.getString("period")).orElseThrow(),
                row.getInt("release_number"),
                row.getString("unit"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                MessageState.of(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                instant(row, "handed_at"),
                instant(row, "sent_at"),
                row.getString("fault"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime when(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
