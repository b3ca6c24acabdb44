package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.draft.FormDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.IndicatorDraft;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.rule.Reference;
import java.util.List;
import java.util.Map;

/** Checks that the figures of an indicator come from units that report them, and behave over time as it says. */
final class ContributorsCheck {

    private final FormDrafts forms;
    private final Reporters reporters;

    ContributorsCheck(FormDrafts forms, Reporters reporters) {
        this.forms = forms;
        this.reporters = reporters;
    }

    void check(IndicatorDraft draft, Formulas formulas) {
        List<Reference> references = formulas.contributing();
        if (!formulas.complete() || references.isEmpty()) {
            return;
        }
        references.forEach(reference -> checkReporters(draft, reference.item()));
        if (draft.kind() == IndicatorKind.FLOW && references.stream().allMatch(this::isStock)) {
            draft.source().fault("kind", "指标是流量，用到的指标项都是存量。", "改为 kind: stock，或改用流量的指标项；存量跨期不能相加。");
        }
    }

    private boolean isStock(Reference reference) {
        return forms.newest(Form.codeOf(reference.item()))
                .flatMap(draft -> draft.form().item(reference.item()))
                .map(Item::kind)
                .filter(kind -> kind == ItemKind.STOCK)
                .isPresent();
    }

    private void checkReporters(IndicatorDraft draft, String item) {
        if (!draft.source().sound() || !reporters.areKnownOf(item)) {
            return;
        }
        boolean single = draft.compilation() == Compilation.SINGLE;
        boolean any = false;
        for (FormDraft edition : forms.editionsOf(Form.codeOf(item))) {
            for (Map.Entry<ReferencePeriod, List<Unit>> asked :
                    reporters.of(edition, item).entrySet()) {
                List<Unit> units = wanted(draft, asked.getValue());
                any |= !units.isEmpty();
                if (single && units.size() > 1) {
                    tellSeveral(draft, item, asked.getKey(), units);
                    return;
                }
            }
        }
        if (!any) {
            draft.source().fault("units", "没有单位为本指标填报 " + item + "。", "核对 units，以及报表和指标项的 reporters。");
        }
    }

    private static List<Unit> wanted(IndicatorDraft draft, List<Unit> asked) {
        if (draft.units().isEmpty()) {
            return asked;
        }
        List<String> wanted = draft.units().stream().map(Scalar::text).toList();
        return asked.stream().filter(unit -> unit.isAmong(wanted)).toList();
    }

    private static void tellSeveral(IndicatorDraft draft, String item, ReferencePeriod period, List<Unit> units) {
        String names = String.join("、", units.stream().limit(3).map(Unit::name).toList());
        draft.source()
                .fault(
                        "compilation",
                        "汇总方法是 single，但 " + period.chinese() + "有 " + units.size() + " 个单位填报 " + item + "（" + names
                                + (units.size() > 3 ? "等" : "") + "）。",
                        "用 units 指定一个单位，或改为 compilation: sum。");
    }
}
