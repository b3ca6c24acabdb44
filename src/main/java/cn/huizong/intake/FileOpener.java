package cn.huizong.intake;

import cn.huizong.intake.container.Container;
import cn.huizong.intake.csv.CsvFileReader;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.FileKind;
import cn.huizong.intake.file.Fingerprint;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.ods.OdsReader;
import cn.huizong.intake.xls.XlsReader;
import cn.huizong.intake.xlsx.XlsxReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Opens a file by what it is, not by what it is called. */
final class FileOpener {

    private FileOpener() {}

    /** @throws RefusedFile when it is none of the formats read, damaged, hostile or beyond a limit */
    static List<Sheet> open(Path file, Fingerprint fingerprint, Budget budget) throws IOException {
        if (fingerprint.bytes() == 0) {
            throw RefusedFile.format("文件是空的（0 字节）", "请重新保存后报送");
        }
        return switch (FileKind.of(fingerprint.start())) {
            case ZIP -> packed(file, budget);
            case COMPOUND -> new XlsReader(budget).read(file);
            case TEXT -> List.of(new CsvFileReader(budget).read(file));
        };
    }

    private static List<Sheet> packed(Path file, Budget budget) throws IOException {
        try (Container container = Container.open(file, budget)) {
            Optional<List<Sheet>> document = OdsReader.read(container, budget);
            return document.isPresent() ? document.get() : new XlsxReader(budget).read(container);
        } catch (ZipException damaged) {
            throw RefusedFile.damaged("文件不完整或已损坏，内容无法解压");
        }
    }
}
