package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.JobDraft;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import java.util.List;

/** The forms a job collects, asked by its rules and indicators. */
final class JobForms {

    private final List<String> codes;
    private final FormDrafts forms;

    JobForms(JobDraft job, FormDrafts forms) {
        this.codes = job.forms().stream().map(Scalar::text).toList();
        this.forms = forms;
    }

    /**
     * Tells a form the job does not collect. A job without forms, or with one that is nowhere defined, was told before; the
     * form asked for may be the one it means.
     */
    boolean has(String form, Mapping source, String key) {
        if (codes.isEmpty() || !forms.codes().containsAll(codes)) {
            return codes.contains(form) && forms.codes().contains(form);
        }
        if (!codes.contains(form)) {
            source.fault(key, "本作业不收报表“" + form + "”。", "在 job.yaml 的 forms 中加上它，或改用本作业的报表。");
            return false;
        }
        return true;
    }
}
