package cn.huizong.publish.table;

import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.publish.text.CodePointOrder;
import cn.huizong.publish.text.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/** {@code intake.csv}: what became of every file and part of a file, by path. */
public final class IntakeTable {

    private static final List<String> COLUMNS = List.of(
            "FILE",
            "SHA256",
            "OUTCOME",
            "CODE",
            "FORM",
            "UNIT",
            "PERIOD",
            "VERSION",
            "SHEET",
            "CELL",
            "REASON",
            "CELLS_READ",
            "STORED",
            "FINDINGS",
            "IGNORED");

    private static final Comparator<Receipt> BY_PLACE = Comparator.comparing(
                    (Receipt receipt) -> receipt.source().file(), CodePointOrder.ORDER)
            .thenComparing(receipt -> receipt.source().sheet(), CodePointOrder.ORDER)
            .thenComparing(receipt -> receipt.key() == null ? "" : receipt.key().toString())
            .thenComparing(receipt -> receipt.outcome())
            .thenComparing(Receipt::code)
            .thenComparing(Receipt::cell)
            .thenComparing(Receipt::reason);

    private IntakeTable() {}

    /** @param out closed when the table is written */
    public static void write(List<Receipt> receipts, OutputStream out) throws IOException {
        try (SafeCsv csv = new SafeCsv(out, COLUMNS)) {
            for (Receipt receipt : receipts.stream().sorted(BY_PLACE).toList()) {
                write(csv, receipt);
            }
        }
    }

    private static void write(SafeCsv csv, Receipt receipt) throws IOException {
        ReturnKey key = receipt.key();
        CellCounts cells = receipt.cells();
        csv.field(receipt.source().file()).field(receipt.source().sha256());
        csv.field(receipt.outcome().word()).field(receipt.code());
        csv.field(key == null ? "" : key.form()).field(key == null ? "" : key.unit());
        csv.field(key == null ? "" : key.period().toString());
        csv.field(receipt.version() == 0 ? "" : Integer.toString(receipt.version()));
        csv.field(receipt.source().sheet()).field(receipt.cell()).field(receipt.reason());
        csv.number(cells.read()).number(cells.stored());
        csv.number(cells.findings()).number(cells.ignored());
        csv.endRow();
    }
}
