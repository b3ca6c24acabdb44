package cn.huizong.intake;

import cn.huizong.intake.archive.Archive;
import cn.huizong.intake.container.Container;
import cn.huizong.intake.csv.CsvFileReader;
import cn.huizong.intake.file.Book;
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
import java.util.function.Predicate;
import java.util.zip.ZipException;

/** Opens a file by what it is, not by what it is called. */
final class FileOpener {

    private FileOpener() {}

    /**
     * @param wanted the names of sheets of a workbook to be read; a CSV file is read whatever they are
     * @throws RefusedFile when it is none of the formats read, damaged, hostile or beyond a limit
     */
    static Book open(Path file, Fingerprint fingerprint, Budget budget, Predicate<String> wanted) throws IOException {
        return switch (kind(fingerprint)) {
            case ZIP -> packed(file, fingerprint, budget, wanted);
            case COMPOUND -> new XlsReader(budget).read(file).of(wanted);
            case TEXT -> new Book(List.of(new CsvFileReader(budget).read(file)), false);
        };
    }

    /** @throws RefusedFile when it is empty, or of a kind that is known and not read */
    static FileKind kind(Fingerprint fingerprint) {
        if (fingerprint.bytes() == 0) {
            throw RefusedFile.format("文件是空的（0 字节）", "请重新保存后报送");
        }
        return FileKind.of(fingerprint.start());
    }

    private static Book packed(Path file, Fingerprint fingerprint, Budget budget, Predicate<String> wanted)
            throws IOException {
        if (Archive.isOne(file, fingerprint.start())) {
            throw RefusedFile.format("这是压缩包（zip），不是工作簿", "请解压后逐个使用其中的文件");
        }
        try (Container container = Container.open(file, budget)) {
            Optional<List<Sheet>> document = OdsReader.read(container, budget);
            return document.isPresent()
                    ? new Book(document.get(), false).of(wanted)
                    : new XlsxReader(budget).read(container, wanted);
        } catch (ZipException damaged) {
            throw RefusedFile.damaged("文件不完整或已损坏，内容无法解压");
        }
    }
}
