package cn.huizong.publish.workbook;

import java.util.List;

/**
 * The frame of a sheet: column widths and how it is frozen and printed, on A4.
 *
 * @param widths of the columns, in characters
 * @param frozenRows rows that stay in sight, and are printed atop every page together with all rows above them
 * @param firstTitleRow first of the frozen rows that is repeated in print, from 0
 * @param frozenColumns likewise for columns; all of them are repeated in print when a table is wider than a page
 * @param pagesWide over how many pages side by side the columns are fitted; 0 to print in full size, with the pages the rows ask for
 */
public record SheetLayout(
        List<Double> widths, int frozenRows, int firstTitleRow, int frozenColumns, boolean landscape, int pagesWide) {

    /** A page to be read as a whole: nothing frozen. */
    public static SheetLayout page(List<Double> widths) {
        return new SheetLayout(widths, 0, 0, 0, false, 1);
    }

    /** A long or wide table whose header and first columns stay in sight. */
    public static SheetLayout table(List<Double> widths, int frozenRows, int firstTitleRow, int frozenColumns) {
        return new SheetLayout(widths, frozenRows, firstTitleRow, frozenColumns, true, 1);
    }

    /** Printed in full size: pages end where they are told to. */
    public SheetLayout fullSize() {
        return pagesWide(0);
    }

    boolean fitted() {
        return pagesWide > 0;
    }

    public SheetLayout pagesWide(int pages) {
        return new SheetLayout(widths, frozenRows, firstTitleRow, frozenColumns, landscape, pages);
    }
}
