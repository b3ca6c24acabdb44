package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.IndicatorDraft;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Reference;
import cn.huizong.rule.RuleFault;
import cn.huizong.rule.Shift;
import org.jspecify.annotations.Nullable;

/** Parses an indicator's formulas and checks that what they come to is what the indicator says it counts. */
final class FormulasReader {

    private final JobForms jobForms;
    private final FormDrafts forms;
    private final Reporters reporters;
    private boolean complete;

    FormulasReader(JobForms jobForms, FormDrafts forms, Reporters reporters) {
        this.jobForms = jobForms;
        this.forms = forms;
        this.reporters = reporters;
    }

    Formulas read(IndicatorDraft draft) {
        complete = true;
        Formula value = parse(draft.source(), "value");
        Formula numerator = parse(draft.source(), "numerator");
        Formula denominator = parse(draft.source(), "denominator");
        Formula shown = parse(draft.source(), "shown");
        switch (draft.kind()) {
            case FLOW, STOCK, CUMULATIVE -> checkCount(draft, value);
            case RATE -> checkRate(draft, numerator, denominator);
            case CHANGE -> checkOwnMeasure(draft, Measure.POINTS, "比率的变动以百分点计");
        }
        checkShown(draft, shown);
        return new Formulas(value, numerator, denominator, shown, complete);
    }

    private @Nullable Formula parse(Mapping source, String key) {
        if (!source.has(key)) {
            return null;
        }
        String text = source.text(key);
        if (!source.sound(key)) {
            complete = false;
            return null;
        }
        RuleNames names = new RuleNames(forms, reporters, "");
        try {
            Formula formula = Formula.parse(text, names);
            if (!names.metFaulty() && usable(formula, source, key)) {
                return formula;
            }
        } catch (RuleFault fault) {
            if (!names.metFaulty()) {
                Told.fault(source, key, fault);
            }
        }
        complete = false;
        return null;
    }

    private boolean usable(Formula formula, Mapping source, String key) {
        if (formula.references().isEmpty()) {
            source.fault(key, "计算式没有用到任何指标项。", "写上指标项的代码，如 FZ02.02。");
            return false;
        }
        for (Reference reference : formula.references()) {
            if (!reference.group().isEmpty()) {
                source.fault(key, "指标的计算式不能用 total。", "写指标项本身；各单位如何汇总由 compilation 决定。");
                return false;
            }
            if (reference.shift() == Shift.CARRIED || reference.shift() == Shift.YEAR_TO_DATE) {
                source.fault(key, "指标的计算式不能用 carried 和 yeartodate。", "写自年初累计的指标项本身；各期相加在审核关系中核对。");
                return false;
            }
            if (!jobForms.has(Form.codeOf(reference.item()), source, key)) {
                return false;
            }
        }
        return true;
    }

    /** Law 4: rates and means of several units are never added, they are formed of sums. */
    private static void checkCount(IndicatorDraft draft, @Nullable Formula value) {
        if (value != null && draft.compilation() == Compilation.SUM && isRatio(value.measure())) {
            draft.source()
                    .fault(
                            "value",
                            "各单位的“" + nameOf(value.measure()) + "”不能相加。",
                            "比率改为 kind: rate，写 numerator 和 denominator；一个单位的数就是全市的数时，改为 compilation: single。");
        } else {
            checkMeasure(draft, "value", value);
        }
    }

    private static boolean isRatio(Measure measure) {
        return measure.isPercentage()
                || measure.equals(Measure.POINTS)
                || measure.equals(Measure.RATIO)
                || measure.dimension().contains("/");
    }

    private static void checkMeasure(IndicatorDraft draft, String key, @Nullable Formula formula) {
        if (formula != null && !same(formula.measure(), draft.measure())) {
            draft.source()
                    .fault(
                            key,
                            "计算式得到的是“" + nameOf(formula.measure()) + "”，指标的计量单位是“" + draft.measure() + "”。",
                            "改 measure，或改计算式。");
        }
    }

    private static void checkRate(IndicatorDraft draft, @Nullable Formula numerator, @Nullable Formula denominator) {
        checkOwnMeasure(draft, Measure.PERCENT, "比率以 % 计");
        if (numerator != null && denominator != null && !numerator.measure().comparableWith(denominator.measure())) {
            draft.source()
                    .fault(
                            "numerator",
                            "分子以“" + nameOf(numerator.measure()) + "”计，分母以“" + nameOf(denominator.measure())
                                    + "”计，不能相除成率。",
                            "分子、分母用同一计量单位的指标项。");
        }
    }

    private static void checkOwnMeasure(IndicatorDraft draft, Measure wanted, String why) {
        if (draft.source().has("measure") && !draft.measure().name().isEmpty() && !same(draft.measure(), wanted)) {
            draft.source().fault("measure", "计量单位“" + draft.measure() + "”不对：" + why + "。", "改为 \"" + wanted + "\"。");
        }
    }

    private static void checkShown(IndicatorDraft draft, @Nullable Formula shown) {
        if (!draft.source().has("shown")) {
            return;
        }
        if (draft.compilation() == Compilation.SUM) {
            draft.source().fault("shown", "“shown”只用于 compilation: single 的指标。", "删去它；相加的指标本来就显示各地区的数。");
        } else if (draft.kind() != IndicatorKind.RATE) {
            checkMeasure(draft, "shown", shown);
        } else if (shown != null && !same(shown.measure(), Measure.PERCENT)) {
            draft.source().fault("shown", "比率旁边列的是“" + nameOf(shown.measure()) + "”，不是百分率。", "写计量单位为 % 的指标项，或删去它。");
        }
    }

    private static boolean same(Measure a, Measure b) {
        return a.comparableWith(b) && a.scale().compareTo(b.scale()) == 0;
    }

    private static String nameOf(Measure measure) {
        return measure.name().isEmpty() ? "纯数" : measure.name();
    }
}
