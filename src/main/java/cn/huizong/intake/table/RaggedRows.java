package cn.huizong.intake.table;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.intake.form.Findings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The row or two of a CSV table that alone have more or less fields than all others: figures may stand in the wrong columns. */
final class RaggedRows {

    private static final int MOST = 2;

    private RaggedRows() {}

    static void tell(Attempt attempt, Findings findings) {
        Set<SheetRow> odd = new LinkedHashSet<>();
        for (Scan scan : attempt.scans()) {
            odd.addAll(odd(IntStream.range(0, attempt.grid().rows())
                    .filter(scan::isBodyRow)
                    .mapToObj(attempt.grid()::row)
                    .filter(row -> row.fields() > 0)
                    .toList()));
        }
        odd.forEach(row -> tell(row, "与其余各行都不同", findings));
        attempt.scans().stream()
                .filter(scan -> scan.table().rows().isEmpty())
                .forEach(scan -> tellOnlyRow(attempt.grid(), scan, findings));
    }

    /** A row that nothing names has no other rows to be like, but the headings above it. */
    private static void tellOnlyRow(Grid grid, Scan scan, Findings findings) {
        int head = -1;
        for (int at = 0; at < grid.rows(); at++) {
            SheetRow row = grid.row(at);
            if (scan.isHead(at)) {
                head = grid.row(at).fields();
            } else if (scan.isBodyRow(at) && head > 0 && row.fields() > 0 && row.fields() != head) {
                tell(row, "与上面的栏名行（" + head + " 格）不同", findings);
            }
        }
    }

    /** The only row that differs from the others, or the only two, as a broken line leaves behind; none where more do. */
    private static List<SheetRow> odd(List<SheetRow> rows) {
        Map<Integer, List<SheetRow>> byFields = rows.stream().collect(Collectors.groupingBy(SheetRow::fields));
        List<SheetRow> odd = rows.stream().filter(row -> alone(row, byFields)).toList();
        boolean standOut = !odd.isEmpty() && odd.size() <= MOST && rows.size() - odd.size() >= 2 * odd.size();
        return standOut ? odd : List.of();
    }

    private static boolean alone(SheetRow row, Map<Integer, List<SheetRow>> byFields) {
        return byFields.getOrDefault(row.fields(), List.of()).size() == 1;
    }

    private static void tell(SheetRow odd, String than, Findings findings) {
        findings.add(
                FindingCode.EXTRA_CELL,
                odd.cells().get(0),
                "这一行有 " + odd.fields() + " 格，" + than + "：可能有一格被分隔符拆成了两格，或者两格连成了一格，后面各格错了位",
                "请核对这一行；无误的，请补上或删去分隔符，使各行格数相同");
    }
}
