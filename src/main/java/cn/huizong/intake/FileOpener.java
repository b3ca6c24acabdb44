package cn.huizong.intake;

import cn.huizong.intake.csv.CsvFileReader;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.FileKind;
import cn.huizong.intake.file.Fingerprint;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.xls.XlsReader;
import cn.huizong.intake.xlsx.XlsxReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Opens a file by what it is, not by what it is called. */
final class FileOpener {

    private FileOpener() {}

    /**
     * @param wanted the names of sheets of a workbook to be read; a CSV file is read whatever they are
     * @throws RefusedFile when it is none of the formats read, damaged, hostile or beyond a limit
     */
    static List<Sheet> open(Path file, Fingerprint fingerprint, Budget budget, Predicate<String> wanted)
            throws IOException {
        return switch (kind(fingerprint)) {
            case ZIP -> new XlsxReader(budget).read(file, wanted);
            case COMPOUND ->
                new XlsReader(budget)
                        .read(file).stream()
                                .filter(sheet -> wanted.test(sheet.name()))
                                .toList();
            case TEXT -> List.of(new CsvFileReader(budget).read(file));
        };
    }

    /** @throws RefusedFile when it is empty, or of a kind that is known and not read */
    static FileKind kind(Fingerprint fingerprint) {
        if (fingerprint.bytes() == 0) {
            throw RefusedFile.format("文件是空的（0 字节）", "请重新保存后报送");
        }
        return FileKind.of(fingerprint.start());
    }
}
