package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.draft.EditDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Rule;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units that an edit rule can judge: those it is for that ever fill in every item it asks of them. */
final class JudgedUnits {

    private final FormDrafts forms;
    private final Reporters reporters;
    private final Map<List<String>, List<Unit>> byNames = new HashMap<>();

    JudgedUnits(FormDrafts forms, Reporters reporters) {
        this.forms = forms;
        this.reporters = reporters;
    }

    Set<Unit> of(EditDraft draft, Rule rule) {
        Set<Set<Unit>> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Reference reference : rule.references()) {
            if (reference.group().isEmpty()) {
                asked.add(reporters.ever(reference.item()));
            }
        }
        Set<Unit> judged = new LinkedHashSet<>(byNames.computeIfAbsent(named(draft), reporters.units()::everReporting));
        asked.forEach(judged::retainAll);
        return judged;
    }

    private List<String> named(EditDraft draft) {
        if (!draft.units().isEmpty()) {
            return draft.units().stream().map(Scalar::text).toList();
        }
        return forms.editionsOf(draft.form()).stream()
                .flatMap(edition -> edition.form().reporters().stream())
                .toList();
    }
}
