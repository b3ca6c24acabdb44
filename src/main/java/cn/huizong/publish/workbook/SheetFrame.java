package cn.huizong.publish.workbook;

import java.util.List;

/** The parts of a sheet around its rows: view, columns and print setup. */
final class SheetFrame {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int A4 = 9;
    private static final double PAGE_SIDES = 0.6;

    private static final double PAGE_ENDS = 0.75;
    /** A wide table is printed the larger, the more of the paper it may use. */
    private static final double TABLE_SIDES = 0.4;

    private static final double TABLE_ENDS = 0.65;
    private static final double POINTS_A_CHARACTER = 5.6;

    private static final double INCH = 72;
    /** Of A4, in inches, as margins are given. */
    private static final double LONG_SIDE = 11.69;

    private static final double SHORT_SIDE = 8.27;
    /** How much longer than a page a table may be to be printed on one. */
    private static final double STRETCH = 1.2;

    /** The number stands at the outer corner between dashes, as GB/T 9704-2012, 7.5 asks for. */
    private static final String FOOTER = "<headerFooter differentOddEven=\"1\">"
            + "<oddFooter>&amp;R&amp;\"宋体\"&amp;10— &amp;P —</oddFooter>"
            + "<evenFooter>&amp;L&amp;\"宋体\"&amp;10— &amp;P —</evenFooter></headerFooter>";

    private SheetFrame() {}

    static String head(SheetLayout layout, boolean selected) {
        return Xml.HEAD + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">"
                + (layout.fitted() ? "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" : "")
                + "<sheetViews><sheetView showGridLines=\"0\"" + (selected ? " tabSelected=\"1\"" : "")
                + " workbookViewId=\"0\">" + pane(layout) + "</sheetView></sheetViews>"
                + "<sheetFormatPr defaultRowHeight=\"15\"/>" + columns(layout.widths()) + "<sheetData>";
    }

    /**
     * @param height of all rows, in points
     * @param pages rows that begin a page
     */
    static String foot(SheetLayout layout, double height, List<Integer> pages, boolean drawing) {
        return "<printOptions horizontalCentered=\"1\"/>"
                + (layout.landscape() ? margins(TABLE_SIDES, TABLE_ENDS) : margins(PAGE_SIDES, PAGE_ENDS))
                + "<pageSetup paperSize=\"" + A4
                + "\" orientation=\"" + (layout.landscape() ? "landscape" : "portrait")
                + (layout.fitted()
                        ? "\" fitToWidth=\"" + layout.pagesWide() + "\" fitToHeight=\"" + pagesHigh(layout, height)
                        : "")
                + "\"/>" + FOOTER + breaks(pages) + (drawing ? "<drawing r:id=\"rId1\"/>" : "") + "</worksheet>";
    }

    private static String breaks(List<Integer> pages) {
        if (pages.isEmpty()) {
            return "";
        }
        StringBuilder breaks = new StringBuilder(
                "<rowBreaks count=\"" + pages.size() + "\" manualBreakCount=\"" + pages.size() + "\">");
        pages.forEach(row -> breaks.append("<brk id=\"" + row + "\" max=\"16383\" man=\"1\"/>"));
        return breaks.append("</rowBreaks>").toString();
    }

    /** What is a little longer than a page is printed somewhat smaller, not with a few rows on a second one; 0 for as many as it takes. */
    private static int pagesHigh(SheetLayout layout, double height) {
        double pageWidth = layout.landscape() ? LONG_SIDE - 2 * TABLE_SIDES : SHORT_SIDE - 2 * PAGE_SIDES;
        double pageHeight = layout.landscape() ? SHORT_SIDE - 2 * TABLE_ENDS : LONG_SIDE - 2 * PAGE_ENDS;
        double width = POINTS_A_CHARACTER
                * layout.widths().stream().mapToDouble(Double::doubleValue).sum();
        double fits = pageHeight * Math.max(1, width / (pageWidth * INCH));
        return layout.pagesWide() == 1 && height <= fits * INCH * STRETCH ? 1 : 0;
    }

    private static String margins(double sides, double ends) {
        return "<pageMargins left=\"" + sides + "\" right=\"" + sides + "\" top=\"" + ends + "\" bottom=\"" + ends
                + "\" header=\"0.3\" footer=\"0.35\"/>";
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
