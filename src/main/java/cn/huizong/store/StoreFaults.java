package cn.huizong.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Tells from an error of the file system or the database which fault of the store it is. */
final class StoreFaults {

    private StoreFaults() {}

    static void makeFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            PrivateFolder.make(folder);
        } catch (IOException failed) {
            throw of(failed, folder.toString());
        }
        if (!Files.isWritable(folder)) {
            throw new StoreFault(StoreFault.Kind.UNWRITABLE, folder.toString(), null);
        }
    }

    static StoreFault of(IOException failed, String where) {
        return new StoreFault(
                DiskSpace.exhausted(failed) ? StoreFault.Kind.FULL : StoreFault.Kind.UNWRITABLE, where, failed);
    }

    /** @return the fault behind an error of the database, or null when it is none of these */
    static @Nullable StoreFault of(Throwable failed, StoreLocation location) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreFault fault) {
                return fault;
            }
            if (cause instanceof java.sql.SQLException sql) {
                StoreFault.Kind kind = location.postgres() ? PostgresFaults.kind(sql) : kind(sql);
                if (kind != null) {
                    return new StoreFault(kind, location.shown(), failed);
                }
            }
        }
        return null;
    }

    private static StoreFault.@Nullable Kind kind(java.sql.SQLException sql) {
        if (DiskSpace.exhausted(sql)) {
            return StoreFault.Kind.FULL;
        }
        return switch (sql.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> StoreFault.Kind.LOCKED;
            case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1 -> StoreFault.Kind.UNWRITABLE;
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 -> StoreFault.Kind.DAMAGED;
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                denied(sql) ? StoreFault.Kind.UNWRITABLE : StoreFault.Kind.DAMAGED;
            default -> null;
        };
    }

    private static boolean denied(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException
                    || String.valueOf(cause.getMessage()).contains("Permission denied")) {
                return true;
            }
        }
        return false;
    }
}
