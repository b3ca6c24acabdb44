package cn.huizong.publish.document;

import java.util.List;

/** A part of a document, in the order of reading. */
public sealed interface Block {

    /**
     * @param level 1 for 一、, 2 for （一）; deeper ones bear no number
     * @param number with its punctuation, "" for none
     */
    record Heading(int level, String number, Text text) implements Block {}

    record Paragraph(Role role, Text text) implements Block {}

    /** @param number with its punctuation: 1. */
    record Item(String number, Text text) implements Block {}

    /** @param caption over the table, "" for none */
    record Table(String caption, List<Row> rows) implements Block {

        /** Cells of the widest row, spans counted. */
        int columns() {
            return rows.stream()
                    .mapToInt(row -> row.cells().stream().mapToInt(Cell::span).sum())
                    .max()
                    .orElse(0);
        }
    }

    /** @param chart the name of what is drawn */
    record Figure(String chart) implements Block {}

    /** What a paragraph is for. */
    enum Role {
        BODY,
        /** Beside the point: smaller than the body. */
        NOTE,
        /** Under a table. */
        FOOTNOTE,
        /** Under the title: release, state, as-of, what kind of data. */
        SUBTITLE
    }

    record Row(Kind kind, List<Cell> cells) {}

    /** Which part of a table a row is. */
    enum Kind {
        /** Repeated on every page. */
        HEAD,
        /** Divides the rows below from those above. */
        BAND,
        BODY
    }

    /**
     * @param lines a paragraph each
     * @param span how many columns it covers
     * @param number whether it is set to the right
     * @param charts names of what is drawn under its lines
     */
    record Cell(List<Text> lines, int span, boolean number, List<String> charts) {

        Cell(List<Text> lines, int span, boolean number) {
            this(lines, span, number, List.of());
        }
    }
}
