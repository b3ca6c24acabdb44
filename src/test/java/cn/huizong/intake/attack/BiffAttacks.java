package cn.huizong.intake.attack;

import static cn.huizong.intake.attack.Attack.beyond;
import static cn.huizong.intake.attack.Attack.faulty;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Attacks by workbooks of Excel 97–2003: records that lie about their size, and texts of nothing. */
final class BiffAttacks {

    private static final int BOF = 0x809;
    private static final int EOF = 0x0A;
    private static final int SST = 0xFC;
    private static final int CONTINUE = 0x3C;
    private static final int FORMAT = 0xE0;
    private static final int LARGEST = 8_222;

    private BiffAttacks() {}

    static List<Attack> all() {
        return List.of(
                faulty(
                        "record-longer-than-the-file.xls",
                        "损坏",
                        () -> compound(stream(record(SST, 60_000, new byte[20])))),
                faulty(
                        "record-longer-than-records-are.xls",
                        "损坏",
                        () -> compound(stream(record(FORMAT, 0xFFFF, new byte[0xFFFF])))),
                beyond(
                        "texts-that-are-not-there.xls",
                        "共享文字",
                        () -> compound(stream(record(SST, 8, new byte[] {-1, -1, -1, 127, -1, -1, -1, 127})))),
                beyond("twenty-million-texts-of-nothing.xls", "共享文字", () -> compound(stream(texts()))),
                beyond("lettering-of-texts.xls", "共享文字总量", () -> compound(stream(lettering()))),
                faulty("a-gap-among-records.xls", "空的", () -> compound(stream(new byte[400]))),
                faulty("book-that-never-ends.xls", "中途断掉", () -> compound(begin())),
                faulty("folders-within-folders.xls", "", BiffAttacks::deep));
    }

    private static byte[] compound(byte[] book) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(book), "Workbook");
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] deep() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DirectoryEntry folder = file.getRoot();
            for (int i = 0; i < 3_000; i++) {
                folder = folder.createDirectory("a");
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] begin() {
        return record(BOF, 16, new byte[] {0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    private static byte[] stream(byte[] records) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(begin());
        stream.writeBytes(records);
        stream.writeBytes(record(EOF, 0, new byte[0]));
        return stream.toByteArray();
    }

    /** Three bytes each in the file; ten times as much and more for whoever keeps them. */
    private static byte[] texts() {
        int inOne = (LARGEST - 8) / 3;
        int records = 20_000_000 / inOne;
        int count = inOne * (records + 1);
        byte[] first = new byte[8 + inOne * 3];
        for (int i = 0; i < 4; i++) {
            first[i] = (byte) (count >>> 8 * i);
            first[4 + i] = (byte) (count >>> 8 * i);
        }
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        texts.writeBytes(record(SST, first.length, first));
        byte[] more = record(CONTINUE, inOne * 3, new byte[inOne * 3]);
        for (int i = 0; i < records; i++) {
            texts.writeBytes(more);
        }
        return texts.toByteArray();
    }

    /** Texts of nothing, each in thousands of different letterings. */
    private static byte[] lettering() {
        byte[] text = new byte[2_000 * 4 + 5];
        text[2] = 8;
        text[3] = (byte) (2_000 & 0xFF);
        text[4] = (byte) (2_000 >> 8);
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.writeBytes(new byte[] {0, 50, 0, 0, 0, 50, 0, 0});
        first.writeBytes(text);
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        texts.writeBytes(record(SST, first.size(), first.toByteArray()));
        byte[] more = record(CONTINUE, text.length, text);
        for (int i = 1; i < 50 << 8; i++) {
            texts.writeBytes(more);
        }
        return texts.toByteArray();
    }

    private static byte[] record(int kind, int claimed, byte[] content) {
        byte[] record = new byte[4 + content.length];
        record[0] = (byte) kind;
        record[1] = (byte) (kind >>> 8);
        record[2] = (byte) claimed;
        record[3] = (byte) (claimed >>> 8);
        System.arraycopy(content, 0, record, 4, content.length);
        return record;
    }
}
