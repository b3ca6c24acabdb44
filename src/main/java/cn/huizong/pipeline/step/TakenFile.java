package cn.huizong.pipeline.step;

import cn.huizong.intake.ArchivedFiles;
import cn.huizong.intake.FileBytes;
import cn.huizong.intake.InboxFile;
import cn.huizong.intake.KnownBytes;
import cn.huizong.intake.ReturnReader;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Originals;
import cn.huizong.store.Receipts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of the inbox with the fingerprint of its bytes.
 *
 * @param sha256 "" when the bytes cannot be had or are more than a return may have
 * @param seen where a change of the file since would show; else null
 * @param within the files it holds, where it is an archive
 * @param content the bytes of a file small enough to be read once and held until it is kept; else null
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: it lives from taking a file to keeping it.
record TakenFile(
        InboxFile file,
        String sha256,
        long bytes,
        byte @Nullable [] content,
        @Nullable SeenFile seen,
        List<InboxFile> within) {

    /** Larger files are read a second time when they are kept. */
    static final int HELD = 1 << 20;

    /** By its size first: what can never be a return is neither read to its end nor kept. */
    static TakenFile of(InboxFile file, ReturnReader reader, Instant now) {
        try {
            FileBytes all = file.bytes();
            Optional<FileStamp> stamp = all.file().flatMap(path -> SeenFile.before(path, now));
            long size = all.size();
            long largest = size > ReturnReader.LARGEST_FILE ? reader.largest(all) : ReturnReader.LARGEST_FILE;
            if (size > largest) {
                return unread(file, size);
            }
            try (InputStream in = all.open()) {
                byte[] start = in.readNBytes(HELD);
                Sha256 fingerprint = new Sha256();
                fingerprint.upTo(HELD, new ByteArrayInputStream(start));
                List<InboxFile> within = ArchivedFiles.of(file, start);
                long bytes = start.length < HELD ? start.length : HELD + fingerprint.upTo(largest - HELD, in);
                if (bytes > largest) {
                    return unread(file, bytes);
                }
                String sha256 = fingerprint.hex();
                SeenFile seen = stamp.map(before -> new SeenFile(new KnownBytes(sha256, bytes, start), before))
                        .orElse(null);
                return new TakenFile(file, sha256, bytes, start.length < HELD ? start : null, seen, within);
            }
        } catch (IOException | RefusedFile unreadable) {
            return unread(file, 0);
        }
    }

    private static TakenFile unread(InboxFile file, long bytes) {
        return new TakenFile(file, "", bytes, null, null, List.of());
    }

    boolean taken() {
        return !sha256.isEmpty();
    }

    boolean tooLarge() {
        return !taken() && bytes > ReturnReader.LARGEST_FILE;
    }

    Receipts.Arrival arrival() {
        return new Receipts.Arrival(file.relativePath(), sha256);
    }

    TakenFile withoutContent() {
        return new TakenFile(file, sha256, bytes, null, seen, within);
    }

    /** Keeps the bytes the fingerprint was taken of, or none. */
    void keepIn(Originals originals) {
        Sha256 kept = new Sha256();
        try (InputStream in = content == null ? kept.over(file.bytes().open()) : new ByteArrayInputStream(content)) {
            boolean read = originals.keep(sha256, bytes, in);
            if (read && content == null && !kept.hex().equals(sha256)) {
                throw new IOException("its bytes changed while it was taken in");
            }
        } catch (IOException | RefusedFile failed) {
            throw Refusal.failed("inbox.changed", failed, file.relativePath());
        }
    }
}
