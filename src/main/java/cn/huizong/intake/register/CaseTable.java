package cn.huizong.intake.register;

import cn.huizong.catalogue.Form;
import cn.huizong.intake.form.CaseList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A list of cases as it lies in a file. */
interface CaseTable {

    /** What was tallied, and the notes below the cases. */
    record Tallied(RegisterTally tally, List<CaseRow> notes) {}

    /** Its rows, one after the other. */
    RowSource rows();

    /** Whether it, or something on it, is hidden from whoever opens the file; known once its rows were read. */
    default boolean hidden() {
        return false;
    }

    /** Where the list begins; empty where there is none. */
    default Optional<RegisterHead> head(List<Form> forms) throws IOException {
        return RegisterHead.find(rows(), forms);
    }

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
