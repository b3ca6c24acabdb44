package cn.huizong.store;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files units upload. A file's state is changed only from the version it was looked at in: of two who act at once one is told
 * that the other was first. What changes something must run in a transaction.
 */
public final class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file as it comes in. */
    public record Upload(
            String job, ReferencePeriod period, String unit, String fileName, String sha256, long bytes, String by) {}

    /** Books an upload whose bytes are kept. */
    public Submission add(Upload upload, Instant now) {
        LockRow.SUBMISSIONS.hold(jdbc);
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from submissions")
                .query(Long.class)
                .single();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from submissions where unit = ?")
                .param(upload.unit())
                .query(Integer.class)
                .single();
        Submission submission = new Submission(
                id,
                upload.job(),
                upload.period(),
                upload.unit(),
                number,
                Texts.storable(upload.fileName()),
                upload.sha256(),
                upload.bytes(),
                SubmissionState.RECEIVED,
                1,
                upload.by(),
                now,
                null,
                CheckTally.NONE,
                Submission.Signatures.NONE,
                null);
        insert(submission);
        note(submission, upload.by(), now, "");
        return submission;
    }

    private void insert(Submission submission) {
        jdbc.sql(
                        "insert into submissions (id, job, period, unit, number, file_name, sha256, size_bytes, state, version,"
                                + " uploaded_by, uploaded_at, checks_passed, checks_failed, checks_unverified,"
                                + " filled_by, reviewed_by, signed_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '', '', '')")
                .params(submission.id(), submission.job(), submission.period().toString(), submission.unit())
                .params(submission.number(), submission.fileName(), submission.sha256(), submission.bytes())
                .params(submission.state().word(), submission.version())
                .params(submission.uploadedBy(), when(submission.uploadedAt()))
                .update();
    }

    public Optional<Submission> find(long id) {
        return jdbc.sql("select * from submissions where id = ?")
                .param(id)
                .query((row, number) -> SubmissionColumns.submission(row))
                .optional();
    }

    /** Those of a period of a job. */
    public SubmissionRound round(String job, ReferencePeriod period) {
        return new SubmissionRound(jdbc, job, period);
    }

    /** Those nobody has judged yet, oldest first: the process that took them in may be gone. */
    public List<Submission> received() {
        return jdbc.sql("select * from submissions where state = ? order by id")
                .param(SubmissionState.RECEIVED.word())
                .query((row, number) -> SubmissionColumns.submission(row))
                .list();
    }

    /**
     * Moves a file on. @return as it is then
     *
     * @throws StateConflict when it is not as {@code seen} any more
     * @throws IllegalArgumentException when no such step exists
     */
    public Submission move(Submission seen, SubmissionState next, String by, Instant now, String reason) {
        if (!seen.state().next().contains(next)) {
            throw new IllegalArgumentException(seen.state() + " is never followed by " + next);
        }
        int moved = jdbc.sql("update submissions set state = ?, version = version + 1"
                        + " where id = ? and version = ? and state = ?")
                .params(next.word(), seen.id(), seen.version(), seen.state().word())
                .update();
        Submission changed = find(seen.id()).orElseThrow();
        if (moved == 0) {
            throw new StateConflict(changed);
        }
        note(changed, by, now, reason);
        return changed;
    }

    /** Makes sure that a file is still as it was seen, and that whoever saw it so as well comes too late. */
    public Submission hold(Submission seen) {
        int held = jdbc.sql("update submissions set version = version + 1 where id = ? and version = ?")
                .params(seen.id(), seen.version())
                .update();
        Submission current = find(seen.id()).orElseThrow();
        if (held == 0) {
            throw new StateConflict(current);
        }
        return current;
    }

    /** Books what was found in a file. */
    public void judged(
            long id, CheckTally checks, List<SubmissionPart> parts, List<SubmissionFinding> findings, Instant now) {
        jdbc.sql("update submissions set judged_at = ?, checks_passed = ?, checks_failed = ?, checks_unverified = ?"
                        + " where id = ?")
                .params(when(now), checks.passed(), checks.failed(), checks.unverified(), id)
                .update();
        parts.forEach(part -> jdbc.sql(Tables.insert("submission_parts", SubmissionColumns.PART))
                .params(SubmissionColumns.part(id, part))
                .update());
        findings.forEach(finding -> jdbc.sql(Tables.insert("submission_findings", SubmissionColumns.FINDING))
                .params(SubmissionColumns.finding(id, finding))
                .update());
    }

    /** Books who stands for a file, and the receipt runs know it by. */
    public void handedIn(long id, Submission.Signatures signatures, long receipt) {
        jdbc.sql("update submissions set filled_by = ?, reviewed_by = ?, signed_by = ?, receipt = ? where id = ?")
                .params(
                        Texts.storable(signatures.filledBy()),
                        Texts.storable(signatures.reviewedBy()),
                        Texts.storable(signatures.signedBy()))
                .params(receipt, id)
                .update();
    }

    public void explain(long id, int finding, String explanation, String by, String on) {
        jdbc.sql("update submission_findings set explanation = ?, explained_by = ?, explained_on = ?"
                        + " where submission = ? and number = ?")
                .params(Texts.storable(explanation), Texts.storable(by), on, id, finding)
                .update();
    }

    public List<SubmissionPart> parts(Submission submission) {
        return jdbc.sql("select * from submission_parts where submission = ? order by number")
                .param(submission.id())
                .query((row, number) -> SubmissionColumns.part(row, submission))
                .list();
    }

    public List<SubmissionFinding> findings(Submission submission) {
        return jdbc.sql("select * from submission_findings where submission = ? order by number")
                .param(submission.id())
                .query((row, number) -> SubmissionColumns.finding(row))
                .list();
    }

    /** Every state it was in, the first first. */
    public List<StateChange> history(Submission submission) {
        return jdbc.sql("select * from submission_history where submission = ? order by version")
                .param(submission.id())
                .query((row, number) -> SubmissionColumns.change(row))
                .list();
    }

    private void note(Submission submission, String by, Instant now, String reason) {
        jdbc.sql("insert into submission_history (submission, version, state, changed_by, changed_at, reason)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        submission.id(),
                        submission.version(),
                        submission.state().word(),
                        by,
                        when(now))
                .param(Texts.storable(reason))
                .update();
    }

    private static OffsetDateTime when(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
