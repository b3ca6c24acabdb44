package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.draft.EditDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.Ids;
import cn.huizong.catalogue.draft.JobDraft;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Rule;
import cn.huizong.rule.RuleFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Parses a job's edit rules and holds them against its forms, its units and their own examples. */
final class EditsCheck {

    private final JobDraft job;
    private final FormDrafts forms;
    private final Reporters reporters;
    private final JobForms jobForms;
    private final JudgedUnits judgedUnits;
    private final HygieneCheck hygiene;

    EditsCheck(JobDraft job, FormDrafts forms, Reporters reporters, Faults hints) {
        this.job = job;
        this.forms = forms;
        this.reporters = reporters;
        this.jobForms = new JobForms(job, forms);
        this.judgedUnits = new JudgedUnits(forms, reporters);
        this.hygiene = new HygieneCheck(forms, hints);
    }

    /** The rules in which nothing is wrong, in the order of the file. */
    List<EditRule> check() {
        List<EditRule> rules = new ArrayList<>();
        job.edits().forEach(draft -> check(draft).ifPresent(rules::add));
        hygiene.check();
        return rules;
    }

    private Optional<EditRule> check(EditDraft draft) {
        Mapping source = draft.source();
        boolean ownFormKnown = draft.form().isEmpty() || jobForms.has(draft.form(), source, "id");
        boolean unitsKnown = unitsKnown(draft);
        if (draft.rule().isEmpty()
                || !ownFormKnown
                || !Ids.EDIT.matcher(draft.id()).matches()) {
            return Optional.empty();
        }
        RuleNames names = new RuleNames(forms, reporters, draft.form());
        Rule rule;
        try {
            rule = Rule.parse(draft.rule(), names);
        } catch (RuleFault fault) {
            if (!names.metFaulty()) {
                Told.fault(source, "rule", fault);
            }
            return Optional.empty();
        }
        if (rule.references().isEmpty()) {
            source.fault("rule", "关系式没有用到任何指标项。", "写上指标项的代码或带引号的名称，如 FZ02.02。");
        }
        if (names.metFaulty() || rule.references().isEmpty() || !formsFit(draft, rule)) {
            return Optional.empty();
        }
        boolean reportersKnown = rule.references().stream().allMatch(asked -> reporters.areKnownOf(asked.item()));
        Set<Unit> judged = unitsKnown && reportersKnown ? judged(draft, rule) : Set.of();
        precedenceFits(draft, rule);
        new ExamplesCheck(draft, rule, names).check();
        if (!source.sound()) {
            return Optional.empty();
        }
        EditRule complete = complete(draft, rule);
        hygiene.add(draft, complete, judged);
        return Optional.of(complete);
    }

    private boolean unitsKnown(EditDraft draft) {
        if (draft.form().isEmpty()
                && draft.units().isEmpty()
                && Ids.EDIT.matcher(draft.id()).matches()) {
            draft.source().fault("units", "跨表审核没有写审核的单位。", "补上 units: [单位代码或单位组]。");
            return false;
        }
        return reporters.areKnown(draft.units(), draft.source(), "units");
    }

    private boolean formsFit(EditDraft draft, Rule rule) {
        Set<String> used = new HashSet<>();
        rule.references().forEach(reference -> used.add(Form.codeOf(reference.item())));
        if (draft.form().isEmpty()) {
            return used.stream().sorted().allMatch(form -> jobForms.has(form, draft.source(), "rule"));
        }
        used.remove(draft.form());
        if (!used.isEmpty()) {
            draft.source()
                    .fault(
                            "rule",
                            "表内审核引用了其他报表："
                                    + String.join("、", used.stream().sorted().toList()) + "。",
                            "编号改为 X-E01 的样子，并写上 units；或只用本表的指标项。");
        }
        return used.isEmpty();
    }

    /** Only of two sources can one be the authoritative. */
    private void precedenceFits(EditDraft draft, Rule rule) {
        for (String key : List.of("authoritative", "scope")) {
            if (draft.source().has(key)
                    && EditRule.comparedSources(draft.level(), rule, registers(rule))
                            .isEmpty()) {
                String remedy = draft.level() < EditRule.BEYOND_THE_SOURCE
                        ? "不同来源的核对，level 写 3、4 或 5；不是核对来源的，删去“" + key + "”。"
                        : "写成一个等式，两边由不同单位填报，如 FZ19.01 = total(FZ04.12, districts)，或一边是台账、一边不是；否则删去“" + key + "”。";
                draft.source().fault(key, "“" + key + "”只用于核对同一件事的两个来源，这条关系不是。", remedy);
            }
        }
    }

    /** A rule that no unit can ever satisfy or break, because none reports all it asks for, would be passed over in silence. */
    private Set<Unit> judged(EditDraft draft, Rule rule) {
        for (Reference reference : rule.references()) {
            if (!reference.group().isEmpty() && !anyReports(reference)) {
                String problem = "单位组“" + reference.group() + "”中没有单位填报 " + reference.item() + "。";
                draft.source().fault("rule", problem, "换一个单位组，或核对报表的 reporters。");
            }
        }
        Set<Unit> judged = judgedUnits.of(draft, rule);
        if (judged.isEmpty() && draft.source().sound()) {
            tellNobody(draft, rule);
        }
        return judged;
    }

    private boolean anyReports(Reference reference) {
        Set<Unit> reporting = reporters.ever(reference.item());
        return reporters.units().everReporting(List.of(reference.group())).stream()
                .anyMatch(reporting::contains);
    }

    private static void tellNobody(EditDraft draft, Rule rule) {
        List<String> items = rule.references().stream()
                .filter(reference -> reference.group().isEmpty())
                .map(Reference::item)
                .distinct()
                .toList();
        String together = items.size() > 1 ? "同时" : "";
        draft.source()
                .fault(
                        draft.units().isEmpty() ? "rule" : "units",
                        "被审核的单位中没有一个" + together + "填报 " + String.join("、", items) + "，这条关系永远无法核验。",
                        "核对 units，以及报表和指标项的 reporters；另一单位的数可用 total(…, 单位组)。");
    }

    /** The forms a rule asks that are lists of cases. */
    private Set<String> registers(Rule rule) {
        return rule.references().stream()
                .map(reference -> Form.codeOf(reference.item()))
                .filter(code -> forms.newest(code)
                        .map(draft -> draft.form().register() != null)
                        .orElse(false))
                .collect(Collectors.toSet());
    }

    private EditRule complete(EditDraft draft, Rule rule) {
        return new EditRule(
                draft.id(),
                draft.form(),
                draft.name(),
                draft.severity(),
                draft.level(),
                draft.units().stream().map(Scalar::text).toList(),
                rule,
                draft.tolerance(),
                draft.message(),
                draft.suggestion(),
                draft.precedence(),
                registers(rule));
    }
}
