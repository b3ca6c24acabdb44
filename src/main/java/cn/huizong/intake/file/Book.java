package cn.huizong.intake.file;

import java.util.List;
import java.util.function.Predicate;

/**
 * A file opened: its sheets, in their order.
 *
 * @param macros whether it brings macros, which are never looked at
 */
public record Book(List<Sheet> sheets, boolean macros) {

    /** The same with some of its sheets only. */
    public Book of(Predicate<String> wanted) {
        return new Book(
                sheets.stream().filter(sheet -> wanted.test(sheet.name())).toList(), macros);
    }
}
