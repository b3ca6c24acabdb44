package cn.huizong.catalogue.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header row, held against the columns it must have. The order of columns is free; blank rows are skipped. */
public final class Table {

    private record Line(Place place, List<String> fields) {}

    private final List<Row> rows;
    private final boolean complete;

    private Table(List<Row> rows, boolean complete) {
        this.rows = List.copyOf(rows);
        this.complete = complete;
    }

    /** Reads what can be read: a row that does not have the header's number of fields is told and left out. */
    public static Table read(TextFile file, Shape columns, Faults faults) {
        List<Line> lines = new ArrayList<>();
        if (!split(file, lines, faults)) {
            return new Table(List.of(), false);
        }
        if (lines.isEmpty()) {
            faults.add(Place.of(file.name()), "文件是空的。", "第一行写列名：" + String.join(",", columns.names()) + "。");
            return new Table(List.of(), false);
        }
        Line header = lines.remove(0);
        if (!headerFits(header, columns, faults)) {
            return new Table(List.of(), false);
        }
        List<Row> rows = new ArrayList<>();
        lines.forEach(line -> row(header, line, faults).ifPresent(rows::add));
        return new Table(rows, rows.size() == lines.size());
    }

    public List<Row> rows() {
        return rows;
    }

    /** Whether no row was left out. */
    public boolean complete() {
        return complete;
    }

    private static boolean split(TextFile file, List<Line> lines, Faults faults) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        long start = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), format)) {
            for (CSVRecord fields : parser) {
                List<String> stripped = new ArrayList<>(fields.size());
                Place place = new Place(file.name(), (int) start);
                boolean blank = true;
                for (String field : fields) {
                    stripped.add(field.strip());
                    blank &= field.isBlank();
                    if (Controls.areIn(field)) {
                        faults.add(place, Controls.PROBLEM, Controls.REMEDY);
                    }
                }
                if (!blank) {
                    lines.add(new Line(place, stripped));
                }
                start = parser.getCurrentLineNumber() + 1;
            }
            return true;
        } catch (IOException | UncheckedIOException malformed) {
            faults.add(new Place(file.name(), (int) start), "这一行不是有效的 CSV。", "检查引号是否成对；单元格里的引号要写成两个。");
            return false;
        }
    }

    private static boolean headerFits(Line header, Shape columns, Faults faults) {
        boolean fits = true;
        Set<String> seen = new HashSet<>();
        for (String name : header.fields()) {
            if (!columns.knows(name)) {
                faults.add(header.place(), "不认识的列“" + name + "”。", columns.suggestFor(name));
                fits = false;
            } else if (!seen.add(name)) {
                faults.add(header.place(), "列“" + name + "”重复。", "只留一列。");
                fits = false;
            }
        }
        for (Key column : columns.required()) {
            if (!seen.contains(column.name())) {
                String remedy = "第一行补上“" + column.name() + "”（" + column.meaning() + "）。";
                faults.add(header.place(), "缺少列“" + column.name() + "”。", remedy);
                fits = false;
            }
        }
        return fits;
    }

    private static Optional<Row> row(Line header, Line line, Faults faults) {
        int expected = header.fields().size();
        if (line.fields().size() != expected) {
            faults.add(
                    line.place(),
                    "这一行有 " + line.fields().size() + " 列，表头有 " + expected + " 列。",
                    "补上或删去逗号；单元格里有逗号时给整个单元格加引号。");
            return Optional.empty();
        }
        return Optional.of(new Row(line.place(), header.fields(), line.fields(), faults));
    }
}
