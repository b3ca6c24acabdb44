package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.draft.FormDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.ItemDraft;
import cn.huizong.catalogue.source.Words;
import java.util.List;

/** Holds forms against the units, and the editions of a form against each other. */
final class FormsCheck {

    private final FormDrafts forms;
    private final Reporters reporters;

    FormsCheck(FormDrafts forms, Reporters reporters) {
        this.forms = forms;
        this.reporters = reporters;
    }

    void check() {
        for (String code : forms.codes()) {
            List<FormDraft> editions = forms.editionsOf(code);
            editions.forEach(this::checkReporters);
            for (int i = 1; i < editions.size(); i++) {
                checkContinuity(editions.get(i - 1), editions.get(i));
            }
        }
    }

    private void checkReporters(FormDraft edition) {
        if (edition.reporters().isEmpty() || !reporters.areKnown(edition.reporters(), edition.source(), "reporters")) {
            return;
        }
        if (reporters.of(edition).values().stream().allMatch(List::isEmpty)) {
            edition.source().fault("reporters", "任何报告期都没有单位填报本表。", "核对 units.csv 中这些单位的起止日期。");
            return;
        }
        edition.items().values().forEach(item -> checkReporters(edition, item));
    }

    private void checkReporters(FormDraft edition, ItemDraft draft) {
        if (draft.reporters().isEmpty()
                || !reporters.areKnown(draft.reporters(), draft.source(), "reporters")
                || !draft.source().sound()) {
            return;
        }
        String code = draft.item().code();
        if (reporters.of(edition, code).values().stream().allMatch(List::isEmpty)) {
            draft.source().fault("reporters", "填报本表的单位中没有一个填报 " + code + "。", "只能从本表的 reporters 中选，或把单位加到本表。");
        }
    }

    /** What goes by one code must stay comparable: rules look back over editions. */
    private static void checkContinuity(FormDraft older, FormDraft newer) {
        boolean readable = older.source().sound("frequency") && newer.source().sound("frequency");
        if (readable && older.form().frequency() != newer.form().frequency()) {
            newer.source()
                    .fault(
                            "frequency",
                            "报告期频率与 " + older.form().edition() + " 年版不同。",
                            "改频率请另立报表代码，或改回“" + Words.of(older.form().frequency()) + "”。");
        }
        newer.items().forEach((code, draft) -> {
            Item now = draft.item();
            ItemDraft before = older.items().get(code);
            if (before == null || !before.source().sound() || !draft.source().sound()) {
                return;
            }
            if (before.item().kind() != now.kind()) {
                draft.source().fault("kind", code + " 的类别与 " + older.form().edition() + " 年版不同。", "意义变了请另立指标项代码。");
            } else if (!before.item().measure().equals(now.measure())) {
                draft.source()
                        .fault(
                                "measure",
                                code + " 的计量单位与 " + older.form().edition() + " 年版不同（"
                                        + before.item().measure() + "）。",
                                "换计量单位请另立指标项代码，否则前后年不可比。");
            }
        });
    }
}
