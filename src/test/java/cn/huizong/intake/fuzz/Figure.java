package cn.huizong.intake.fuzz;

/**
 * What an item came to.
 *
 * @param value as {@code Shown} writes it; of several parts that say something of the same item, all
 * @param cell {@code D12} or {@code 12:4}, "" where there is no row
 */
record Figure(String value, String sheet, String cell) {

    /** The row of the place, "" where there is none. */
    String row() {
        return row(cell);
    }

    /** The column of the place, "" where there is none. */
    String column() {
        return column(cell);
    }

    static String column(String cell) {
        int colon = cell.indexOf(':');
        return colon >= 0 ? cell.substring(colon + 1) : cell.replaceAll("[^A-Z]", "");
    }

    static String row(String cell) {
        int colon = cell.indexOf(':');
        return colon >= 0 ? cell.substring(0, colon) : cell.replaceAll("[^0-9]", "");
    }

    /** Whether it says anything that could be lost. */
    boolean isFilled() {
        return !value.equals("blank") && !value.equals("refused");
    }
}
