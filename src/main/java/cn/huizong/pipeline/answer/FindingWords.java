package cn.huizong.pipeline.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.publish.finding.AnomalyText;

/** Findings in the words of the reports, for whoever shows them elsewhere. */
public final class FindingWords {

    private final AnomalyText words;

    public FindingWords(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.words = new AnomalyText(catalogue, job, period);
    }

    public String unit(String code) {
        return words.unit(code);
    }

    public String rule(Anomaly finding) {
        return words.rule(finding.rule());
    }

    public String subject(Anomaly finding) {
        return words.subject(finding);
    }

    /** File, sheet and cell; "" where there is none. */
    public String place(Anomaly finding) {
        return String.join(" ", words.file(finding), words.sheet(finding), words.cell(finding))
                .strip();
    }

    /** What a unit may read of what is wrong: likeness to another's return is told without the other and its figures. */
    public String ownMessage(Anomaly finding) {
        return finding.rule().equals(FindingCode.COPIED_RETURN.id())
                ? "本表的数与其他单位的报表大量相同，可能是复制了别人的表"
                : finding.message();
    }

    /** What a unit may read of how to mend it: without figures of other units. */
    public String ownSuggestion(Anomaly finding) {
        return words.ownSuggestion(finding);
    }
}
