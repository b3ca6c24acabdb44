package cn.huizong.intake.xlsx;

import cn.huizong.intake.file.Budget;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a packed part against the budget, whatever the container says about its size. */
final class MeteredStream extends FilterInputStream {

    private final long packed;
    private final Budget budget;
    private long unpacked;
    private long piece;

    /** @param packed its size as packed, as the container says */
    MeteredStream(InputStream in, long packed, Budget budget) {
        super(in);
        this.packed = packed;
        this.budget = budget;
    }

    /** What comes from now on is the next piece of the part. */
    void nextPiece() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(read, 0));
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

    private void count(int more) {
        unpacked += more;
        piece += more;
        budget.expanded(packed, unpacked, more);
        budget.xmlPiece(piece);
    }
}
