package cn.huizong.portal.filing;

import cn.huizong.pipeline.submission.SheetPicture;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.Times;
import cn.huizong.store.StateChange;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionFinding;
import cn.huizong.store.SubmissionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An uploaded file as it is looked at.
 *
 * @param sameAs number of an earlier file of the unit with the same bytes, or 0
 * @param waiting whether its verdict is still to come
 * @param returns what was recognised in it, in words
 * @param open how many findings keep it from being handed in
 */
public record SubmissionView(
        long id,
        int version,
        int number,
        String fileName,
        int sameAs,
        String unit,
        String stateWord,
        String state,
        boolean waiting,
        String uploadedAt,
        String checks,
        List<String> returns,
        List<FindingView> findings,
        int open,
        List<SheetPicture> sheets,
        List<Change> history,
        Submission.Signatures signatures) {

    /** A state it was in. */
    public record Change(String at, String by, String state, String reason) {

        static Change of(StateChange change) {
            String by = change.by().equals("system") ? "系统" : change.by();
            return new Change(Times.minute(change.at()), by, change.state().chinese(), change.reason());
        }
    }

    public static SubmissionView of(
            Store store,
            Round round,
            Submission submission,
            List<SubmissionFinding> findings,
            List<SheetPicture> sheets) {
        Map<Integer, String> anchors = anchors(sheets);
        return new SubmissionView(
                submission.id(),
                submission.version(),
                submission.number(),
                submission.fileName(),
                new SameBytes(store.submissions()
                                .round(submission.job(), submission.period())
                                .of(submission.unit()))
                        .as(submission),
                round.unitName(submission.unit()),
                submission.state().word(),
                submission.state().chinese(),
                submission.state() == SubmissionState.RECEIVED,
                Times.minute(submission.uploadedAt()),
                submission.checks().judged() == 0 ? "" : submission.checks().chinese(),
                store.submissions().parts(submission).stream()
                        .filter(part -> part.receipt().key() != null)
                        .map(part -> part.receipt().key().form() + " "
                                + round.formTitle(part.receipt().key().form()))
                        .distinct()
                        .toList(),
                findings.stream()
                        .map(finding -> FindingView.of(finding, anchors.getOrDefault(finding.number(), "")))
                        .toList(),
                (int) findings.stream().filter(SubmissionFinding::blocks).count(),
                sheets,
                store.submissions().history(submission).stream().map(Change::of).toList(),
                submission.signatures());
    }

    /** Anchors count on from sheet to sheet: the first finding of a cell names it. */
    private static Map<Integer, String> anchors(List<SheetPicture> sheets) {
        Map<Integer, String> anchors = new HashMap<>();
        sheets.forEach(sheet -> sheet.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> cell.findings().forEach(number -> anchors.put(number, cell.anchor())))));
        return anchors;
    }
}
