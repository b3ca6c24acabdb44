package cn.huizong.intake.form;

import cn.huizong.intake.file.SheetCell;
import java.util.regex.Pattern;

/** What looks like a figure, wherever it stands. */
public final class Figures {

    private static final Pattern WRITTEN = Pattern.compile("[-+]?[0-9][0-9,.\\s]{0,30}[万亿]?[%‰]?");

    private Figures() {}

    public static boolean is(SheetCell cell) {
        return switch (cell.type()) {
            case NUMBER, DATE, ERROR, FORMULA_WITHOUT_VALUE -> true;
            case TEXT ->
                cell.text().length() < 40 && WRITTEN.matcher(cell.words()).matches();
            case BOOLEAN, BLANK -> false;
        };
    }
}
