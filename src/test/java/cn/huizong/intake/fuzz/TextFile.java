package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as its fields, and how it is written down. */
record TextFile(List<List<String>> rows, Charset charset, String separator, String lineEnd, boolean quoted) {

    static final Charset GB18030 = Charset.forName("GB18030");

    static TextFile of(byte[] bytes) throws IOException {
        Charset charset = fits(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : GB18030;
        String text = new String(bytes, charset).replaceFirst("^\uFEFF", "");
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                rows.add(record.toList());
            }
        }
        return new TextFile(rows, charset, ",", "\n", false);
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException misfit) {
            return false;
        }
    }

    TextFile in(Charset other) {
        return new TextFile(rows, other, separator, lineEnd, quoted);
    }

    TextFile separatedBy(String other) {
        return new TextFile(rows, charset, other, lineEnd, quoted);
    }

    TextFile endingLinesBy(String other) {
        return new TextFile(rows, charset, separator, other, quoted);
    }

    TextFile quoted(boolean all) {
        return new TextFile(rows, charset, separator, lineEnd, all);
    }

    TextFile with(List<List<String>> others) {
        return new TextFile(others, charset, separator, lineEnd, quoted);
    }

    /** With another field at a place, from 0. */
    TextFile with(int row, int column, String field) {
        List<List<String>> changed = copy();
        changed.get(row).set(column, field);
        return with(changed);
    }

    List<List<String>> copy() {
        List<List<String>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }

    /** Places of plain numbers, as row and column from 0. */
    List<int[]> numbers() {
        List<int[]> places = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 1; column < rows.get(row).size(); column++) {
                if (rows.get(row).get(column).matches("-?[0-9]+(\\.[0-9]+)?%?")) {
                    places.add(new int[] {row, column});
                }
            }
        }
        return places;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(separator, row.stream().map(this::field).toList()))
                    .append(lineEnd);
        }
        return text.toString();
    }

    private String field(String field) {
        boolean needed = quoted || field.contains(separator) || field.matches("(?s).*[\"\r\n].*");
        return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    byte[] bytes() {
        return text().getBytes(charset);
    }
}
