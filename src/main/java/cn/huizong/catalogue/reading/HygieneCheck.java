package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.draft.EditDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.CheckedRule;
import cn.huizong.rule.linear.HygieneReport;
import cn.huizong.rule.linear.RuleSetHygiene;
import cn.huizong.rule.linear.WorkBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a job's edit rules against each other, as each unit meets them. Rules that no figures can satisfy together are a
 * fault, and so is a figure to which mandatory rules leave one value. A rule that others imply is a hint: it does no harm,
 * and may say to people what the others only imply. So are bounds of a figure that no rule states by itself.
 */
final class HygieneCheck {

    private final FormDrafts forms;
    private final Faults hints;
    /** Of the whole job: units that each meet other rules must not take hours. */
    private final WorkBudget budget = WorkBudget.ordinary();

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
        blocks.forEach(block -> new BlockCheck(block, this::inspect, sources, hints).check());
    }

    private HygieneReport inspect(Collection<EditRule> rules) {
        List<CheckedRule> checked = rules.stream()
                .map(rule -> new CheckedRule(rule.id(), rule.rule(), rule.tolerance()))
                .toList();
        return RuleSetHygiene.inspect(checked, this::isNeverNegative, budget);
    }

    private boolean isNeverNegative(Reference reference) {
        return forms.newest(Form.codeOf(reference.item()))
                .flatMap(draft -> draft.form().item(reference.item()))
                .map(item -> !item.negative())
                .orElse(false);
    }
}
