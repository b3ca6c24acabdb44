package cn.huizong.intake.table;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Dimension;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A code that two rows or two columns have: one slip, told at both codes and not at every figure. */
final class RepeatedCodes {

    /**
     * What a code numbers.
     *
     * @param code what it is called there
     */
    private enum Axis {
        ROWS("代码", "行"),
        COLUMNS("栏号", "栏");

        private final String code;
        private final String line;

        Axis(String code, String line) {
            this.code = code;
            this.line = line;
        }
    }

    private final Attempt attempt;
    private final Findings findings;
    private final Set<Integer> told = new HashSet<>();

    RepeatedCodes(Attempt attempt, Findings findings) {
        this.attempt = attempt;
        this.findings = findings;
    }

    /** Whether two places are of one figure because of such a code. */
    boolean tell(Bound one, Bound other) {
        return attempt.scans().stream().anyMatch(scan -> tell(scan, one, other));
    }

    private boolean tell(Scan scan, Bound one, Bound other) {
        ColumnHeads above = columns(scan, one);
        ColumnHeads aboveOther = columns(scan, other);
        if (above == null || aboveOther == null) {
            return false;
        }
        if (one.column() == other.column() && isByCodeAlone(scan, scan.table().rows())) {
            return tell(Axis.ROWS, scan.names().code(one.row()), scan.names().code(other.row()));
        }
        return one.row() == other.row()
                && isByCodeAlone(scan, scan.table().columns())
                && tell(
                        Axis.COLUMNS,
                        above.code(attempt.grid(), one.column()),
                        aboveOther.code(attempt.grid(), other.column()));
    }

    /** What is written above a place, null where it is none of the table. */
    private static @Nullable ColumnHeads columns(Scan scan, Bound place) {
        ColumnHeads above = scan.bindings().columns().get(place.row());
        return above != null && above.bound().containsKey(place.column()) ? above : null;
    }

    private static boolean isByCodeAlone(Scan scan, List<Dimension> axis) {
        return axis.size() == 1 && scan.table().byCode().contains(axis.get(0));
    }

    private boolean tell(Axis axis, @Nullable SheetCell one, @Nullable SheetCell other) {
        if (one == null || other == null) {
            return false;
        }
        tellAt(axis, one, other);
        tellAt(axis, other, one);
        return true;
    }

    private void tellAt(Axis axis, SheetCell cell, SheetCell other) {
        if (told.add(cell.number())) {
            findings.add(
                    FindingCode.DUPLICATE_LABEL,
                    cell,
                    axis.code + " " + Numbers.of(cell) + " 有两" + axis.line + "，另一处在 "
                            + attempt.grid().sheet().address(other) + "；两处不同的数都未采用，相同的只采用一处",
                    "请核对这一" + axis.line + "填的是哪一项，改正" + axis.code + "；确是同一项的，请只保留一" + axis.line);
        }
    }
}
