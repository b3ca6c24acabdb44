package cn.huizong.pipeline.submission;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.pipeline.check.CheckedFile;
import cn.huizong.store.SubmissionPart;
import java.util.List;
import java.util.Map;

/**
 * Findings as a unit reads them on a page: where the folder of the inbox is nothing it knows, and where no explanation helps a part
 * that a run does not take.
 */
final class UploadedFindings {

    private static final String NOT_TAKEN = "；改好之前不能报送，写说明也不会采用";
    private static final Map<String, String> ON_PAGES = Map.of(
            FindingCode.PERIOD_MISMATCH.id(), "请核对页首选择的报告期：选错了的，改选后重新上传；表上的报告期填错了的，改好后重新上传",
            FindingCode.FORM_UNEXPECTED.id(), "请核对页首选择的作业和所用表样；不是本作业的工作表请删去后重新上传");

    private UploadedFindings() {}

    /** @param parts of the file */
    static List<Anomaly> of(CheckedFile file, List<SubmissionPart> parts) {
        List<SubmissionPart> refused =
                parts.stream().filter(SubmissionPart::refused).toList();
        return file.anomalies().stream()
                .map(finding -> onPage(finding, refused).grounded())
                .toList();
    }

    private static Anomaly onPage(Anomaly finding, List<SubmissionPart> refused) {
        String advice = ON_PAGES.getOrDefault(finding.rule(), finding.suggestion());
        return refused.stream().anyMatch(part -> isWhy(finding, part))
                ? finding.asMandatory().withSuggestion(advice + NOT_TAKEN)
                : finding.withSuggestion(advice);
    }

    private static boolean isWhy(Anomaly finding, SubmissionPart part) {
        return finding.rule().equals(part.receipt().code())
                && finding.provenance() != null
                && finding.provenance()
                        .source()
                        .sheet()
                        .equals(part.receipt().source().sheet());
    }
}
