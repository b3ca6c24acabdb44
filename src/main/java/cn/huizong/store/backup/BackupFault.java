package cn.huizong.store.backup;

import org.jspecify.annotations.Nullable;

/** Why a backup cannot be restored. Nothing was altered. */
public final class BackupFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Kind {
        /** It is no backup of a store, or only a piece of one. */
        UNREADABLE,
        /** A part is not as it was when it was written. */
        ALTERED,
        /** It holds more than such a file can hold, and was made to do harm. */
        OVERSIZED,
        /** It was made by a newer program. */
        NEWER,
        /** There is something already where it is to be restored. */
        OCCUPIED,
        /** What came to lie in the store is not what the backup holds. */
        DIFFERENT
    }

    private final Kind kind;
    private final String detail;

    /** @param detail the part or place */
    BackupFault(Kind kind, String detail, @Nullable Throwable cause) {
        super(kind + ": " + detail, cause);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }
}
