package cn.huizong.store;

/** Why the store cannot be used. The command line says it in one sentence; the cause goes to the log. */
public final class StoreFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Kind {
        /** Another run holds it. */
        LOCKED,
        /** No permission to write there, or the folder cannot be made. */
        UNWRITABLE,
        /** No space left on the disk. */
        FULL,
        /** It was made by a newer program. */
        NEWER,
        /** It was made by an earlier program and nothing that may alter it has been run since. */
        OLDER,
        /** It cannot be read as a store. */
        DAMAGED,
        /** The address is of a kind this program does not know. */
        UNSUPPORTED,
        /** The server does not answer, or answers no more. */
        UNREACHABLE,
        /** The server does not let this user in, or not with this password. */
        LOGIN,
        /** The server has no database of this name. */
        ABSENT,
        /** The user of the database may not do this, or nobody may write there. */
        FORBIDDEN,
        /** The database cannot keep Chinese characters. */
        ENCODING,
        /** The lease expired while the holder was cut off, and another process has it now. */
        LOST,
        /** The database failed in some other way. */
        UNUSABLE
    }

    private final Kind kind;
    private final String detail;

    /** @param detail what the sentence names: the holder of a lock, a folder, an address */
    public StoreFault(Kind kind, String detail, @org.jspecify.annotations.Nullable Throwable cause) {
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
