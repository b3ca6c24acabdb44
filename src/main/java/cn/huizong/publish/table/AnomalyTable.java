package cn.huizong.publish.table;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.Reply;
import cn.huizong.observation.Provenance;
import cn.huizong.publish.text.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code anomalies.csv}: every anomaly in the order given, with the columns other programs rely on. */
public final class AnomalyTable {

    private static final List<String> COLUMNS = List.of(
            "ID",
            "SEVERITY",
            "LEVEL",
            "RULE",
            "UNIT",
            "FORM",
            "ITEM",
            "PERIOD",
            "VALUE",
            "EXPECTED",
            "DIFFERENCE",
            "IMPACT",
            "FILE",
            "SHEET",
            "CELL",
            "CAUSE",
            "SUGGESTION",
            "STATE",
            "MESSAGE",
            "PARENT",
            "INDICATORS",
            "IMPACT_PCT",
            "GROUNDS",
            "ANSWER",
            "ANSWERED_BY",
            "ANSWERED_ON",
            "LAPSED",
            "DECIDED_BY",
            "DECIDED_AT",
            "DECISION_REASON");

    private AnomalyTable() {}

    /** @param out closed when the table is written */
    public static void write(List<Anomaly> anomalies, OutputStream out) throws IOException {
        try (SafeCsv csv = new SafeCsv(out, COLUMNS)) {
            for (Anomaly anomaly : anomalies) {
                write(csv, anomaly);
            }
        }
    }

    private static void write(SafeCsv csv, Anomaly anomaly) throws IOException {
        Provenance place = anomaly.provenance();
        csv.field(anomaly.id()).field(anomaly.severity().word()).number(anomaly.level());
        csv.field(anomaly.rule()).field(anomaly.unit()).field(anomaly.form()).field(anomaly.item());
        csv.field(anomaly.period() == null ? "" : anomaly.period().toString());
        csv.field(anomaly.value()).field(anomaly.expected());
        csv.field(anomaly.difference()).field(anomaly.impact());
        csv.field(place == null ? "" : place.source().file());
        csv.field(place == null ? "" : place.source().sheet());
        csv.field(place == null ? "" : place.cell());
        csv.field(anomaly.cause()).field(anomaly.suggestion());
        csv.field(anomaly.state().word()).field(anomaly.message()).field(anomaly.parent());
        csv.field(String.join("|", anomaly.indicators())).field(anomaly.impactPercent());
        reply(csv, anomaly);
        csv.endRow();
    }

    private static void reply(SafeCsv csv, Anomaly anomaly) throws IOException {
        Reply reply = anomaly.reply();
        Answer answer = reply == null ? null : reply.answer();
        Decision decision = reply == null ? null : reply.decision();
        csv.field(anomaly.grounds().code());
        csv.field(answer == null ? "" : answer.text()).field(answer == null ? "" : answer.by());
        csv.field(answer == null ? "" : answer.on()).field(reply == null ? "" : reply.lapsed());
        csv.field(decision == null ? "" : decision.by());
        csv.field(decision == null ? "" : decision.at().toString());
        csv.field(decision == null ? "" : decision.reason());
    }
}
