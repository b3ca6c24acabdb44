package cn.huizong.store.audit;

/**
 * The first entry at which the chain does not hold.
 *
 * @param number of the entry, or of the one that is missing
 */
public record AuditBreak(long number, Kind kind) {

    /** What is wrong with it. */
    public enum Kind {
        /** Its own texts do not give its hash: it was altered. */
        ALTERED,
        /** It does not follow the entry before it: one was exchanged, taken out or put in. */
        UNCHAINED,
        /** There is none with this number. */
        MISSING
    }
}
