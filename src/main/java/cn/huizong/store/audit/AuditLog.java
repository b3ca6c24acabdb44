package cn.huizong.store.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was done, by whom. Only ever added to, and only together with what was done: an entry without its deed, or a deed without its
 * entry, cannot be. Each entry holds the hash of the one before.
 */
public final class AuditLog {

    private final JdbcClient jdbc;

    public AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an entry in the transaction of what it tells of; others who add wait for the end of it.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public AuditEntry add(Instant at, Actor actor, String action, String subject, String detail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an entry is written together with what it tells of");
        }
        jdbc.sql("select name from locks where name = 'audit' for update")
                .query(String.class)
                .single();
        Optional<AuditEntry> last = last();
        AuditEntry entry = AuditEntry.following(
                last.map(AuditEntry::hash).orElse(AuditEntry.START),
                last.map(AuditEntry::number).orElse(0L) + 1,
                at.toString(),
                storable(actor.login()),
                actor.role(),
                action,
                storable(subject),
                storable(detail));
        jdbc.sql("insert into audit_entries (number, happened_at, actor, role, action, subject, detail,"
                        + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(entry.number(), entry.at(), entry.actor(), entry.role(), entry.action())
                .params(entry.subject(), entry.detail(), entry.previous(), entry.hash())
                .update();
        jdbc.sql("update locks set mark = ? where name = 'audit'")
                .param(mark(entry))
                .update();
        return entry;
    }

    /** The newest first, those before a number; before 0 the newest of all. */
    public List<AuditEntry> before(long number, int atMost) {
        return jdbc.sql("select * from audit_entries where number < ? order by number desc fetch first "
                        + Math.max(1, atMost) + " rows only")
                .param(number <= 0 ? Long.MAX_VALUE : number)
                .query((row, index) -> read(row))
                .list();
    }

    public Optional<AuditEntry> last() {
        return before(0, 1).stream().findFirst();
    }

    public long size() {
        return jdbc.sql("select count(*) from audit_entries").query(Long.class).single();
    }

    /** Goes through the whole chain, to the last entry that was written. */
    public Optional<AuditBreak> firstBreak() {
        AtomicReference<@Nullable AuditBreak> broken = new AtomicReference<>();
        AtomicReference<@Nullable AuditEntry> before = new AtomicReference<>();
        jdbc.sql("select * from audit_entries order by number").query(row -> {
            if (broken.get() == null) {
                AuditEntry entry = read(row);
                broken.set(fault(before.getAndSet(entry), entry));
            }
        });
        AuditEntry last = before.get();
        return broken.get() != null || mark().equals(mark(last))
                ? Optional.ofNullable(broken.get())
                : Optional.of(new AuditBreak(last == null ? 1 : last.number() + 1, AuditBreak.Kind.MISSING));
    }

    private String mark() {
        return jdbc.sql("select mark from locks where name = 'audit'")
                .query(String.class)
                .single();
    }

    private static String mark(@Nullable AuditEntry entry) {
        return entry == null ? "" : entry.number() + " " + entry.hash();
    }

    private static @Nullable AuditBreak fault(@Nullable AuditEntry before, AuditEntry entry) {
        long expected = before == null ? 1 : before.number() + 1;
        if (entry.number() != expected) {
            return new AuditBreak(expected, AuditBreak.Kind.MISSING);
        }
        if (!entry.intact()) {
            return new AuditBreak(entry.number(), AuditBreak.Kind.ALTERED);
        }
        String previous = before == null ? AuditEntry.START : before.hash();
        return entry.previous().equals(previous) ? null : new AuditBreak(entry.number(), AuditBreak.Kind.UNCHAINED);
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getString("happened_at"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** Control characters would make one line two, and no database keeps NUL. */
    private static String storable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
    }
}
