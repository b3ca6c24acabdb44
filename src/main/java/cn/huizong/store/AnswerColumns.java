package cn.huizong.store;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.Grounds;
import cn.huizong.anomaly.Reply;
import cn.huizong.anomaly.State;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** Answers, decisions and what findings rest on, as columns. */
final class AnswerColumns {

    static final List<String> GROUNDS = List.of("subject", "rule_mark", "figures");

    /** Of a published finding: what it rests on, and what was said to it, by number. */
    static final List<String> REPLY = Tables.join(GROUNDS, List.of("answer", "decision", "lapsed"));

    static final List<String> WRITTEN =
            List.of("cell", "answer", "unit", "id", "code", "rule", "item", "found", "given_by", "given_on");

    private AnswerColumns() {}

    static Object[] of(Grounds grounds) {
        return new Object[] {grounds.subject(), grounds.rule(), grounds.figures()};
    }

    static Grounds grounds(ResultSet row) throws SQLException {
        return new Grounds(row.getString("subject"), row.getString("rule_mark"), row.getString("figures"));
    }

    static Object[] reply(Anomaly anomaly) {
        Reply reply = anomaly.reply();
        return Tables.row(of(anomaly.grounds()), new Object[] {
            reply == null || reply.answer() == null ? 0 : reply.answer().number(),
            reply == null || reply.decision() == null ? 0 : reply.decision().number(),
            reply == null ? "" : reply.lapsed()
        });
    }

    static Object[] of(WrittenAnswer written) {
        return new Object[] {
            written.place().cell(),
            Texts.storable(written.text()),
            Texts.storable(written.unit()),
            Texts.storable(written.id()),
            Texts.storable(written.code()),
            Texts.storable(written.rule()),
            Texts.storable(written.item()),
            Texts.storable(written.value()),
            Texts.storable(written.by()),
            Texts.storable(written.on())
        };
    }

    static WrittenAnswer written(ResultSet row, Source source) throws SQLException {
        return new WrittenAnswer(
                new Provenance(source, row.getString("cell"), row.getString("answer")),
                row.getString("unit"),
                row.getString("id"),
                row.getString("code"),
                row.getString("rule"),
                row.getString("item"),
                row.getString("found"),
                row.getString("given_by"),
                row.getString("given_on"));
    }

    static Answer answer(ResultSet row) throws SQLException {
        Source source = new Source(row.getString("file"), row.getString("sha256"), row.getString("sheet"));
        return new Answer(
                row.getInt("number"),
                grounds(row),
                new Provenance(source, row.getString("cell"), row.getString("answer")),
                row.getString("given_by"),
                row.getString("given_on"));
    }

    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getInt("number"),
                grounds(row),
                row.getInt("answer"),
                State.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
