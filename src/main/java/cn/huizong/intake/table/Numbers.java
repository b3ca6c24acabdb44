package cn.huizong.intake.table;

import cn.huizong.intake.file.SheetCell;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The small whole numbers by which forms number their rows and columns. */
public final class Numbers {

    private Numbers() {}

    /** How often a known number follows upon the one before it, among cells in their order. */
    static int steps(Stream<@Nullable SheetCell> cells, IntPredicate known) {
        int steps = 0;
        int before = -1;
        for (int number : cells.mapToInt(Numbers::of).filter(each -> each >= 0).toArray()) {
            steps += before >= 0 && number == before + 1 && known.test(number) ? 1 : 0;
            before = number;
        }
        return steps;
    }

    /** −1 for anything else. */
    public static int of(@Nullable SheetCell cell) {
        String words = cell == null ? "" : cell.words().replaceFirst("\\.0+$", "");
        return words.matches("[0-9]{1,3}") ? Integer.parseInt(words) : -1;
    }
}
