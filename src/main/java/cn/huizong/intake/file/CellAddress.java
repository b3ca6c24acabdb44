package cn.huizong.intake.file;

/** Addresses such as {@code E12}. */
public final class CellAddress {

    private static final int LETTERS = 26;
    private static final int LONGEST = 10;

    private CellAddress() {}

    /** @param row from 0
     * @param column from 0 */
    public static String of(int row, int column) {
        return column(column) + (row + 1L);
    }

    /** The letters of a column. */
    public static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** The row of an address, from 0, or −1 when it is none. */
    public static int rowOf(String address) {
        int at = letters(address);
        if (at == 0 || at == address.length() || address.length() > LONGEST) {
            return -1;
        }
        int row = 0;
        for (int i = at; i < address.length(); i++) {
            int digit = address.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            row = row * 10 + digit;
        }
        return row - 1;
    }

    /** The column of an address, from 0, or −1 when it is none. */
    public static int columnOf(String address) {
        int column = 0;
        int end = letters(address);
        for (int i = 0; i < end; i++) {
            column = column * LETTERS + (address.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    /** No sheet has columns beyond three letters; more cannot overflow what they are counted in. */
    private static int letters(String address) {
        int at = 0;
        while (at < address.length() && at < 4 && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            at++;
        }
        return at;
    }
}
