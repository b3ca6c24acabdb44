package cn.huizong.intake.csv;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetBuilder;
import cn.huizong.observation.CellType;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file as one sheet in which every cell is text. */
public final class CsvFileReader {

    /** Takes the records of a file one by one. */
    @FunctionalInterface
    public interface RecordSink {

        /**
         * @param line on which it begins, from 1
         * @return whether more are wanted
         */
        boolean record(long line, CSVRecord record);
    }

    private final Budget budget;

    public CsvFileReader(Budget budget) {
        this.budget = budget;
    }

    /** @throws RefusedFile when it is no text, not well-formed, or beyond a limit */
    public Sheet read(Path file) throws IOException {
        SheetBuilder sheet = new SheetBuilder("", false, budget);
        read(file, (line, record) -> {
            record(record, (int) line, sheet);
            return true;
        });
        return sheet.build();
    }

    /**
     * Reads record by record, and keeps none.
     *
     * @throws RefusedFile when it is no text, not well-formed, or beyond a limit
     */
    public void read(Path file, RecordSink sink) throws IOException {
        read(() -> Files.newInputStream(file), sink);
    }

    /** Reads the bytes of a file, or of a part of it, record by record. */
    public void read(byte[] content, RecordSink sink) throws IOException {
        read(() -> new ByteArrayInputStream(content), sink);
    }

    private void read(Encodings.Content content, RecordSink sink) throws IOException {
        Encodings.Encoding encoding = Encodings.of(content);
        char separator;
        try (Reader text = encoding.open(content)) {
            separator = Separators.of(text);
        }
        try (Reader text = new BufferedReader(encoding.open(content))) {
            read(text, separator, sink);
        } catch (CharacterCodingException changed) {
            throw new RefusedFile(FindingCode.ENCODING_ERROR, "文件在读取时被改动", "请重新报送");
        }
    }

    private void read(Reader text, char separator, RecordSink sink) throws IOException {
        MeteredReader metered = new MeteredReader(text, budget);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        long line = 1;
        try (CSVParser parser =
                CSVParser.builder().setReader(metered).setFormat(format).get()) {
            boolean more = true;
            for (Iterator<CSVRecord> records = parser.iterator(); more && records.hasNext(); ) {
                metered.nextRecord();
                more = sink.record(line, records.next());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            if (broken.getCause() instanceof RefusedFile refused) {
                throw refused;
            }
            throw RefusedFile.format("第 " + line + " 行附近引号不成对，无法分清单元格", "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新报送");
        }
    }

    private static void record(CSVRecord record, int line, SheetBuilder sheet) {
        sheet.record(line, record.size());
        int row = (int) record.getRecordNumber() - 1;
        for (int column = 0; column < record.size(); column++) {
            sheet.cell(row, column, CellType.TEXT, record.get(column), "");
        }
    }
}
