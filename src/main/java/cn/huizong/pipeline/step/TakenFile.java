package cn.huizong.pipeline.step;

import cn.huizong.intake.InboxFile;
import cn.huizong.intake.ReturnReader;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Originals;
import cn.huizong.store.Receipts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * A file of the inbox with the fingerprint of its bytes.
 *
 * @param sha256 "" when the bytes cannot be had or are more than a return may have
 * @param content the bytes of a file small enough to be read once and held until it is kept; else null
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: it lives from taking a file to keeping it.
record TakenFile(InboxFile file, String sha256, long bytes, byte @Nullable [] content) {

    /** Larger files are read a second time when they are kept. */
    static final int HELD = 1 << 20;

    /** By its size first: what can never be a return is neither read to its end nor kept. */
    static TakenFile of(InboxFile file, ReturnReader reader) {
        try {
            long size = Files.size(file.path());
            long largest = size > ReturnReader.LARGEST_FILE ? reader.largest(file.path()) : ReturnReader.LARGEST_FILE;
            if (size > largest) {
                return new TakenFile(file, "", size, null);
            }
            try (InputStream in = Files.newInputStream(file.path())) {
                byte[] start = in.readNBytes(HELD);
                Fingerprint fingerprint = new Fingerprint();
                fingerprint.upTo(HELD, new ByteArrayInputStream(start));
                if (start.length < HELD) {
                    return new TakenFile(file, fingerprint.hex(), start.length, start);
                }
                long bytes = HELD + fingerprint.upTo(largest - HELD, in);
                return new TakenFile(file, bytes > largest ? "" : fingerprint.hex(), bytes, null);
            }
        } catch (IOException unreadable) {
            return new TakenFile(file, "", 0, null);
        }
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
        return new TakenFile(file, sha256, bytes, null);
    }

    /** Keeps the bytes the fingerprint was taken of, or none. */
    void keepIn(Originals originals) {
        Fingerprint kept = new Fingerprint();
        try (InputStream in =
                content == null ? kept.over(Files.newInputStream(file.path())) : new ByteArrayInputStream(content)) {
            originals.keep(sha256, bytes, in);
            if (content == null && !kept.hex().equals(sha256)) {
                throw new IOException("its bytes changed while it was taken in");
            }
        } catch (IOException failed) {
            throw Refusal.failed("inbox.changed", failed, file.relativePath());
        }
    }
}
