package cn.huizong.pipeline.console;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text whose columns line up in a terminal. */
public final class TextTable {

    private static final String GAP = "  ";

    private final String indent;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> toTheRight = new ArrayList<>();

    /** @param columns a letter a column: {@code l} starts at the left, {@code r} ends at the right */
    public TextTable(String indent, String columns) {
        this.indent = indent;
        columns.chars().forEach(column -> toTheRight.add(column == 'r'));
    }

    public TextTable row(String... cells) {
        return row(List.of(cells));
    }

    public TextTable row(List<String> cells) {
        rows.add(cells.stream().map(OneLine::of).toList());
        return this;
    }

    public String print() {
        int[] widths = new int[toTheRight.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        return String.join("\n", lines);
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String padding = " ".repeat(widths[i] - DisplayWidth.of(cell));
            line.append(i == 0 ? "" : GAP).append(toTheRight.get(i) ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
