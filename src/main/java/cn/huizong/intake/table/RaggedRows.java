package cn.huizong.intake.table;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.intake.form.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The row of a CSV table that alone has more or less fields than all others: its figures may stand in the wrong columns. */
final class RaggedRows {

    /** Of so many rows one that differs stands out. */
    private static final int FEWEST = 3;

    private RaggedRows() {}

    static void tell(Attempt attempt, Findings findings) {
        Set<SheetRow> told = new HashSet<>();
        for (Scan scan : attempt.scans()) {
            List<SheetRow> rows = IntStream.range(0, attempt.grid().rows())
                    .filter(scan::isBodyRow)
                    .mapToObj(attempt.grid()::row)
                    .filter(row -> row.fields() > 0)
                    .toList();
            SheetRow odd = rows.size() < FEWEST ? null : odd(rows);
            if (odd != null && told.add(odd)) {
                tell(odd, findings);
            }
        }
    }

    /** The only row that differs from the others; null where all are alike or several differ. */
    private static @Nullable SheetRow odd(List<SheetRow> rows) {
        int first = rows.get(0).fields();
        int usual = first == rows.get(1).fields() ? first : rows.get(2).fields();
        List<SheetRow> others =
                rows.stream().filter(row -> row.fields() != usual).toList();
        return others.size() == 1 ? others.get(0) : null;
    }

    private static void tell(SheetRow odd, Findings findings) {
        findings.add(
                FindingCode.EXTRA_CELL,
                odd.cells().get(0),
                "这一行有 " + odd.fields() + " 格，与其余各行都不同：可能有一格被分隔符拆成了两格，或者两格连成了一格，后面各格错了位",
                "请核对这一行；无误的，请补上或删去分隔符，使各行格数相同");
    }
}
