package cn.huizong.store;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.normalise.NormalisedReturn;
import java.util.ArrayList;
import java.util.List;

/**
 * A reading as the rows it is kept in. Packing is most of the work of keeping and needs no database: the threads that read
 * files do it, and the one that writes only writes.
 */
public final class PackedReading {

    static final List<String> FINDING_COLUMNS =
            Tables.join(List.of("receipt", "reader", "part", "number"), AnomalyColumns.NAMES);

    static final List<String> ANSWER_COLUMNS =
            Tables.join(List.of("receipt", "reader", "part", "number"), AnswerColumns.WRITTEN);

    private final long receipt;
    private final String reader;
    private final List<Object[]> parts = new ArrayList<>();
    private final List<Object[]> findings = new ArrayList<>();
    private final List<Object[]> answers = new ArrayList<>();

    /** @param reader the catalogue and program it was read with */
    public PackedReading(StoredReading reading, String reader) {
        this.receipt = reading.receipt().id();
        this.reader = reader;
        for (int part = 0; part < reading.parts().size(); part++) {
            NormalisedReturn filed = reading.parts().get(part);
            parts.add(PartColumns.of(receipt, reader, part, filed));
            addFindings(new Object[] {receipt, reader, part}, filed.findings());
            addAnswers(new Object[] {receipt, reader, part}, filed.answers());
        }
    }

    private void addFindings(Object[] part, List<Anomaly> found) {
        for (int number = 0; number < found.size(); number++) {
            findings.add(Tables.row(Tables.row(part, new Object[] {number}), AnomalyColumns.of(found.get(number))));
        }
    }

    private void addAnswers(Object[] part, List<WrittenAnswer> written) {
        for (int number = 0; number < written.size(); number++) {
            answers.add(Tables.row(Tables.row(part, new Object[] {number}), AnswerColumns.of(written.get(number))));
        }
    }

    long receipt() {
        return receipt;
    }

    String reader() {
        return reader;
    }

    List<Object[]> parts() {
        return parts;
    }

    List<Object[]> findings() {
        return findings;
    }

    List<Object[]> answers() {
        return answers;
    }
}
