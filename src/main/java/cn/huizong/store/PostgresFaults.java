package cn.huizong.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells from the state an error of PostgreSQL bears which fault of the store it is. */
final class PostgresFaults {

    private PostgresFaults() {}

    /** @return null when it is none of these */
    static StoreFault.@Nullable Kind behind(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && kind(sql) != null) {
                return kind(sql);
            }
        }
        return null;
    }

    static StoreFault.@Nullable Kind kind(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            // The pool speaks, not the driver: a connection is gone, or there is none to give; a cause, where there is
            // one, says why.
            return sql.getCause() == null ? StoreFault.Kind.UNREACHABLE : null;
        }
        return switch (state) {
            case "53100" -> StoreFault.Kind.FULL;
            // No password given, a wrong one, no such user, or not from this machine.
            case "08004", "28P01", "28000" -> StoreFault.Kind.LOGIN;
            case "3D000" -> StoreFault.Kind.ABSENT;
            case "25006", "42501" -> StoreFault.Kind.FORBIDDEN;
            case "55P03" -> StoreFault.Kind.LOCKED;
            case "XX001", "XX002" -> StoreFault.Kind.DAMAGED;
            case "53300", "57P01", "57P02", "57P03" -> StoreFault.Kind.UNREACHABLE;
            default ->
                state.startsWith("08")
                        ? StoreFault.Kind.UNREACHABLE
                        : DiskSpace.exhausted(sql) ? StoreFault.Kind.FULL : null;
        };
    }
}
