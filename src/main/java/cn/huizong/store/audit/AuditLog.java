package cn.huizong.store.audit;

import cn.huizong.store.LockRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was done, by whom. Only ever added to, and only together with what was done: an entry without its deed, or a deed without its
 * entry, cannot be. Each entry holds the hash of the one before.
 */
public final class AuditLog {

    /** So many entries are looked at together; there may be more than fit into memory. */
    static final int PAGE = 1_000;

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
        LockRow.AUDIT.hold(jdbc);
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
                .param(AuditChain.mark(entry))
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

    public Optional<AuditEntry> find(long number) {
        return jdbc.sql("select * from audit_entries where number = ?")
                .param(number)
                .query((row, index) -> read(row))
                .optional();
    }

    /** Goes through the whole chain, to the last entry that was written. */
    public Optional<AuditBreak> firstBreak() {
        return check().broken();
    }

    /**
     * Goes through the whole chain, a page of entries at a time. Others may add to it meanwhile: what was the last entry at the beginning
     * must be there, and none may follow what is the last one at the end.
     */
    public AuditCheck check() {
        AuditChain chain = new AuditChain(mark());
        long next = Long.MIN_VALUE;
        while (true) {
            List<AuditEntry> page = from(next);
            page.forEach(chain::add);
            if (page.size() < PAGE || chain.isBroken()) {
                return chain.end(mark());
            }
            next = page.get(page.size() - 1).number() + 1;
        }
    }

    private List<AuditEntry> from(long number) {
        return jdbc.sql("select * from audit_entries where number >= ? order by number fetch first " + PAGE
                        + " rows only")
                .param(number)
                .query((row, index) -> read(row))
                .list();
    }

    private String mark() {
        return jdbc.sql("select mark from locks where name = 'audit'")
                .query(String.class)
                .single();
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
