package cn.huizong.intake.table;

import cn.huizong.intake.file.SheetCell;
import org.jspecify.annotations.Nullable;

/** The small whole numbers by which forms number their rows and columns. */
public final class Numbers {

    private Numbers() {}

    /** −1 for anything else. */
    public static int of(@Nullable SheetCell cell) {
        String words = cell == null ? "" : cell.words().replaceFirst("\\.0+$", "");
        return words.matches("[0-9]{1,3}") ? Integer.parseInt(words) : -1;
    }
}
