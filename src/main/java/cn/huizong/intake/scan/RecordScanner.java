package cn.huizong.intake.scan;

import cn.huizong.intake.file.Limits;
import java.util.Arrays;

/**
 * Finds the fields of the records in a stretch of bytes, a batch of records at a time. A field in quotation marks is what stands
 * between them. Everything that programs read differently – a quotation mark within a field that is not quoted, a carriage return
 * by itself, control characters – is refused.
 */
public final class RecordScanner {

    /** How many records a batch has at most: what is known of them stays in the nearest cache of the processor. */
    public static final int BATCH = 256;

    private static final int FIELDS = 16 * BATCH;
    private static final int MOST_FIELDS = Limits.REGISTER.columns();

    /**
     * In bytes, of which there are at least as many as characters. A quotation mark too many may make one field of thousands of
     * records, and only those who know the limits refuse it.
     */
    private static final int LONGEST_FIELD = Limits.REGISTER.cellCharacters();

    private static final int LONGEST_RECORD = Limits.REGISTER.lineCharacters();

    private final ByteText text;
    private final char separator;
    private final Signs signs;
    private byte[] bytes = new byte[0];
    private int limit;
    private boolean last;
    /** Where the next record begins, and the first sign not before it. */
    private int at;

    private int sign;

    private int records;
    private final int[] firstField = new int[BATCH + 1];
    private final int[] firstLine = new int[BATCH + 1];
    private final boolean[] escaped = new boolean[BATCH];
    private int bounds;
    private int[] starts = new int[FIELDS];
    private int[] ends = new int[FIELDS];

    public RecordScanner(ByteText text, char separator) {
        this.text = text;
        this.separator = separator;
        this.signs = new Signs(text, separator);
    }

    /**
     * @param from where a record begins
     * @param newLast whether nothing comes behind {@code to}
     */
    public void on(byte[] newBytes, int from, int to, boolean newLast) {
        bytes = newBytes;
        at = from;
        limit = to;
        last = newLast;
        sign = 0;
        signs.find(bytes, from, to, last);
    }

    /** Where the next record begins. */
    public int at() {
        return at;
    }

    public byte[] bytes() {
        return bytes;
    }

    public ByteText text() {
        return text;
    }

    /** How many records the batch has. */
    public int records() {
        return records;
    }

    public int fields(int record) {
        return firstField[record + 1] - firstField[record];
    }

    public int start(int record, int field) {
        return starts[firstField[record] + field];
    }

    public int end(int record, int field) {
        return ends[firstField[record] + field];
    }

    /** How many lines of the batch come before a record. */
    public int linesBefore(int record) {
        return firstLine[record];
    }

    /** How many lines the batch has. */
    public int lines() {
        return firstLine[records];
    }

    /** Whether a field of the record holds a doubled quotation mark. */
    public boolean isEscaped(int record) {
        return escaped[record];
    }

    /**
     * Goes to the next records: those that begin before a place and are whole, as many as wanted.
     *
     * @param most at most {@link #BATCH}
     * @return false where there is none: the bytes end first, which is a beginning of one unless nothing comes behind
     */
    public boolean next(int before, int most) {
        records = 0;
        bounds = 0;
        int end = Math.min(before, limit);
        while (records < most && at < end && isWhole()) {
            records++;
            firstField[records] = bounds;
        }
        return records > 0;
    }

    /** Reads one more record; false, and nothing of it is kept, where the bytes end within it. */
    private boolean isWhole() {
        int boundsBefore = bounds;
        int signBefore = sign;
        escaped[records] = false;
        firstLine[records + 1] = firstLine[records] + 1;
        int field = at;
        int end;
        do {
            end = field < limit && bytes[field] == '"' ? quoted(field) : unquoted(field);
            field = end + 1;
        } while (end >= 0 && end < limit && bytes[end] == separator);
        if (end < 0) {
            bounds = boundsBefore;
            sign = signBefore;
            return false;
        }
        if (bounds - boundsBefore > MOST_FIELDS || end - at > LONGEST_FIELD && isTooLong(boundsBefore, end)) {
            throw Unsure.OF_STRUCTURE;
        }
        if (end < limit && bytes[end] == '\r') {
            sign++;
            field++;
        }
        at = Math.min(field, limit);
        return true;
    }

    private boolean isTooLong(int from, int end) {
        boolean tooLong = end - at > LONGEST_RECORD;
        for (int field = from; field < bounds; field++) {
            tooLong |= ends[field] - starts[field] > LONGEST_FIELD;
        }
        return tooLong;
    }

    /** What ends the field – a separator, the end of the line or of everything; −1 where the bytes end before. */
    private int unquoted(int start) {
        while (sign < signs.count()) {
            int place = signs.place(sign++);
            byte found = bytes[place];
            if (found == separator || found == '\n') {
                field(start, place);
                return place;
            }
            if (found == '\r') {
                return atReturn(start, place, place);
            }
            if (found != '\t') {
                throw Unsure.OF_STRUCTURE;
            }
        }
        return atLimit(start);
    }

    private int atLimit(int start) {
        if (!last) {
            return -1;
        }
        field(start, limit);
        return limit;
    }

    /** A line feed must follow a carriage return. */
    private int atReturn(int start, int end, int place) {
        if (place + 1 == limit && !last) {
            return -1;
        }
        if (place + 1 == limit || bytes[place + 1] != '\n') {
            throw Unsure.OF_STRUCTURE;
        }
        field(start, end);
        return place;
    }

    /** @param mark where its first quotation mark stands */
    private int quoted(int mark) {
        sign++;
        while (sign < signs.count()) {
            int place = signs.place(sign++);
            byte found = bytes[place];
            if (found == '"') {
                if (place + 1 == limit) {
                    return last ? behindMark(mark + 1, place) : -1;
                }
                if (bytes[place + 1] != '"') {
                    return behindMark(mark + 1, place);
                }
                sign++;
                escaped[records] = true;
            } else if (found == '\n') {
                firstLine[records + 1]++;
            } else if (found == '\r' ? isLoneReturn(place) : found != separator && found != '\t') {
                throw Unsure.OF_STRUCTURE;
            }
        }
        if (last) {
            throw Unsure.OF_STRUCTURE;
        }
        return -1;
    }

    private boolean isLoneReturn(int place) {
        return place + 1 < limit ? bytes[place + 1] != '\n' : last;
    }

    private int behindMark(int start, int mark) {
        int behind = mark + 1;
        if (behind == limit) {
            field(start, mark);
            return limit;
        }
        byte found = bytes[behind];
        if (found != separator && found != '\n' && found != '\r') {
            throw Unsure.OF_STRUCTURE;
        }
        sign++;
        if (found == '\r') {
            return atReturn(start, mark, behind);
        }
        field(start, mark);
        return behind;
    }

    private void field(int start, int end) {
        if (bounds == starts.length) {
            starts = Arrays.copyOf(starts, bounds * 2);
            ends = Arrays.copyOf(ends, bounds * 2);
        }
        starts[bounds] = start;
        ends[bounds++] = end;
    }

    /** A field as characters. */
    public String decode(int record, int field) {
        int start = start(record, field);
        String decoded = new String(bytes, start, end(record, field) - start, text.charset());
        boolean inQuotes = start > 0 && bytes[start - 1] == '"';
        return escaped[record] && inQuotes ? decoded.replace("\"\"", "\"") : decoded;
    }
}
