package cn.huizong.store;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.CheckTally;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Uploaded files, their parts and findings as columns. */
final class SubmissionColumns {

    static final List<String> PART = List.of(
            "submission",
            "number",
            "sheet",
            "outcome",
            "code",
            "form",
            "unit",
            "return_period",
            "cell",
            "reason",
            "cells_read",
            "cells_stored",
            "cells_findings",
            "cells_ignored");

    static final List<String> FINDING =
            Tables.join(List.of("submission", "number"), Tables.join(AnomalyColumns.NAMES, AnswerColumns.GROUNDS));

    private SubmissionColumns() {}

    static Object[] part(long submission, SubmissionPart part) {
        Receipt receipt = part.receipt();
        ReturnKey key = receipt.key();
        CellCounts cells = receipt.cells();
        return new Object[] {
            submission,
            part.number(),
            Texts.storable(receipt.source().sheet()),
            receipt.outcome().word(),
            receipt.code(),
            key == null ? null : key.form(),
            key == null ? null : key.unit(),
            key == null ? null : key.period().toString(),
            receipt.cell(),
            Texts.storable(receipt.reason()),
            cells.read(),
            cells.stored(),
            cells.findings(),
            cells.ignored()
        };
    }

    static Object[] finding(long submission, SubmissionFinding finding) {
        Anomaly anomaly = finding.anomaly();
        return Tables.row(
                new Object[] {submission, finding.number()},
                Tables.row(AnomalyColumns.of(anomaly), AnswerColumns.of(anomaly.grounds())));
    }

    static SubmissionFinding finding(ResultSet row) throws SQLException {
        return new SubmissionFinding(
                row.getInt("number"),
                AnomalyColumns.read(row, AnswerColumns.grounds(row), null),
                row.getString("explanation"),
                row.getString("explained_by"),
                row.getString("explained_on"));
    }

    static SubmissionPart part(ResultSet row, Submission of) throws SQLException {
        String form = row.getString("form");
        ReturnKey key = form == null
                ? null
                : new ReturnKey(
                        form,
                        row.getString("unit"),
                        ReferencePeriod.parse(row.getString("return_period")).orElseThrow());
        CellCounts cells = new CellCounts(
                row.getInt("cells_read"),
                row.getInt("cells_stored"),
                row.getInt("cells_findings"),
                row.getInt("cells_ignored"));
        Receipt receipt = new Receipt(
                new Source(of.fileName(), of.sha256(), row.getString("sheet")),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("code"),
                key,
                0,
                row.getString("cell"),
                row.getString("reason"),
                cells);
        return new SubmissionPart(row.getInt("number"), receipt);
    }

    static Submission submission(ResultSet row) throws SQLException {
        long receipt = row.getLong("receipt");
        boolean handedIn = !row.wasNull();
        return new Submission(
                row.getLong("id"),
                row.getString("job"),
                ReferencePeriod.parse(row.getString("period")).orElseThrow(),
                row.getString("unit"),
                row.getInt("number"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                SubmissionState.of(row.getString("state")),
                row.getInt("version"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row, "judged_at"),
                new CheckTally(
                        row.getInt("checks_passed"), row.getInt("checks_failed"), row.getInt("checks_unverified")),
                new Submission.Signatures(
                        row.getString("filled_by"), row.getString("reviewed_by"), row.getString("signed_by")),
                handedIn ? receipt : null);
    }

    static StateChange change(ResultSet row) throws SQLException {
        return new StateChange(
                row.getInt("version"),
                SubmissionState.of(row.getString("state")),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
