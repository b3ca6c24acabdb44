package cn.huizong.intake.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The records of an .xls workbook. */
record Records(List<Record> all) {

    private static final int HEADER = 4;

    /** @param length as it is written, whatever there is */
    record Record(int kind, int length, byte[] content) {

        static Record of(int kind, byte[] content) {
            return new Record(kind, content.length, content);
        }

        boolean isCell() {
            return switch (kind) {
                case 0x203, 0x27E, 0xFD, 0x204, 0x205, 0x06, 0x201 -> content.length >= 6;
                default -> false;
            };
        }
    }

    static Records of(byte[] file) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            byte[] stream = compound.createDocumentInputStream("Workbook").readAllBytes();
            List<Record> all = new ArrayList<>();
            for (int at = 0; at + HEADER <= stream.length; ) {
                int length = little(stream, at + 2);
                int end = Math.min(stream.length, at + HEADER + length);
                all.add(new Record(little(stream, at), length, Arrays.copyOfRange(stream, at + HEADER, end)));
                at = end;
            }
            return new Records(all);
        }
    }

    private static int little(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    byte[] file() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (Record record : all) {
            stream.write(record.kind());
            stream.write(record.kind() >> 8);
            stream.write(record.length());
            stream.write(record.length() >> 8);
            stream.writeBytes(record.content());
        }
        try (POIFSFileSystem compound = new POIFSFileSystem();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            compound.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
            compound.writeFilesystem(file);
            return file.toByteArray();
        }
    }

    /** The records from the first cell to the last that follow each other. */
    int[] cells() {
        int first = 0;
        while (first < all.size() && !all.get(first).isCell()) {
            first++;
        }
        int end = first;
        while (end < all.size() && all.get(end).isCell()) {
            end++;
        }
        return new int[] {first, end};
    }

    Records with(int index, Record... instead) {
        List<Record> changed = new ArrayList<>(all);
        changed.remove(index);
        changed.addAll(index, List.of(instead));
        return new Records(changed);
    }

    Records with(List<Record> others) {
        return new Records(others);
    }
}
