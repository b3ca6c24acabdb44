package cn.huizong.portal.chart;

import cn.huizong.pipeline.release.ShownFigure;
import java.util.List;
import java.util.Objects;

/**
 * A table, and what of it is drawn as a chart.
 *
 * @param heading of the first column
 * @param least how many rows with something to draw make a chart
 */
public record ChartTable(String title, String heading, int least, List<Column> columns, List<Row> rows) {

    /** A series of the chart, unless it stands in the table alone. */
    public record Column(String name, boolean drawn) {}

    /** One figure of each column. @param source address of the release the figures are from and its name; "" where all are from one */
    public record Row(String name, boolean drawn, List<ShownFigure> cells, String source, String sourceName) {

        static Row of(String name, boolean drawn, List<ShownFigure> cells) {
            return new Row(name, drawn, cells, "", "");
        }
    }

    /** Whether there is enough to be seen in a chart. */
    public boolean drawable() {
        return rows.stream().filter(this::drawn).count() >= least;
    }

    private boolean drawn(Row row) {
        for (int i = 0; i < columns.size(); i++) {
            if (row.drawn() && columns.get(i).drawn() && row.cells().get(i).drawn()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the releases are named row by row. */
    public boolean sourced() {
        return rows.stream().anyMatch(row -> !row.source().isEmpty());
    }

    /** Whether figures stand in the table that are not in the chart. */
    public boolean partly() {
        return rows.stream().anyMatch(row -> !row.drawn()) || columns.stream().anyMatch(column -> !column.drawn());
    }

    /** What its marks mean, each once. */
    public List<ShownFigure.Mark> marks() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(ShownFigure::mark)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
