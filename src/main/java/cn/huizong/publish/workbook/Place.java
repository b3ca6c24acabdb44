package cn.huizong.publish.workbook;

/** Addresses of cells as spreadsheets write them; rows and columns count from 0. */
public final class Place {

    private Place() {}

    static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.append((char) ('A' + left % 26));
        }
        return letters.reverse().toString();
    }

    static String cell(int row, int column) {
        return column(column) + (row + 1);
    }

    static String range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return cell(firstRow, firstColumn) + ":" + cell(lastRow, lastColumn);
    }

    /** Cells below each other as the formulas of a chart name them: {@code '图表'!$B$4:$B$9}. */
    public static String reference(String sheet, int column, int firstRow, int lastRow) {
        String letters = "!$" + column(column) + "$";
        return quoted(sheet)
                + letters
                + (firstRow + 1)
                + (lastRow == firstRow ? "" : ":" + letters.substring(1) + (lastRow + 1));
    }

    /** A sheet's name as a reference needs it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
