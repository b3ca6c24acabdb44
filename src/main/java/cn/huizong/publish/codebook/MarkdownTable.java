package cn.huizong.publish.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table of a Markdown page. Whatever a cell says is shown as it stands and never read as Markdown or HTML. */
final class MarkdownTable {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\|*_<>\\[\\]`&~]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zl}\\p{Zp}]+");

    private final List<String> lines = new ArrayList<>();
    private final int columns;

    MarkdownTable(String... headings) {
        columns = headings.length;
        row(headings);
        lines.add("|" + " --- |".repeat(columns));
    }

    MarkdownTable row(String... cells) {
        return raw(Arrays.stream(cells).map(MarkdownTable::text).toArray(String[]::new));
    }

    /** A row of cells that are Markdown already. */
    MarkdownTable raw(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        lines.add(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |")));
        return this;
    }

    static String text(String words) {
        return SPECIAL.matcher(oneLine(words)).replaceAll("\\\\$0");
    }

    /** A formula, in the type of a program. */
    static String code(String formula) {
        String line = oneLine(formula);
        return line.isEmpty() ? "" : line.contains("`") ? text(line) : "`" + line.replace("|", "\\|") + "`";
    }

    /** Ideographic spaces stay: they show how deep an 其中 row is. */
    private static String oneLine(String words) {
        return SPACE.matcher(words.trim()).replaceAll(" ");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
