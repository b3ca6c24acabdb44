package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Item;
import cn.huizong.intake.file.MergedRange;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of a cell that is merged into another what cannot be known for it. */
final class MergedCells {

    private final Sheet sheet;
    private final TableLayout layout;
    private final Findings findings;

    MergedCells(Sheet sheet, TableLayout layout, Findings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.findings = findings;
    }

    Optional<MergedRange> over(int row, int column) {
        return sheet.merged().stream()
                .filter(range -> range.covers(row, column))
                .findFirst();
    }

    /** The figure of a row that must have one is in doubt, whatever stands in the merged cell. */
    void doubt(Item item, String place, MergedRange over) {
        findings.missing(
                FindingCode.MISSING_CELL,
                item.code(),
                place,
                "“" + item.name() + "”的单元格与 " + over.anchor() + " 合并在一起，看不出本项填的是多少",
                "请取消合并单元格，各项分别填写");
    }

    /** A row that may stay empty is empty; what stands in the merged cell might have been meant for it, too. */
    void hint(Item item, String place, MergedRange over) {
        SheetCell anchor = anchor(over);
        if (anchor != null && mayBeMeant(item, anchor)) {
            findings.missing(
                    FindingCode.EXTRA_CELL,
                    item.code(),
                    place,
                    "“" + item.name() + "”的单元格与 " + over.anchor() + " 合并在一起，那里的" + Quoted.of(anchor.text())
                            + "不算作本项，本项按未填处理",
                    "本项有内容的，请取消合并单元格，各项分别填写");
        }
    }

    /** The name of a row, its code and its measure answer nothing; neither does a dash in their place. */
    private boolean mayBeMeant(Item item, SheetCell anchor) {
        boolean says = anchor.words().codePoints().anyMatch(Character::isLetterOrDigit);
        boolean label = anchor.column() == layout.name()
                || anchor.column() == layout.code()
                || anchor.words().equals(item.measure().name());
        return says && !label;
    }

    private @Nullable SheetCell anchor(MergedRange over) {
        return sheet.rows().stream()
                .filter(row -> row.index() == over.firstRow())
                .findFirst()
                .map(row -> row.cell(over.firstColumn()))
                .orElse(null);
    }
}
