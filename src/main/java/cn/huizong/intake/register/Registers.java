package cn.huizong.intake.register;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.file.FileKind;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.xls.XlsReader;
import cn.huizong.intake.xlsx.XlsxBook;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the lists of cases in a file and reads them; what else is in it is not looked at. */
public final class Registers {

    /**
     * @param parts what came of the lists
     * @param sheets on which they stand; "" of a CSV file
     */
    public record Found(List<PartReading> parts, Set<String> sheets) {

        public static final Found NONE = new Found(List.of(), Set.of());
    }

    private final RegisterReader reader;

    public Registers(RegisterReader reader) {
        this.reader = reader;
    }

    /** Whether any form is a list of cases; else no file need be looked at. */
    public boolean any() {
        return !reader.forms().isEmpty();
    }

    /** Whether a file is text that begins like a list of cases, whatever follows. */
    public boolean beginsLikeOne(InputStream file) throws IOException {
        return any() && RegisterStart.of(file, reader.forms(), reader.budget()).isPresent();
    }

    /** @param path below the inbox, and {@code sha256} of the file */
    public Found read(
            Path file,
            FileKind kind,
            String path,
            String sha256,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected)
            throws IOException {
        if (!any()) {
            return Found.NONE;
        }
        List<PartReading> parts = new ArrayList<>();
        Set<String> sheets = new HashSet<>();
        if (kind == FileKind.TEXT) {
            CasePlace place = new CasePlace(new Source(path, sha256, ""), true);
            reader.read(place, new CsvCases(file, reader::budget), job, expected)
                    .ifPresent(read -> {
                        parts.addAll(read);
                        sheets.add("");
                    });
        } else if (kind == FileKind.ZIP) {
            try (XlsxBook book = workbook(file)) {
                if (book == null) {
                    return Found.NONE;
                }
                for (XlsxBook.Tab tab : book.tabs()) {
                    CasePlace place = new CasePlace(new Source(path, sha256, tab.name()), false);
                    reader.read(place, new XlsxCases(book, tab, reader.budget()), job, expected)
                            .ifPresent(read -> {
                                parts.addAll(read);
                                sheets.add(tab.name());
                            });
                }
            }
        } else {
            for (Sheet sheet : new XlsReader(reader.budget()).read(file).sheets()) {
                CasePlace place = new CasePlace(new Source(path, sha256, sheet.name()), false);
                reader.read(place, new SheetCases(sheet, reader.budget()), job, expected)
                        .ifPresent(read -> {
                            parts.addAll(read);
                            sheets.add(sheet.name());
                        });
            }
        }
        return new Found(List.copyOf(parts), Set.copyOf(sheets));
    }

    /** Null for another kind of packed document, and for one that is damaged: whoever opens it as a return says why. */
    private @Nullable XlsxBook workbook(Path file) throws IOException {
        try {
            return XlsxBook.open(file, reader.budget(), true);
        } catch (RefusedFile noWorkbook) {
            return null;
        }
    }
}
