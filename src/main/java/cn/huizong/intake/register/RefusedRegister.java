package cn.huizong.intake.register;

import cn.huizong.intake.PartReading;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.form.Findings;
import cn.huizong.intake.form.RefusedPart;
import java.io.IOException;
import java.util.Map;

/** A list of cases nothing of which can be used. */
final class RefusedRegister {

    private RefusedRegister() {}

    /** @param above the rows in which the reason lies, where it lies in one */
    static PartReading part(CasePlace place, CaseTable table, RefusedPart refused, Findings findings, Sheet above)
            throws IOException {
        findings.add(refused.code(), refused.cell(), refused.reason(), refused.suggestion());
        int[] cells = new int[1];
        table.rows().read(row -> {
            cells[0] = Math.addExact(cells[0], row.filled());
            return true;
        });
        return new PartReading(
                place.source(),
                refused.outcome(),
                refused.code().id(),
                findings.key(),
                refused.cell() == null ? "" : above.address(refused.cell()),
                refused.reason(),
                null,
                cells[0],
                0,
                cells[0] == 0 ? Map.of() : Map.of("整张表未采用：" + refused.code().chinese(), cells[0]),
                findings.list());
    }
}
