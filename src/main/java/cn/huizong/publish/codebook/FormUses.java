package cn.huizong.publish.codebook;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the jobs do with the items of a form: the edit rules that look at them and the indicators they flow into. */
final class FormUses {

    private final List<JobDefinition> jobs;
    private final Form form;

    FormUses(List<JobDefinition> jobs, Form form) {
        this.jobs = jobs;
        this.form = form;
    }

    String edits() {
        MarkdownTable table = new MarkdownTable("编号", "名称", "性质", "关系式", "不符时的提示");
        List<EditRule> rules = jobs.stream()
                .flatMap(job -> job.edits().stream())
                .filter(rule ->
                        rule.form().equals(form.code()) || asksForm(rule.rule().references()))
                .toList();
        for (EditRule rule : rules) {
            String tolerance = rule.tolerance().signum() == 0
                    ? ""
                    : "（允许误差 " + rule.tolerance().toPlainString() + "）";
            table.raw(
                    MarkdownTable.text(rule.id()),
                    MarkdownTable.text(rule.name()),
                    rule.severity().chinese(),
                    MarkdownTable.code(rule.rule().text()) + tolerance,
                    MarkdownTable.text(rule.message()));
        }
        return rules.isEmpty() ? "无。\n" : table.toString();
    }

    String indicators() {
        MarkdownTable table = new MarkdownTable("编号", "指标", "计量单位", "算法");
        int listed = 0;
        for (JobDefinition job : jobs) {
            for (IndicatorDefinition indicator : job.indicators()) {
                if (isFed(indicator, job)) {
                    listed++;
                    table.raw(
                            MarkdownTable.text(indicator.code()),
                            MarkdownTable.text(indicator.name()),
                            MarkdownTable.text(indicator.measure().name()),
                            computation(indicator));
                }
            }
        }
        return listed == 0 ? "无。\n" : table.toString();
    }

    /** A change is fed by whatever feeds the rate it is the change of. */
    private boolean isFed(IndicatorDefinition indicator, JobDefinition job) {
        return formulas(indicator).anyMatch(formula -> asksForm(formula.references()))
                || job.indicators().stream()
                        .filter(rate -> rate.code().equals(indicator.changeOf()))
                        .flatMap(FormUses::formulas)
                        .anyMatch(formula -> asksForm(formula.references()));
    }

    private static Stream<Formula> formulas(IndicatorDefinition indicator) {
        Stream.Builder<Formula> formulas = Stream.builder();
        add(formulas, indicator.value());
        add(formulas, indicator.numerator());
        add(formulas, indicator.denominator());
        add(formulas, indicator.shown());
        return formulas.build();
    }

    private static void add(Stream.Builder<Formula> formulas, @Nullable Formula formula) {
        if (formula != null) {
            formulas.add(formula);
        }
    }

    private static String computation(IndicatorDefinition indicator) {
        if (indicator.changeOf() != null) {
            return MarkdownTable.text(indicator.changeOf()) + " 比上年的变化";
        }
        String computed = indicator.value() != null
                ? code(indicator.value())
                : code(indicator.numerator()) + " ÷ " + code(indicator.denominator());
        return computed + (indicator.shown() == null ? "" : "，同时列出 " + code(indicator.shown()));
    }

    private static String code(@Nullable Formula formula) {
        return formula == null ? "" : MarkdownTable.code(formula.text());
    }

    private boolean asksForm(List<Reference> references) {
        return references.stream()
                .anyMatch(reference -> Form.codeOf(reference.item()).equals(form.code()));
    }
}
