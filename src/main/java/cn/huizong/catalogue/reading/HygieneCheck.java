package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.draft.EditDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.CheckedRule;
import cn.huizong.rule.linear.HygieneReport;
import cn.huizong.rule.linear.HygieneReport.Conflict;
import cn.huizong.rule.linear.HygieneReport.ImpliedBounds;
import cn.huizong.rule.linear.HygieneReport.Redundancy;
import cn.huizong.rule.linear.RuleSetHygiene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Holds a job's edit rules against each other, as each unit meets them. Rules that no figures can satisfy together are a
 * fault, and so is a figure to which mandatory rules leave one value. A rule that others imply is a hint: it does no harm,
 * and may say to people what the others only imply. So are bounds of a figure that no rule states by itself.
 */
final class HygieneCheck {

    private final FormDrafts forms;
    private final Faults hints;
    private final Map<String, Mapping> sources = new HashMap<>();
    private final Map<Unit, List<EditRule>> byUnit = new LinkedHashMap<>();

    HygieneCheck(FormDrafts forms, Faults hints) {
        this.forms = forms;
        this.hints = hints;
    }

    /** Takes in a rule in which nothing is wrong by itself. */
    void add(EditDraft draft, EditRule rule, Collection<Unit> judged) {
        sources.put(rule.id(), draft.source());
        judged.forEach(
                unit -> byUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(rule));
    }

    void check() {
        Set<List<EditRule>> met = new LinkedHashSet<>(byUnit.values());
        Set<List<EditRule>> blocks = new LinkedHashSet<>();
        met.forEach(rules -> blocks.addAll(RuleBlocks.of(rules)));
        blocks.forEach(this::check);
    }

    private void check(List<EditRule> block) {
        HygieneReport report = inspect(block);
        report.conflicts().forEach(this::tell);
        report.redundancies().forEach(redundancy -> hint(redundancy, block));
        if (report.bounds().stream().anyMatch(ImpliedBounds::isFixed)) {
            tellFixed(block.stream()
                    .filter(rule -> rule.severity() == Severity.MANDATORY)
                    .toList());
        }
        report.bounds().stream().filter(bounds -> !bounds.isFixed()).forEach(bounds -> hint(bounds, block));
    }

    private HygieneReport inspect(Collection<EditRule> rules) {
        List<CheckedRule> checked = rules.stream()
                .map(rule -> new CheckedRule(rule.id(), rule.rule(), rule.tolerance()))
                .toList();
        return RuleSetHygiene.inspect(checked, this::isNeverNegative);
    }

    private boolean isNeverNegative(Reference reference) {
        return forms.newest(Form.codeOf(reference.item()))
                .flatMap(draft -> draft.form().item(reference.item()))
                .map(item -> !item.negative())
                .orElse(false);
    }

    private void tell(Conflict conflict) {
        String last = conflict.rules().get(conflict.rules().size() - 1);
        tellAt(last, Told.sentence(conflict.inWords()), "改正或删去其中一条；确有负数的指标项写 negative: true。");
    }

    private void tellFixed(List<EditRule> mandatory) {
        for (ImpliedBounds bounds : inspect(mandatory).bounds()) {
            if (bounds.isFixed()) {
                EditRule last = last(asking(bounds.figure(), mandatory));
                String problem = "强制性审核使 " + bounds.inWords() + "，填报没有意义。";
                tellAt(last.id(), problem, "核对这条与同一指标项有关的各条关系式；确实只能填一个数的，改为核实性。");
            }
        }
    }

    private void tellAt(String id, String problem, String remedy) {
        Mapping source = sources.get(id);
        if (source != null) {
            source.fault("rule", problem, remedy);
        }
    }

    /** That a milder rule implies a stricter one makes neither superfluous. */
    private void hint(Redundancy redundancy, List<EditRule> block) {
        Mapping source = sources.get(redundancy.rule());
        boolean superfluous = redundancy.because().stream()
                .allMatch(because -> severity(because, block).compareTo(severity(redundancy.rule(), block)) <= 0);
        if (source != null && superfluous) {
            hints.add(source.place("rule"), Told.sentence(redundancy.inWords()), "可以保留；若只为检查，可删去。");
        }
    }

    private void hint(ImpliedBounds bounds, List<EditRule> block) {
        List<EditRule> asking = asking(bounds.figure(), block);
        List<ImpliedBounds> stated = asking.stream()
                .flatMap(rule -> inspect(List.of(rule)).bounds().stream())
                .filter(own -> own.figure().equals(bounds.figure()))
                .toList();
        boolean leastStated = stated.stream().anyMatch(own -> Objects.equals(own.least(), bounds.least()));
        boolean greatestStated = stated.stream().anyMatch(own -> Objects.equals(own.greatest(), bounds.greatest()));
        Mapping source = sources.get(last(asking).id());
        boolean news = (bounds.least() != null && !leastStated) || (bounds.greatest() != null && !greatestStated);
        if (source != null && news) {
            hints.add(source.place("rule"), "几条规则合起来，" + Told.sentence(bounds.inWords()), "若与实际相符，可以保留。");
        }
    }

    private static List<EditRule> asking(Reference figure, List<EditRule> rules) {
        return rules.stream()
                .filter(rule -> rule.rule().references().contains(figure))
                .toList();
    }

    private static EditRule last(List<EditRule> rules) {
        return rules.get(rules.size() - 1);
    }

    private static Severity severity(String id, List<EditRule> block) {
        return block.stream()
                .filter(rule -> rule.id().equals(id))
                .map(EditRule::severity)
                .findFirst()
                .orElseThrow();
    }
}
