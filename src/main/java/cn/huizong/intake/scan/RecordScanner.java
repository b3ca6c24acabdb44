package cn.huizong.intake.scan;

import java.util.Arrays;

/**
 * Finds the fields of the records in a stretch of bytes. A field in quotation marks is what stands between them. Everything that
 * programs read differently – a quotation mark within a field that is not quoted, a carriage return by itself, control
 * characters – is refused.
 */
public final class RecordScanner {

    private static final byte PLAIN = 0;
    private static final byte SEPARATOR = 1;
    private static final byte QUOTE = 2;
    private static final byte LINE_FEED = 3;
    private static final byte RETURN = 4;
    private static final byte CONTROL = 5;
    private static final byte LEAD = 6;

    /** The first of three bytes, which is what nearly all characters beyond ASCII have in UTF-8. */
    private static final byte THREE = 7;

    private static final int FIELDS = 64;
    private static final int MOST_FIELDS = 16_384;

    private final byte[] classes = new byte[256];
    private final ByteText text;
    private byte[] bytes = new byte[0];
    private int limit;
    private boolean last;
    private int at;
    private int lines;
    private int count;
    private int[] starts = new int[FIELDS];
    private int[] ends = new int[FIELDS];
    private boolean escaped;

    public RecordScanner(ByteText text, char separator) {
        this.text = text;
        Arrays.fill(classes, 0, ' ', CONTROL);
        Arrays.fill(classes, 0x80, 256, LEAD);
        if (text instanceof Utf8Text) {
            Arrays.fill(classes, 0xE1, 0xED, THREE);
            Arrays.fill(classes, 0xEE, 0xF0, THREE);
        }
        classes['\t'] = PLAIN;
        classes['\n'] = LINE_FEED;
        classes['\r'] = RETURN;
        classes['"'] = QUOTE;
        classes[separator] = SEPARATOR;
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

    public int fields() {
        return count;
    }

    public int start(int field) {
        return starts[field];
    }

    public int end(int field) {
        return ends[field];
    }

    /** How many lines the record has. */
    public int lines() {
        return lines;
    }

    /** Whether a field of the record holds a doubled quotation mark. */
    public boolean escaped() {
        return escaped;
    }

    /** Goes to the next record; false where the bytes end first, which is a beginning of one unless nothing comes behind. */
    public boolean next() {
        if (at == limit) {
            return false;
        }
        count = 0;
        lines = 0;
        escaped = false;
        int field = at;
        while (true) {
            int end = field < limit && bytes[field] == '"' ? quoted(field + 1) : unquoted(field);
            if (end < 0) {
                return false;
            }
            if (end == limit) {
                at = limit;
                lines++;
                return true;
            }
            byte kind = classes[bytes[end] & 0xFF];
            if (kind == SEPARATOR) {
                field = end + 1;
            } else {
                int next = kind == RETURN ? end + 2 : end + 1;
                at = next;
                lines++;
                return true;
            }
        }
    }

    /** Where the field ends, −1 where the bytes end before. */
    private int unquoted(int start) {
        byte[] all = bytes;
        byte[] kinds = classes;
        int end = limit;
        int i = start;
        while (i < end) {
            byte kind = kinds[all[i] & 0xFF];
            if (kind == PLAIN) {
                i++;
            } else if (kind == THREE && i + 2 < end && follow(all[i + 1], all[i + 2])) {
                i += 3;
            } else if (kind >= LEAD) {
                int length = text.length(all, i, end);
                if (length == 0) {
                    return atLimit();
                }
                i += length;
            } else if (kind == SEPARATOR || kind == LINE_FEED) {
                field(start, i);
                return i;
            } else if (kind == RETURN) {
                return beforeLineFeed(start, i, i);
            } else {
                throw Unsure.OF_STRUCTURE;
            }
        }
        if (!last) {
            return -1;
        }
        field(start, end);
        return end;
    }

    /** Whether both begin with the bits 10. */
    private static boolean follow(byte second, byte third) {
        return (second & third) < 0 && ((second | third) & 0x40) == 0;
    }

    /** What ends the record at a carriage return: a line feed must follow. */
    private int beforeLineFeed(int start, int end, int at) {
        if (at + 1 == limit && !last) {
            return -1;
        }
        if (at + 1 == limit || bytes[at + 1] != '\n') {
            throw Unsure.OF_STRUCTURE;
        }
        field(start, end);
        return at;
    }

    private int quoted(int start) {
        int i = start;
        while (i < limit) {
            byte kind = classes[bytes[i] & 0xFF];
            if (kind >= LEAD) {
                int length = text.length(bytes, i, limit);
                if (length == 0) {
                    return atLimit();
                }
                i += length;
                continue;
            }
            if (kind == QUOTE) {
                if (i + 1 == limit && !last) {
                    return -1;
                }
                if (i + 1 < limit && bytes[i + 1] == '"') {
                    escaped = true;
                    i += 2;
                    continue;
                }
                return behindQuote(start, i);
            }
            if (kind == CONTROL || kind == RETURN && isLoneReturn(i)) {
                throw Unsure.OF_STRUCTURE;
            }
            lines += kind == LINE_FEED ? 1 : 0;
            i++;
        }
        if (last) {
            throw Unsure.OF_STRUCTURE;
        }
        return -1;
    }

    private boolean isLoneReturn(int i) {
        return i + 1 < limit ? bytes[i + 1] != '\n' : last;
    }

    private int behindQuote(int start, int quote) {
        int behind = quote + 1;
        if (behind == limit) {
            field(start, quote);
            return limit;
        }
        byte kind = classes[bytes[behind] & 0xFF];
        if (kind == RETURN) {
            return beforeLineFeed(start, quote, behind);
        }
        if (kind != SEPARATOR && kind != LINE_FEED) {
            throw Unsure.OF_STRUCTURE;
        }
        field(start, quote);
        return behind;
    }

    /** A character that is cut off is none where nothing comes behind. */
    private int atLimit() {
        if (last) {
            throw Unsure.OF_ENCODING;
        }
        return -1;
    }

    private void field(int start, int end) {
        if (count == starts.length) {
            if (count == MOST_FIELDS) {
                throw Unsure.OF_STRUCTURE;
            }
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** A field as characters. */
    public String decode(int field) {
        String decoded = new String(bytes, starts[field], ends[field] - starts[field], text.charset());
        boolean inQuotes = starts[field] > 0 && bytes[starts[field] - 1] == '"';
        return escaped && inQuotes ? decoded.replace("\"\"", "\"") : decoded;
    }
}
