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
import java.util.Optional;
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

    /** Of a file that is not opened otherwise: a CSV file, or a workbook that is large. */
    public Found read(
            Path file, FileKind kind, Source source, @Nullable JobDefinition job, @Nullable ReferencePeriod expected)
            throws IOException {
        if (!any()) {
            return Found.NONE;
        }
        return switch (kind) {
            case TEXT -> {
                CasePlace place = new CasePlace(source, true);
                yield reader.read(place, new CsvCases(file, reader::budget), job, expected)
                        .map(parts -> new Found(parts, Set.of("")))
                        .orElse(Found.NONE);
            }
            case ZIP -> packed(file, source, job, expected);
            case COMPOUND -> on(new XlsReader(reader.budget()).read(file).sheets(), source, job, expected);
        };
    }

    private Found packed(Path file, Source source, @Nullable JobDefinition job, @Nullable ReferencePeriod expected)
            throws IOException {
        List<PartReading> parts = new ArrayList<>();
        Set<String> sheets = new HashSet<>();
        try (XlsxBook book = workbook(file)) {
            if (book == null) {
                return Found.NONE;
            }
            for (XlsxBook.Tab tab : book.tabs()) {
                CaseTable table = new XlsxCases(book, tab, reader.budget());
                on(source, tab.name(), table, job, expected).ifPresent(read -> {
                    parts.addAll(read);
                    sheets.add(tab.name());
                });
            }
        }
        return new Found(List.copyOf(parts), Set.copyOf(sheets));
    }

    /** Of the sheets of a workbook that is open already. */
    public Found on(List<Sheet> opened, Source source, @Nullable JobDefinition job, @Nullable ReferencePeriod expected)
            throws IOException {
        List<PartReading> parts = new ArrayList<>();
        Set<String> sheets = new HashSet<>();
        for (Sheet sheet : any() ? opened : List.<Sheet>of()) {
            on(source, sheet.name(), new SheetCases(sheet, reader.budget()), job, expected)
                    .ifPresent(read -> {
                        parts.addAll(read);
                        sheets.add(sheet.name());
                    });
        }
        return new Found(List.copyOf(parts), Set.copyOf(sheets));
    }

    private Optional<List<PartReading>> on(
            Source source,
            String sheet,
            CaseTable table,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected)
            throws IOException {
        CasePlace place = new CasePlace(new Source(source.file(), source.sha256(), sheet), false);
        return reader.read(place, table, job, expected);
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
