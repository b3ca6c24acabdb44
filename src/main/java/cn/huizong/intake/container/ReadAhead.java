package cn.huizong.intake.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream in a thread of its own, a little ahead of whoever wants its bytes: unpacking a large part goes on while what came
 * before is parsed. A failure is told when all bytes before it were read.
 */
final class ReadAhead extends InputStream {

    private static final int PIECE = 1 << 16;

    /** So many pieces wait at most. */
    private static final int AHEAD = 4;

    private static final long PATIENCE_MILLIS = 50;

    /** @param failure behind these bytes, null where there is none; fewer bytes than there is room for are the last */
    private record Piece(
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes,
            int length,
            @Nullable Throwable failure) {}

    private final InputStream in;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread = new Thread(this::run, "huizong-unpack");
    private volatile boolean closed;
    private Piece piece = new Piece(new byte[0], 0, null);
    private int at;
    private boolean last;

    ReadAhead(InputStream in) {
        this.in = in;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        boolean more = true;
        while (more && !closed) {
            Piece next = next();
            more = next.length() == PIECE && next.failure() == null;
            hand(next);
        }
    }

    private Piece next() {
        byte[] bytes = new byte[PIECE];
        int length = 0;
        try {
            int read = 0;
            while (length < PIECE && read >= 0) {
                length += read;
                read = in.read(bytes, length, PIECE - length);
            }
            return new Piece(bytes, length, null);
        } catch (IOException | RuntimeException | Error failure) {
            return new Piece(bytes, length, failure);
        }
    }

    /** Looks up now and then to see whether anybody still wants it. */
    private void hand(Piece next) {
        try {
            while (!closed && !pieces.offer(next, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        while (at == piece.length()) {
            fail(piece.failure());
            if (last) {
                return -1;
            }
            piece = taken();
            last = piece.length() < PIECE;
            at = 0;
        }
        int read = Math.min(length, piece.length() - at);
        System.arraycopy(piece.bytes(), at, into, from, read);
        at += read;
        return read;
    }

    private static void fail(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException unreadable) {
            throw unreadable;
        }
        if (failure instanceof RuntimeException wrong) {
            throw wrong;
        }
        if (failure instanceof Error beyondHelp) {
            throw beyondHelp;
        }
    }

    private Piece taken() throws IOException {
        try {
            return pieces.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** The stream is closed when nobody reads it any more. */
    @Override
    public void close() throws IOException {
        closed = true;
        pieces.clear();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
