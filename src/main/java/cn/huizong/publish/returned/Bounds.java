package cn.huizong.publish.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * How much is opened to be marked: POI holds a workbook as a tree of objects, several times as large as its parts. A return is a page or
 * two; of what goes far beyond, a list of cases say, the findings are listed instead.
 *
 * @param unpacked size of all parts together, counted no further than to just beyond what may be opened
 * @param ofExcel whether it is a package as Excel writes them, and not another format that comes in a zip archive
 */
record Bounds(long unpacked, boolean ofExcel) {

    private static final long MEBIBYTE = 1L << 20;

    /** Of a file as it was handed in. */
    static final long FILE = 4 * MEBIBYTE;

    private static final long UNPACKED = 8 * MEBIBYTE;
    /** Beyond it workbooks are opened one after the other. */
    private static final long SMALL = MEBIBYTE;

    /** Of a workbook made of the rows of another file. */
    static final int CELLS = 50_000;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int BUFFER = 1 << 14;

    static Bounds of(byte[] file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        boolean ofExcel = false;
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null && size <= UNPACKED; part = parts.getNextEntry()) {
                ofExcel |= part.getName().equalsIgnoreCase(CONTENT_TYPES);
                size += size(parts, buffer, UNPACKED - size);
            }
        }
        return new Bounds(size, ofExcel);
    }

    private static long size(InputStream part, byte[] buffer, long left) throws IOException {
        long size = 0;
        for (int read = part.read(buffer); read >= 0 && size <= left; read = part.read(buffer)) {
            size += read;
        }
        return size;
    }

    boolean exceeded() {
        return unpacked > UNPACKED;
    }

    boolean isSmall() {
        return unpacked <= SMALL;
    }
}
