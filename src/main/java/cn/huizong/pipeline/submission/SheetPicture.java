package cn.huizong.pipeline.submission;

import java.util.List;

/**
 * A sheet as it would be seen, with the cells in question marked.
 *
 * @param name "" for a file without sheets
 * @param columns names of the columns: A, B, …
 * @param cut whether it goes on below or beside what is shown
 */
public record SheetPicture(String name, List<String> columns, List<Row> rows, boolean cut) {

    /** @param number as the program that made the file counts it, from 1 */
    public record Row(int number, List<Cell> cells) {}

    /**
     * @param severity word of the worst finding about it, "" when there is none
     * @param findings numbers of the findings about it
     * @param anchor unique on the page, "" when nothing is found
     */
    public record Cell(
            String text, int rowSpan, int columnSpan, String severity, List<Integer> findings, String anchor) {}
}
