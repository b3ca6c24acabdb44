package cn.huizong.intake.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The records of a file from some place on, through a window of its bytes. */
public final class FileRecords {

    /** No record is longer; what is, is read by those who refuse it by name. */
    private static final int LONGEST = 1 << 22;

    /** So far behind a place the end of a line is looked for. */
    private static final int NEAR = 1 << 16;

    private final FileChannel file;
    private final long size;
    private final RecordScanner scanner;
    private byte[] window;
    private long base;

    /** @param window for the bytes that are read at once */
    public FileRecords(FileChannel file, long size, RecordScanner scanner, byte[] window) {
        this.file = file;
        this.size = size;
        this.scanner = scanner;
        this.window = window;
    }

    public byte[] window() {
        return window;
    }

    public RecordScanner scanner() {
        return scanner;
    }

    /** @param place where a record begins */
    public void from(long place) throws IOException {
        base = place;
        int read = read(place, window);
        scanner.on(window, 0, read, base + read == size);
    }

    /** Where the next record begins. */
    public long place() {
        return base + scanner.at();
    }

    /**
     * Goes to the next records; false where there is none before a place of the file.
     *
     * @param most how many records at most
     */
    public boolean next(long before, int most) throws IOException {
        while (place() < Math.min(before, size)) {
            if (scanner.next((int) Math.min(before - base, Integer.MAX_VALUE), most)) {
                return true;
            }
            long place = place();
            if (place == base) {
                // Not even one record fits.
                if (window.length >= LONGEST) {
                    throw Unsure.OF_STRUCTURE;
                }
                window = new byte[window.length * 2];
            }
            from(place);
        }
        return false;
    }

    /**
     * Where the first line begins at or behind a place, if that is near; else beyond all. It is the beginning of a record unless
     * a field in quotation marks holds the end of the line before.
     */
    public static long lineAt(FileChannel file, long size, long place) throws IOException {
        byte[] near = new byte[(int) Math.min(NEAR, size - place + 1)];
        ByteBuffer buffer = ByteBuffer.wrap(near);
        int read = 0;
        while (buffer.hasRemaining() && file.read(buffer, place - 1 + read) > 0) {
            read = buffer.position();
        }
        for (int i = 0; i < read; i++) {
            if (near[i] == '\n') {
                return place + i;
            }
        }
        return Long.MAX_VALUE;
    }

    private int read(long place, byte[] into) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, (int) Math.min(into.length, size - place));
        while (buffer.hasRemaining()) {
            if (file.read(buffer, place + buffer.position()) < 0) {
                throw Unsure.OF_STRUCTURE;
            }
        }
        return buffer.position();
    }
}
