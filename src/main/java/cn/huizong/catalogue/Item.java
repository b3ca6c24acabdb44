package cn.huizong.catalogue;

import cn.huizong.rule.Measure;
import java.util.List;

/**
 * One figure a form asks for (指标项).
 *
 * @param code form code, dot, two or three digits: {@code FZ02.03}
 * @param indent depth below its parent row: 0 for a main row, 1 and more for 其中 rows
 * @param decimals places it is reported to; 0 for counts
 * @param required whether a return without it is incomplete
 * @param approximate whether 近6000 and the like are accepted; they bound and never add
 * @param reporters units or groups that fill this row in; empty for all who hand in the form
 * @param role what the item is for beside its figure: {@code ""}, or {@code scope} for a statement of the territory covered
 */
public record Item(
        String code,
        String name,
        ItemKind kind,
        Measure measure,
        int indent,
        int decimals,
        boolean required,
        boolean approximate,
        boolean negative,
        List<String> reporters,
        String role,
        String note) {

    /** The {@link #role} of a statement of the territory covered. */
    public static final String SCOPE = "scope";

    public boolean isText() {
        return kind == ItemKind.TEXT;
    }

    /** Of the code, which no other item of a form has: items are looked up for every row of every return. */
    /** The same question under another code and name. */
    public Item as(String otherCode, String otherName) {
        return new Item(
                otherCode,
                otherName,
                kind,
                measure,
                indent,
                decimals,
                required,
                approximate,
                negative,
                reporters,
                role,
                note);
    }

    /** The item that a figure of a breakdown is of: {@code GF01.05} of {@code GF01.05.12} and of itself. */
    public static String baseOf(String code) {
        int first = code.indexOf('.');
        int second = code.indexOf('.', first + 1);
        return second < 0 ? code : code.substring(0, second);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
