package cn.huizong.intake.register;

import java.util.List;

/**
 * Rows that stand within one field: a quotation mark that is one too many takes everything up to the next one into its field, and what
 * is left still looks like a row.
 */
final class SwallowedRows {

    private static final List<String> SEPARATORS = List.of(",", ";", "\t");

    private SwallowedRows() {}

    /** How many lines end within a field that holds as many separators as a row has; 0 where none does. */
    static int in(CaseRow row, CaseColumns columns) {
        for (String text : row.texts()) {
            if (text.indexOf('\n') >= 0
                    && SEPARATORS.stream().anyMatch(sign -> count(text, sign) >= columns.fields() - 1)) {
                return count(text, "\n");
            }
        }
        return 0;
    }

    private static int count(String text, String sign) {
        return text.split(sign, -1).length - 1;
    }
}
