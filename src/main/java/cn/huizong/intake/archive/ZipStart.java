package cn.huizong.intake.archive;

import cn.huizong.intake.file.RefusedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells archives from the documents that are packed as zip too. */
final class ZipStart {

    private static final int NAME_LENGTH = 26;
    private static final int NAME = 30;

    /** One of these makes it a document: of Office (ECMA-376 part 2) or OpenDocument. */
    private static final Set<String> OF_PACKAGES = Set.of(
            "[content_types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "mimetype",
            "content.xml",
            "meta-inf/manifest.xml");

    /** With such names begin the workbooks of all programs known; it saves reading the directory of each. */
    private static final List<String> PACKAGES_BEGIN =
            List.of("[content_types].xml", "_rels/", "mimetype", "xl/", "docprops/");

    private ZipStart() {}

    /** By its first bytes: whether it is worth looking at the names of its entries. */
    static boolean mayBeArchive(byte[] start) {
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            return false;
        }
        if (start[2] == 5 && start[3] == 6) {
            return true;
        }
        if (start[2] != 3 || start[3] != 4 || start.length <= NAME) {
            return false;
        }
        int length = (start[NAME_LENGTH] & 0xFF) | (start[NAME_LENGTH + 1] & 0xFF) << 8;
        String name = key(start, NAME, Math.min(length, start.length - NAME));
        return !name.isEmpty() && PACKAGES_BEGIN.stream().noneMatch(name::startsWith);
    }

    static boolean isPackage(List<ZipRecord> records) {
        return names(records).stream().anyMatch(OF_PACKAGES::contains);
    }

    /** @throws RefusedFile when it is a document that keeps its parts in a zip, and not read */
    static void refuseDocuments(List<ZipRecord> records) {
        Set<String> names = names(records);
        boolean ofNumbers = names.contains("index/document.iwa")
                || (names.contains("index.zip") && names.contains("metadata/documentidentifier"));
        if (ofNumbers) {
            throw RefusedFile.format("这是苹果 Numbers 表格（.numbers），不读取", "请在 Numbers 中导出为 Excel（.xlsx）后报送");
        }
        if (names.contains("uof.xml")) {
            throw RefusedFile.format("这是标文通（UOF）格式的文档，不读取", "请在 WPS 中打开，另存为 .xlsx 后重新报送");
        }
        if (names.contains("ofd.xml")) {
            throw RefusedFile.format("这是 OFD 版式文件，不是电子表格", "请把数据填入下发的表样（.xlsx）后报送");
        }
    }

    private static Set<String> names(List<ZipRecord> records) {
        return records.stream()
                .map(record -> key(record.name(), 0, record.name().length))
                .collect(Collectors.toSet());
    }

    private static String key(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1)
                .replace('\\', '/')
                .toLowerCase(Locale.ROOT);
    }
}
