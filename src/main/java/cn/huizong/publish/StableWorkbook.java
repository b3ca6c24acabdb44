package cn.huizong.publish;

import cn.huizong.publish.workbook.StoredArchive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * POI's workbooks with bytes that depend on their content alone (law 8): no wall clock, no user name, no zip times, and
 * nothing deflated (see {@link StoredArchive}).
 */
public final class StableWorkbook {

    private static final String AUTHOR = "Huizong";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private StableWorkbook() {}

    /** The bytes of an .xlsx file; {@code stamp} becomes its time of creation and change. */
    public static byte[] bytes(XSSFWorkbook workbook, Instant stamp) {
        CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator(AUTHOR);
        core.setLastModifiedByUser(AUTHOR);
        core.setCreated(Optional.of(Date.from(stamp)));
        core.setModified(Optional.of(Date.from(stamp)));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            workbook.write(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repack(written.toByteArray());
    }

    /** The same archive with its entries in one order, uncompressed, all of one time; for any OOXML document. */
    public static byte[] repack(byte[] archive) {
        Map<String, byte[]> entries = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(name -> name));
        ByteArrayOutputStream packed = new ByteArrayOutputStream(archive.length * 4);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                store(out, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        StoredArchive.store(out, name, content.length, checksum.getValue(), new ByteArrayInputStream(content));
    }
}
