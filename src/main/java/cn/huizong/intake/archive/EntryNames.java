package cn.huizong.intake.archive;

import cn.huizong.intake.file.NameCharacters;
import cn.huizong.intake.file.RefusedFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of the files of an archive. They are in UTF-8 where the archive says so; what else it holds was named by one
 * program in one encoding: in UTF-8 if that fits all of them, else in GB18030, as Windows and WPS write. A name alone would not
 * do: one in GB18030 may happen to be sound UTF-8.
 */
final class EntryNames {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Some programs begin every path with the folder they stand in. */
    private static final String HERE = "^(?:\\./)+";

    /** In bytes of UTF-8, of the whole path: more than Windows allows, and no more than a database can look up. */
    private static final int LONGEST = 1_000;

    private static final int LONGEST_SEGMENT = 255;
    private static final int SHOWN = 60;

    private final Charset unsaid;
    private final Map<String, Integer> occurrences = new HashMap<>();

    EntryNames(List<ZipRecord> records) {
        boolean allInUtf8 = records.stream()
                .filter(record -> !record.namedInUtf8())
                .allMatch(record -> decoded(record, StandardCharsets.UTF_8) != null);
        unsaid = allInUtf8 ? StandardCharsets.UTF_8 : GB18030;
        records.stream()
                .flatMap(record -> Stream.ofNullable(decoded(record, unsaid)))
                .forEach(name -> occurrences.merge(compared(name), 1, Integer::sum));
    }

    private static @Nullable String decoded(ZipRecord record, Charset unsaid) {
        Charset charset = record.namedInUtf8() ? StandardCharsets.UTF_8 : unsaid;
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(record.name()))
                    .toString()
                    .replace('\\', '/')
                    .replaceFirst(HERE, "");
        } catch (CharacterCodingException misfit) {
            return null;
        }
    }

    /** On many a disk names that differ in case, or in how an accent is written, are one. */
    private static String compared(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it is a folder, whichever way its name is ended: some programs of Windows write {@code \\}. */
    boolean isFolder(ZipRecord record) {
        String name = decoded(record, unsaid);
        boolean here = name != null && name.isEmpty() && record.name().length > 0;
        return record.namesAFolder() || here || name != null && name.endsWith("/");
    }

    /**
     * The path of an entry, with {@code /}.
     *
     * @throws RefusedFile when the name is unsound, or not the only one of its kind
     */
    String of(ZipRecord record) {
        String name = decoded(record, unsaid);
        if (name == null) {
            throw ArchiveFaults.name(shown(new String(record.name(), StandardCharsets.US_ASCII)), "编码无法辨认");
        }
        String fault = fault(name);
        if (!fault.isEmpty()) {
            throw ArchiveFaults.name(shown(name), fault);
        }
        return name;
    }

    private String fault(String name) {
        if (NameCharacters.deceive(name)) {
            return "含有控制字符或改变书写方向的字符";
        }
        if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")) {
            return "是绝对路径";
        }
        List<String> segments =
                List.of((name.endsWith("/") ? name.substring(0, name.length() - 1) : name).split("/", -1));
        if (segments.stream().anyMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."))) {
            return "指向别处（含“..”一类的路径）";
        }
        if (bytes(name) > LONGEST || segments.stream().anyMatch(segment -> bytes(segment) > LONGEST_SEGMENT)) {
            return "太长";
        }
        return occurrences.getOrDefault(compared(name), 0) > 1 ? "在压缩包中不止一个（包括只差大小写的），无法确定以哪一个为准" : "";
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shown(String name) {
        String written = NameCharacters.written(name);
        return written.length() > SHOWN
                ? written.substring(0, written.offsetByCodePoints(0, SHOWN / 2)) + "…"
                : written;
    }
}
