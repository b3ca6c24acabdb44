package cn.huizong.publish.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes one sheet from top to bottom and left to right; nothing but merged ranges and links is held in memory. */
public final class SheetWriter implements Closeable {

    /** The digits a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private record Link(String cell, String target) {}

    private final Writer out;
    private final StyleSheet styles;
    private final SheetLayout layout;
    private final List<String> merged = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private String filtered = "";
    private int row = -1;
    private int column;

    SheetWriter(Writer out, StyleSheet styles, SheetLayout layout, boolean selected) throws IOException {
        this.out = out;
        this.styles = styles;
        this.layout = layout;
        out.write(SheetFrame.head(layout, selected));
    }

    /** Begins the next row; a program that opens the sheet makes it as high as its text asks for. */
    public SheetWriter row() throws IOException {
        return begin("");
    }

    /** Begins the next row with a fixed height, as merged cells need one. */
    public SheetWriter row(int points) throws IOException {
        return begin(" ht=\"" + points + "\" customHeight=\"1\"");
    }

    private SheetWriter begin(String attributes) throws IOException {
        if (row >= 0) {
            out.write("</row>");
        }
        row++;
        column = 0;
        out.write("<row r=\"" + (row + 1) + "\"" + attributes + ">");
        return this;
    }

    public SheetWriter text(String text, CellStyle style) throws IOException {
        if (text.isEmpty()) {
            return blank(style);
        }
        cell(style, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        out.write(Xml.cellText(text));
        out.write("</t></is></c>");
        return this;
    }

    /** An exact number; one with more digits than a spreadsheet keeps is written as text, so that none is lost. */
    public SheetWriter number(BigDecimal value, CellStyle style) throws IOException {
        if (value.stripTrailingZeros().precision() > DIGITS) {
            return text(value.toPlainString(), style);
        }
        cell(style, "><v>");
        out.write(value.toPlainString());
        out.write("</v></c>");
        return this;
    }

    public SheetWriter number(long value, CellStyle style) throws IOException {
        return number(BigDecimal.valueOf(value), style);
    }

    public SheetWriter blank(CellStyle style) throws IOException {
        cell(style, "/>");
        return this;
    }

    /** A text that leads to a cell of this workbook. */
    public SheetWriter link(String text, String sheet, CellStyle style) throws IOException {
        links.add(new Link(Place.cell(row, column), Place.quoted(sheet) + "!A1"));
        return text(text, style);
    }

    /** One cell over several columns. */
    public SheetWriter wide(String text, int columns, CellStyle style) throws IOException {
        if (columns > 1) {
            merge(row, column, row, column + columns - 1);
        }
        text(text, style);
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

    private void cell(CellStyle style, String rest) throws IOException {
        out.write("<c r=\"");
        out.write(Place.cell(row, column++));
        out.write("\" s=\"");
        out.write(Integer.toString(styles.number(style)));
        out.write('"');
        out.write(rest);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(row >= 0 ? "</row></sheetData>" : "</sheetData>");
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
                for (Link link : links) {
                    out.write("<hyperlink ref=\"" + link.cell() + "\" location=\"" + Xml.escape(link.target()) + "\"/>");
                }
                out.write("</hyperlinks>");
            }
            out.write(SheetFrame.foot(layout));
        }
    }
}
