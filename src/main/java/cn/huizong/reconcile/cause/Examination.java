package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Examines the rules of one unit that fail: those that share a figure together, and where that leads nowhere each by itself. */
final class Examination {

    private final String unit;
    private final Case judged;

    Examination(String unit, Case judged) {
        this.unit = unit;
        this.judged = judged;
    }

    /** @param failing rules of the unit that fail, in the order of the job */
    List<Diagnosis> of(Collection<EditRule> failing) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (List<EditRule> connected : connected(failing)) {
            Optional<Diagnosis> together = diagnosis(connected);
            if (together.isPresent()) {
                diagnoses.add(together.get());
            } else if (connected.size() > 1) {
                connected.forEach(rule -> diagnosis(List.of(rule)).ifPresent(diagnoses::add));
            }
        }
        return diagnoses;
    }

    private Optional<Diagnosis> diagnosis(List<EditRule> rules) {
        Set<Figure> suspects = new LinkedHashSet<>();
        rules.forEach(rule -> suspects.addAll(judged.asked(rule)));
        List<Correction> corrections = new ArrayList<>();
        OneFigure one = new OneFigure(judged);
        for (Figure figure : suspects) {
            if (rules.stream().allMatch(rule -> rule.rule().references().contains(figure.reference()))) {
                corrections.addAll(one.of(figure, rules));
            }
        }
        corrections.addAll(new Swaps(judged).of(suspects, rules));
        corrections.addAll(new Shifts(judged).of(suspects, rules));
        return corrections.isEmpty() ? Optional.empty() : Optional.of(Diagnosis.of(unit, rules, corrections));
    }

    /** Rules with a figure of the unit's own in common, directly or through others. */
    private List<List<EditRule>> connected(Collection<EditRule> failing) {
        List<List<EditRule>> groups = new ArrayList<>();
        for (EditRule rule : failing) {
            List<Figure> asked = judged.asked(rule);
            List<EditRule> group = new ArrayList<>();
            for (List<EditRule> other : List.copyOf(groups)) {
                if (other.stream()
                        .anyMatch(known -> judged.asked(known).stream().anyMatch(asked::contains))) {
                    group.addAll(other);
                    groups.remove(other);
                }
            }
            group.add(rule);
            groups.add(group);
        }
        return groups;
    }
}
