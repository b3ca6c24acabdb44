package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.EditDistance;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.draft.FormDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.JobDraft;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.catalogue.source.Separators;
import cn.huizong.catalogue.source.Words;

/** Holds a job's own file against units and forms. */
final class JobCheck {

    private final JobDraft job;
    private final FormDrafts forms;
    private final Reporters reporters;

    JobCheck(JobDraft job, FormDrafts forms, Reporters reporters) {
        this.job = job;
        this.forms = forms;
        this.reporters = reporters;
    }

    void check() {
        if (!reporters.areUnknown()) {
            checkArea("area", job.area(), UnitKind.CITY);
            checkArea("area-self", job.areaSelf(), UnitKind.SELF);
        }
        job.forms().forEach(this::checkForm);
    }

    private void checkArea(String key, String code, UnitKind wanted) {
        if (code.isEmpty()) {
            return;
        }
        String problem = "“" + key + "”的“" + code + "”";
        String remedy = "写 units.csv 中 kind 为 " + wanted.word() + " 的一行的代码。";
        reporters
                .units()
                .find(code)
                .ifPresentOrElse(
                        unit -> {
                            if (unit.kind() != wanted) {
                                job.source().fault(key, problem + "在 units.csv 中不是 " + wanted.word() + "。", remedy);
                            }
                        },
                        () -> job.source().fault(key, problem + "不在 units.csv 中。", remedy));
    }

    private void checkForm(Scalar written) {
        Mapping source = job.source();
        String code = written.text();
        if (!forms.codes().contains(code)) {
            String remedy = Separators.remedyFor(code)
                    .or(() -> EditDistance.nearest(code, forms.codes()).map(near -> "是否想写“" + near + "”？"))
                    .orElse("先在报表目录中定义这张表，或删去这一项。");
            source.fault(written.place(), "没有报表“" + code + "”。", remedy);
            return;
        }
        for (FormDraft edition : forms.editionsOf(code)) {
            boolean readable = source.sound("frequency") && edition.source().sound("frequency");
            if (readable && edition.form().frequency() != job.frequency()) {
                source.fault(
                        written.place(),
                        "报表 " + code + "（" + edition.form().edition() + " 年版）的频率是“"
                                + Words.of(edition.form().frequency()) + "”，本作业是“" + Words.of(job.frequency()) + "”。",
                        "一个作业只收同一频率的报表；改其中一处，或另立作业。");
                return;
            }
        }
    }
}
