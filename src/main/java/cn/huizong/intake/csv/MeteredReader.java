package cn.huizong.intake.csv;

import cn.huizong.intake.file.Budget;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the characters read for one record, so that a file without line ends is refused before it fills the memory. */
final class MeteredReader extends FilterReader {

    private final Budget budget;
    private long sinceRecord;

    MeteredReader(Reader in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    void nextRecord() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        budget.line(sinceRecord += read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        budget.line(sinceRecord += Math.max(read, 0));
        return read;
    }
}
