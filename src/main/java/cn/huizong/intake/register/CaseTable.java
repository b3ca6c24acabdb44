package cn.huizong.intake.register;

import cn.huizong.intake.form.CaseList;
import java.io.IOException;
import java.util.List;

/** A list of cases as it lies in a file. */
interface CaseTable {

    /** What was tallied, and the notes below the cases. */
    record Tallied(RegisterTally tally, List<CaseRow> notes) {}

    /** Its rows, one after the other. */
    RowSource rows();

    /** Tallies the rows below the headings, in whatever way is fastest and exact. */
    default Tallied tally(RegisterReader reader, CaseList list, CaseColumns columns, RegisterHead head)
            throws IOException {
        CaseTallier tallier = new CaseTallier(
                columns,
                reader.judge(list, columns),
                list.register().counts().size(),
                head.heading().line());
        RegisterTally tally = tallier.tally(rows());
        return new Tallied(tally, tallier.notes());
    }
}
