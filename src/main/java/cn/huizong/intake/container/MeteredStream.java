package cn.huizong.intake.container;

import cn.huizong.intake.file.Budget;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * Counts what comes out of a packed part against the budget, whatever the container says about its size, and compares it with
 * the checksum of the part at its end: Java unpacks a part without doing so, and a flipped bit may make a 3 a 7.
 */
public final class MeteredStream extends FilterInputStream {

    private final long packed;
    private final Budget budget;
    private final CRC32 sum = new CRC32();
    private final long expectedSum;
    private long unpacked;
    private long piece;

    /**
     * @param packed its size as packed, as the container says
     * @param expectedSum the checksum of the whole part
     */
    MeteredStream(InputStream in, long packed, long expectedSum, Budget budget) {
        super(in);
        this.packed = packed;
        this.expectedSum = expectedSum;
        this.budget = budget;
    }

    /** What comes from now on is the next piece of the part. */
    void nextPiece() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read < 0) {
            compare();
            return read;
        }
        sum.update(read);
        count(1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read < 0) {
            compare();
            return read;
        }
        sum.update(bytes, from, read);
        count(read);
        return read;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("what is skipped would not be counted");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void compare() throws ZipException {
        if (sum.getValue() != expectedSum) {
            throw new ZipException("the checksum differs");
        }
    }

    private void count(int more) {
        unpacked += more;
        piece += more;
        budget.expanded(packed, unpacked, more);
        budget.xmlPiece(piece);
    }
}
