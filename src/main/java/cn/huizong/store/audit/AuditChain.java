package cn.huizong.store.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds entry after entry against the one before, until one does not fit. */
final class AuditChain {

    private final long noted;
    private final String notedMark;
    private long entries;
    private @Nullable AuditEntry last;
    private @Nullable AuditBreak broken;

    /** @param mark of the last entry there must be */
    AuditChain(String mark) {
        notedMark = mark;
        noted = number(mark);
    }

    /** What the store keeps of its last entry apart from the entries; "" for none. */
    static String mark(AuditEntry entry) {
        return entry.number() + " " + entry.hash();
    }

    private static long number(String mark) {
        String digits = mark.split(" ", 2)[0];
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    boolean isBroken() {
        return broken != null;
    }

    /** The next one by number. */
    void add(AuditEntry entry) {
        if (broken == null) {
            broken = fault(entry);
            if (broken == null) {
                last = entry;
                entries++;
            }
        }
    }

    private @Nullable AuditBreak fault(AuditEntry entry) {
        long expected = last == null ? 1 : last.number() + 1;
        if (entry.number() > expected) {
            return new AuditBreak(expected, AuditBreak.Kind.MISSING);
        }
        if (!entry.intact() || entry.number() == noted && !mark(entry).equals(notedMark)) {
            return new AuditBreak(entry.number(), AuditBreak.Kind.ALTERED);
        }
        String previous = last == null ? AuditEntry.START : last.hash();
        return entry.number() == expected && entry.previous().equals(previous)
                ? null
                : new AuditBreak(entry.number(), AuditBreak.Kind.UNCHAINED);
    }

    /** @param mark of the last entry there may be, as it is by now */
    AuditCheck end(String mark) {
        long number = last == null ? 0 : last.number();
        if (broken == null && number < noted) {
            broken = new AuditBreak(number + 1, AuditBreak.Kind.MISSING);
        } else if (broken == null && number > number(mark)) {
            broken = new AuditBreak(number(mark) + 1, AuditBreak.Kind.UNCHAINED);
        }
        return new AuditCheck(entries, last == null ? "" : last.hash(), Optional.ofNullable(broken));
    }
}
