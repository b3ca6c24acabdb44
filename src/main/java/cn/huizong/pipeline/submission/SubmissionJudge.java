package cn.huizong.pipeline.submission;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.Source;
import cn.huizong.pipeline.check.CheckedFile;
import cn.huizong.pipeline.check.FileChecker;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionFinding;
import cn.huizong.store.SubmissionPart;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges an uploaded file as a run would, as far as its unit may know: with what the unit itself brought for earlier periods, and
 * never with figures of others. Returns of other units in the file are refused before anything is compared with them.
 */
public final class SubmissionJudge {

    private final Store store;
    private final Catalogue catalogue;
    private final JobDefinition job;

    public SubmissionJudge(Store store, Catalogue catalogue, JobDefinition job) {
        this.store = store;
        this.catalogue = catalogue;
        this.job = job;
    }

    /** @param file its bytes */
    public Verdict judge(Submission submission, Path file, Instant now) {
        FileChecker checker =
                new FileChecker(catalogue, job, submission.period(), now, Map.of(submission.fileName(), file));
        Set<String> others = checker.units();
        others.remove(submission.unit());
        if (!others.isEmpty()) {
            return refused(submission, ofOthers(submission, others));
        }
        List<CheckedFile> files =
                checker.judge(earlier(submission), store.extensions().dueDays(submission.job(), submission.period()));
        return files.stream().flatMap(checked -> checked.parts().stream()).anyMatch(Receipt::ofArchive)
                ? refused(submission, archive(submission))
                : verdict(files);
    }

    /** A run reads the files of an archive only where it lies in the inbox. */
    private static Anomaly archive(Submission submission) {
        return AnomalyBuilder.of(FindingCode.FORMAT_ERROR)
                .unit(submission.unit())
                .at(place(submission))
                .message("“" + submission.fileName() + "”是压缩包，网上不收压缩包")
                .suggestion("请解开后把里面的报表一起选中上传，一次可以选几个文件")
                .build();
    }

    /** Of the unit alone. */
    private List<ObservedReturn> earlier(Submission submission) {
        List<ReferencePeriod> compared = job.comparedWith(submission.period());
        return store.releases().latest(job.name(), compared).stream()
                .flatMap(release -> store.releases().accepted(release).stream())
                .filter(filed -> filed.key().unit().equals(submission.unit()))
                .toList();
    }

    private static Verdict verdict(List<CheckedFile> files) {
        List<SubmissionPart> parts = new ArrayList<>();
        List<SubmissionFinding> findings = new ArrayList<>();
        CheckTally checks = CheckTally.NONE;
        for (CheckedFile file : files) {
            checks = checks.plus(file.checks().tally());
            List<SubmissionPart> ofFile = new ArrayList<>();
            file.parts().forEach(receipt -> ofFile.add(new SubmissionPart(parts.size() + ofFile.size() + 1, receipt)));
            parts.addAll(ofFile);
            UploadedFindings.of(file, ofFile)
                    .forEach(anomaly -> findings.add(SubmissionFinding.unexplained(findings.size() + 1, anomaly)));
        }
        return new Verdict(checks, List.copyOf(parts), List.copyOf(findings));
    }

    private Anomaly ofOthers(Submission submission, Set<String> others) {
        String names = String.join(
                "、", others.stream().sorted().map(catalogue.units()::nameOf).toList());
        return AnomalyBuilder.of(FindingCode.UNIT_UNEXPECTED)
                .unit(submission.unit())
                .at(place(submission))
                .value(names)
                .expected(catalogue.units().nameOf(submission.unit()))
                .message(
                        "文件中有“" + names + "”的报表，您只能报送“" + catalogue.units().nameOf(submission.unit()) + "”的报表，整个文件没有采用")
                .suggestion("请核对表头的填报单位；只保留本单位的报表后重新上传")
                .build();
    }

    /** A file whose reading was given up. */
    static Verdict unreadable(Submission submission, String message, String suggestion) {
        Anomaly finding = AnomalyBuilder.of(FindingCode.LIMIT_EXCEEDED)
                .unit(submission.unit())
                .at(place(submission))
                .message(message)
                .suggestion(suggestion)
                .build();
        return refused(submission, finding);
    }

    private static Verdict refused(Submission submission, Anomaly finding) {
        Receipt receipt = new Receipt(
                place(submission).source(),
                Outcome.REJECTED,
                finding.rule(),
                null,
                0,
                "",
                finding.message(),
                CellCounts.NONE);
        return new Verdict(
                CheckTally.NONE,
                List.of(new SubmissionPart(1, receipt)),
                List.of(SubmissionFinding.unexplained(1, finding.grounded())));
    }

    private static Provenance place(Submission submission) {
        return new Provenance(new Source(submission.fileName(), submission.sha256(), ""), "", "");
    }
}
