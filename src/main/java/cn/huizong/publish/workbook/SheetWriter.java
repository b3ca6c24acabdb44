package cn.huizong.publish.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one sheet from top to bottom and left to right; nothing but a row, merged ranges, links and charts is held in memory.
 */
public final class SheetWriter implements Closeable {

    /** The digits a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private static final double LEAST_HEIGHT = 18;
    private static final double MOST_HEIGHT = 400;

    /** @param address of another file, "" within this one */
    private record Link(String cell, String target, String address) {}

    /** As many links to other files as programs take on a sheet. */
    private static final int MOST_LINKS = 60_000;

    private final Writer out;
    private final StyleSheet styles;
    private final SheetLayout layout;
    private final List<String> merged = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<PlacedChart> charts = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private String filtered = "";
    private final StringBuilder cells = new StringBuilder();
    private double height;
    private double heightAbove;
    private int row = -1;
    private int column;

    SheetWriter(Writer out, StyleSheet styles, SheetLayout layout, boolean selected) throws IOException {
        this.out = out;
        this.styles = styles;
        this.layout = layout;
        out.write(SheetFrame.head(layout, selected));
    }

    /** Begins the next row; it becomes as high as its text asks for. */
    public SheetWriter row() throws IOException {
        return row(0);
    }

    /** Begins the next row, which becomes at least so high. */
    public SheetWriter row(int points) throws IOException {
        endRow();
        row++;
        column = 0;
        height = Math.max(points, LEAST_HEIGHT);
        return this;
    }

    /** Leaves so much blank below the rows so far. */
    public void space(int points) throws IOException {
        row();
        height = points;
    }

    private void endRow() throws IOException {
        if (row >= 0) {
            out.write("<row r=\"" + (row + 1) + "\" ht=\"" + height + "\" customHeight=\"1\">");
            out.append(cells).write("</row>");
            cells.setLength(0);
            heightAbove += height;
        }
    }

    public SheetWriter text(String text, CellStyle style) {
        return text(text, 1, style);
    }

    private SheetWriter text(String text, int columns, CellStyle style) {
        if (text.isEmpty()) {
            return blank(style);
        }
        height = Math.max(height, Math.min(TextFit.height(text, width(columns), style), MOST_HEIGHT));
        cell(style, " t=\"inlineStr\"><is><t");
        cells.append(Xml.keepsSpaces(text) ? " xml:space=\"preserve\">" : ">");
        cells.append(Xml.cellText(text)).append("</t></is></c>");
        return this;
    }

    private double width(int columns) {
        double width = 0;
        for (int i = column; i < Math.min(column + columns, layout.widths().size()); i++) {
            width += layout.widths().get(i);
        }
        return width;
    }

    /** An exact number; one with more digits than a spreadsheet keeps is written as text, so that none is lost. */
    public SheetWriter number(BigDecimal value, CellStyle style) {
        if (value.stripTrailingZeros().precision() > DIGITS) {
            return text(value.toPlainString(), style);
        }
        cell(style, "><v>");
        cells.append(value.toPlainString()).append("</v></c>");
        return this;
    }

    public SheetWriter number(long value, CellStyle style) {
        return number(BigDecimal.valueOf(value), style);
    }

    public SheetWriter blank(CellStyle style) {
        cell(style, "/>");
        return this;
    }

    /** A text that leads to a sheet of this workbook, in one cell over several columns. */
    public SheetWriter link(String text, String sheet, int columns, CellStyle style) {
        links.add(new Link(Place.cell(row, column), Place.quoted(sheet) + "!A1", ""));
        return wide(text, columns, style);
    }

    /**
     * A text that leads to another file.
     *
     * @param address relative to this one, with all but plain characters written as %XX
     * @param place in that file, "" for its beginning
     */
    public SheetWriter linkOut(String text, String address, String place, CellStyle style) throws IOException {
        if (links.size() < MOST_LINKS) {
            links.add(new Link(Place.cell(row, column), place, address));
        }
        return text(text, style);
    }

    /** Of the links to other files, in order. */
    List<String> addresses() {
        return links.stream()
                .map(Link::address)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** One cell over several columns. */
    public SheetWriter wide(String text, int columns, CellStyle style) {
        if (columns > 1) {
            merge(row, column, row, column + columns - 1);
        }
        text(text, columns, style);
        for (int i = 1; i < columns; i++) {
            blank(style);
        }
        return this;
    }

    public SheetWriter merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merged.add(Place.range(firstRow, firstColumn, lastRow, lastColumn));
        return this;
    }

    /** Puts filter buttons into a header row that is {@code columns} wide; the rows below to the last one are filtered. */
    public void filter(int headerRow, int columns) {
        filtered = Place.range(headerRow, 0, Math.max(row, headerRow), columns - 1);
    }

    /** Puts a chart over cells that are left blank. */
    public void chart(PlacedChart chart) {
        charts.add(chart);
    }

    /** The next row begins a page. */
    public void endPage() {
        pages.add(row + 1);
    }

    List<PlacedChart> charts() {
        return charts;
    }

    /** The row being written, from 0. */
    public int currentRow() {
        return row;
    }

    String filtered() {
        return filtered;
    }

    SheetLayout layout() {
        return layout;
    }

    private void cell(CellStyle style, String rest) {
        cells.append("<c r=\"").append(Place.cell(row, column++)).append("\" s=\"");
        cells.append(styles.number(style)).append('"').append(rest);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            endRow();
            out.write("</sheetData>");
            if (!filtered.isEmpty()) {
                out.write("<autoFilter ref=\"" + filtered + "\"/>");
            }
            if (!merged.isEmpty()) {
                out.write("<mergeCells count=\"" + merged.size() + "\">");
                for (String range : merged) {
                    out.write("<mergeCell ref=\"" + range + "\"/>");
                }
                out.write("</mergeCells>");
            }
            if (!links.isEmpty()) {
                out.write("<hyperlinks>");
                int outside = 0;
                for (Link link : links) {
                    out.write("<hyperlink ref=\"" + link.cell() + "\"");
                    if (!link.address().isEmpty()) {
                        out.write(" r:id=\"" + DrawingParts.link(++outside) + "\"");
                    }
                    if (!link.target().isEmpty()) {
                        out.write(" location=\"" + Xml.escape(link.target()) + "\"");
                    }
                    out.write("/>");
                }
                out.write("</hyperlinks>");
            }
            out.write(SheetFrame.foot(layout, heightAbove, pages, !charts.isEmpty()));
        }
    }
}
