package cn.huizong.publish.workbook;

import java.util.List;

/** The parts of a sheet around its rows: view, columns and print setup. */
final class SheetFrame {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int A4 = 9;
    private static final String MARGINS =
            "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.4\"/>";
    /** The number stands at the outer corner between dashes, as GB/T 9704-2012, 7.5 asks for. */
    private static final String FOOTER = "<headerFooter differentOddEven=\"1\">"
            + "<oddFooter>&amp;R&amp;\"宋体\"&amp;10— &amp;P —</oddFooter>"
            + "<evenFooter>&amp;L&amp;\"宋体\"&amp;10— &amp;P —</evenFooter></headerFooter>";

    private SheetFrame() {}

    static String head(SheetLayout layout, boolean selected) {
        return Xml.HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
                + "<sheetViews><sheetView showGridLines=\"0\"" + (selected ? " tabSelected=\"1\"" : "")
                + " workbookViewId=\"0\">" + pane(layout) + "</sheetView></sheetViews>"
                + "<sheetFormatPr defaultRowHeight=\"15\"/>" + columns(layout.widths()) + "<sheetData>";
    }

    static String foot(SheetLayout layout) {
        return "<printOptions horizontalCentered=\"1\"/>" + MARGINS + "<pageSetup paperSize=\"" + A4
                + "\" orientation=\"" + (layout.landscape() ? "landscape" : "portrait")
                + "\" fitToWidth=\"" + layout.pagesWide() + "\" fitToHeight=\"0\"/>" + FOOTER + "</worksheet>";
    }

    private static String pane(SheetLayout layout) {
        int rows = layout.frozenRows();
        int columns = layout.frozenColumns();
        if (rows == 0 && columns == 0) {
            return "";
        }
        String active = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight";
        return "<pane" + (columns > 0 ? " xSplit=\"" + columns + "\"" : "")
                + (rows > 0 ? " ySplit=\"" + rows + "\"" : "")
                + " topLeftCell=\"" + Place.cell(rows, columns) + "\" activePane=\"" + active
                + "\" state=\"frozen\"/><selection pane=\"" + active + "\"/>";
    }

    private static String columns(List<Double> widths) {
        StringBuilder columns = new StringBuilder("<cols>");
        for (int i = 0; i < widths.size(); i++) {
            columns.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + widths.get(i)
                    + "\" customWidth=\"1\"/>");
        }
        return columns.append("</cols>").toString();
    }
}
