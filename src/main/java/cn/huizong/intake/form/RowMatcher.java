package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Item;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which item a row answers: by its code first, then by its name. Where the two disagree the code holds and is queried. */
final class RowMatcher {

    private final TableLayout layout;
    private final FormItems items;
    private final Findings findings;

    RowMatcher(TableLayout layout, FormItems items, Findings findings) {
        this.layout = layout;
        this.items = items;
        this.findings = findings;
    }

    /** Null when the row answers none, or none for certain. */
    @Nullable
    Item match(SheetRow row) {
        SheetCell code = row.cell(layout.code());
        SheetCell name = row.cell(layout.name());
        List<Item> named = name == null ? List.of() : items.byName(name.words());
        Item coded = code == null ? null : items.byCode(code.words());
        if (coded == null && code != null && (name == null || !named.isEmpty())) {
            coded = items.byNumber(code.words());
        }
        if (coded != null) {
            if (name != null && !named.contains(coded)) {
                mismatch(coded, name, named);
            }
            return coded;
        }
        if (named.size() != 1) {
            return null;
        }
        if (code != null) {
            findings.add(
                    FindingCode.INCORRECT_LABEL,
                    named.get(0).code(),
                    code,
                    "代码写作" + Quoted.of(code.text()) + "，表样里没有；按名称“"
                            + named.get(0).name() + "”作为 " + named.get(0).code() + " 收下",
                    "请核对这一行的代码和名称");
        }
        return named.get(0);
    }

    private void mismatch(Item coded, SheetCell name, List<Item> named) {
        String other = named.isEmpty() ? "" : "，这是 " + named.get(0).code() + " 的名称";
        findings.add(
                FindingCode.INCORRECT_LABEL,
                coded.code(),
                name,
                "代码 " + coded.code() + " 应为“" + coded.name() + "”，名称却写作" + Quoted.of(name.text()) + other + "；以代码为准",
                "请核对这一行的数填的是哪一项，并改正名称或代码");
    }
}
