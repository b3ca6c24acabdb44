package cn.huizong.intake.xls;

import cn.huizong.intake.file.Budget;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much the texts amount to that cells share. POI keeps all of them when it meets them, in many times the memory they take
 * in the file, and can be stopped only before.
 */
final class SharedTexts {

    private static final int TEXTS = 0xFC;
    private static final int CONTINUED = 0x3C;
    private static final int PASSWORD = 0x2F;
    private static final int HEADER = 4;
    /** Where a record of texts says how many different ones there are. */
    private static final int DIFFERENT = 4;

    private SharedTexts() {}

    /** Goes through the records of a workbook by their headers alone; one that breaks off is left to whoever reads it. */
    static void measure(InputStream book, Budget budget) throws IOException {
        long count = 0;
        long bytes = 0;
        boolean within = false;
        for (byte[] header = book.readNBytes(HEADER); header.length == HEADER; header = book.readNBytes(HEADER)) {
            int kind = little(header, 0, 2);
            int length = little(header, 2, 2);
            if (kind == PASSWORD) {
                return;
            }
            within = kind == TEXTS || within && kind == CONTINUED;
            byte[] start = book.readNBytes(kind == TEXTS ? Math.min(length, DIFFERENT + HEADER) : 0);
            if (start.length == DIFFERENT + HEADER) {
                count += Math.max(0, little(start, DIFFERENT, HEADER));
                budget.sharedTexts(count);
            }
            if (within) {
                bytes += length;
                budget.storedTexts(bytes);
            }
            if (book.skip(length - start.length) < length - start.length) {
                return;
            }
        }
    }

    private static int little(byte[] bytes, int from, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            value |= (bytes[from + i] & 0xFF) << 8 * i;
        }
        return value;
    }
}
