package cn.huizong.intake.register;

import cn.huizong.intake.file.Blank;
import cn.huizong.intake.scan.ByteText;
import cn.huizong.intake.scan.RecordScanner;

/** Which fields are filled in. */
final class FilledFields implements BatchQuestion {

    @Override
    public void ask(CaseBatch batch) {
        RecordScanner scanner = batch.scanner;
        byte[] bytes = scanner.bytes();
        ByteText text = scanner.text();
        for (int record = 0; record < batch.size(); record++) {
            int fields = scanner.fields(record);
            long filled = 0;
            int cells = 0;
            for (int field = 0; field < fields; field++) {
                if (isFilled(text, bytes, scanner.start(record, field), scanner.end(record, field))) {
                    cells++;
                    filled |= field < Long.SIZE ? 1L << field : 0;
                }
            }
            batch.cells[record] = cells;
            batch.filled[record] = filled;
        }
    }

    private static boolean isFilled(ByteText text, byte[] bytes, int start, int end) {
        if (start == end) {
            return false;
        }
        byte first = bytes[start];
        return first > ' ' && first < 0x7F
                || first < 0 && text.leavesTrace(bytes, start, end)
                || !Blank.is(new String(bytes, start, end - start, text.charset()));
    }
}
