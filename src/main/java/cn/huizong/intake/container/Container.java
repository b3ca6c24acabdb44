package cn.huizong.intake.container;

import cn.huizong.catalogue.UnseenCharacters;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The zip container of a workbook, guarded: a bounded number of parts with sound and distinct names, a bounded size unpacked.
 * Opening a package with POI takes four times as long as opening and parsing a small workbook like this, which is why the
 * guard is our own.
 */
public final class Container implements Closeable {

    private static final int NAME_SHOWN = 60;
    /** Where the flags of the first entry stand in a file. */
    private static final int FLAGS = 6;

    private final ZipFile zip;
    private final long bytes;
    private final Budget budget;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private Container(ZipFile zip, long bytes, Budget budget) {
        this.zip = zip;
        this.bytes = bytes;
        this.budget = budget;
    }

    /** @throws RefusedFile when the container is damaged, or made to do harm */
    public static Container open(Path file, Budget budget) throws IOException {
        Container container = new Container(zip(file), Files.size(file), budget);
        try {
            container.list();
            return container;
        } catch (IllegalArgumentException unreadable) {
            // Java decodes the remarks on entries only now, and reports those that are no text like this.
            container.close();
            throw RefusedFile.damaged("文件不完整或已损坏，压缩结构无法读取");
        } catch (RuntimeException refused) {
            container.close();
            throw refused;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException damaged) {
            if (isEncrypted(file)) {
                throw RefusedFile.format("压缩包加了密码，无法打开", "请去掉密码，解压后逐个报送其中的报表");
            }
            throw RefusedFile.damaged("文件不完整或已损坏，压缩结构无法读取");
        }
    }

    /** Whether the first entry is marked as encrypted (APPNOTE 4.4.4, bit 0); Java refuses such a zip as if it were damaged. */
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            byte[] header = start.readNBytes(FLAGS + 1);
            return header.length > FLAGS && (header[FLAGS] & 1) != 0;
        }
    }

    private void list() {
        budget.entries(zip.size());
        long packed = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = key(entry.getName());
            packed += Math.max(0, entry.getCompressedSize());
            if (packed > bytes) {
                throw RefusedFile.damaged("压缩包内的文件互相重叠，或谎报大小");
            }
            if (isUnsound(name)) {
                throw RefusedFile.format("压缩包内有不安全的文件名“" + printable(name) + "”", "请在 Excel 或 WPS 中另存为 .xlsx 后重新报送");
            }
            if (parts.put(name, entry) != null) {
                throw RefusedFile.damaged("压缩包内有重名文件“" + printable(name) + "”，无法确定以哪一个为准");
            }
        }
    }

    /** Names of parts are compared without case (ECMA-376 part 2, 9.1.1.2); some programs write backslashes. */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static boolean isUnsound(String name) {
        return name.startsWith("/")
                || (name.length() > 1 && name.charAt(1) == ':')
                || ("/" + name + "/").contains("/../")
                || name.codePoints().anyMatch(Container::misleads);
    }

    private static boolean misleads(int character) {
        return Character.isISOControl(character) || UnseenCharacters.isUnseen(character);
    }

    private static String printable(String name) {
        String shown = name.replaceAll("\\p{C}", "?");
        return shown.length() > NAME_SHOWN ? shown.substring(0, NAME_SHOWN) + "…" : shown;
    }

    public boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** A part unpacked within the budget; empty when there is none of this name. */
    public Optional<MeteredStream> part(String name) throws IOException {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            InputStream unpacked = zip.getInputStream(entry);
            return unpacked == null
                    ? Optional.empty()
                    : Optional.of(new MeteredStream(
                            unpacked, Math.min(entry.getCompressedSize(), bytes), entry.getCrc(), budget));
        } catch (ZipException damaged) {
            throw RefusedFile.damaged("压缩包内的“" + printable(name) + "”已损坏");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
