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

    /** @param packed its size as packed, as the container says */
    MeteredStream(InputStream in, long packed, Budget budget) {
        super(in);
        this.packed = packed;
        this.budget = budget;
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
        budget.expanded(packed, unpacked, more);
    }
}
