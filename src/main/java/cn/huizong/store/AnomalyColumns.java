package cn.huizong.store;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Grounds;
import cn.huizong.anomaly.Reply;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An anomaly as columns of a table, the same in every table that holds anomalies. */
final class AnomalyColumns {

    static final List<String> NAMES = List.of(
            "id",
            "rule",
            "severity",
            "level",
            "unit",
            "form",
            "item",
            "about_period",
            "found",
            "expected",
            "difference",
            "impact",
            "impact_percent",
            "file",
            "sha256",
            "sheet",
            "cell",
            "cell_text",
            "cause",
            "suggestion",
            "state",
            "message",
            "parent",
            "indicators");

    private AnomalyColumns() {}

    static Object[] of(Anomaly anomaly) {
        Provenance at = anomaly.provenance();
        return new Object[] {
            anomaly.id(),
            anomaly.rule(),
            anomaly.severity().word(),
            anomaly.level(),
            anomaly.unit(),
            anomaly.form(),
            anomaly.item(),
            anomaly.period() == null ? null : anomaly.period().toString(),
            Texts.storable(anomaly.value()),
            Texts.storable(anomaly.expected()),
            anomaly.difference(),
            anomaly.impact(),
            anomaly.impactPercent(),
            at == null ? null : Texts.storable(at.source().file()),
            at == null ? null : at.source().sha256(),
            at == null ? null : Texts.storable(at.source().sheet()),
            at == null ? null : at.cell(),
            at == null ? null : Texts.storable(at.text()),
            Texts.storable(anomaly.cause()),
            Texts.storable(anomaly.suggestion()),
            anomaly.state().word(),
            Texts.storable(anomaly.message()),
            anomaly.parent(),
            String.join(" ", anomaly.indicators())
        };
    }

    /** Of a finding on the way in: nobody has been asked about it yet. */
    static Anomaly read(ResultSet row) throws SQLException {
        return read(row, Grounds.NONE, null);
    }

    static Anomaly read(ResultSet row, Grounds grounds, @Nullable Reply reply) throws SQLException {
        String period = row.getString("about_period");
        String indicators = row.getString("indicators");
        return new Anomaly(
                row.getString("id"),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getInt("level"),
                row.getString("rule"),
                row.getString("unit"),
                row.getString("form"),
                row.getString("item"),
                period == null ? null : ReferencePeriod.parse(period).orElseThrow(),
                row.getString("found"),
                row.getString("expected"),
                row.getString("difference"),
                row.getString("impact"),
                row.getString("impact_percent"),
                provenance(row),
                row.getString("cause"),
                row.getString("suggestion"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("message"),
                row.getString("parent"),
                indicators.isEmpty() ? List.of() : Arrays.asList(indicators.split(" ")),
                grounds,
                reply);
    }

    private static @Nullable Provenance provenance(ResultSet row) throws SQLException {
        String file = row.getString("file");
        return file == null
                ? null
                : new Provenance(
                        new Source(file, row.getString("sha256"), row.getString("sheet")),
                        row.getString("cell"),
                        row.getString("cell_text"));
    }
}
