package cn.huizong.intake.register;

import java.util.List;

/**
 * A row of a list of cases.
 *
 * @param line on which it begins in a CSV file, or its number on a sheet; from 1
 * @param texts by column, "" where nothing stands
 */
record CaseRow(long line, List<String> texts) {

    String text(int column) {
        return column < texts.size() ? texts.get(column) : "";
    }

    int filled() {
        int filled = 0;
        for (int i = 0; i < texts.size(); i++) {
            filled += texts.get(i).isEmpty() ? 0 : 1;
        }
        return filled;
    }
}
