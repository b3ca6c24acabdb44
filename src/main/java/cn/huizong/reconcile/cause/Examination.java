package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Severity;
import cn.huizong.reconcile.localise.ErrorLocaliser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Examines the rules of one unit that fail: those that share a figure together, and where that leads nowhere each by itself. */
final class Examination {

    private final String unit;
    private final Case judged;
    private final ErrorLocaliser localiser;
    private final Contributions contributions;
    private final JointTotals jointly;
    private @Nullable SeveralFigures several;

    /** @param localiser of the rules of the unit */
    Examination(String unit, Case judged, ErrorLocaliser localiser, Contributions contributions, JointTotals jointly) {
        this.unit = unit;
        this.jointly = jointly;
        this.judged = judged;
        this.localiser = localiser;
        this.contributions = contributions;
    }

    /** @param failing rules of the unit that fail, in the order of the job */
    List<Diagnosis> of(Collection<EditRule> failing) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        List<EditRule> binding = failing.stream()
                .filter(rule -> rule.severity() != Severity.HINT)
                .toList();
        for (List<EditRule> connected : connected(binding)) {
            Optional<Diagnosis> together = diagnosis(connected);
            if (together.isPresent()) {
                diagnoses.add(together.get());
            } else {
                apart(connected, diagnoses);
            }
        }
        List<EditRule> hints = failing.stream()
                .filter(rule -> rule.severity() == Severity.HINT)
                .toList();
        return withHints(jointly.join(diagnoses, binding), binding, hints);
    }

    /** A hint may be true of right figures: it has no say in what is wrong, and follows from it where the correction mends it. */
    private List<Diagnosis> withHints(List<Diagnosis> diagnoses, List<EditRule> binding, List<EditRule> hints) {
        List<Diagnosis> all = new ArrayList<>(diagnoses);
        for (EditRule hint : hints) {
            int followed = -1;
            for (int i = 0; i < diagnoses.size() && followed < 0; i++) {
                Diagnosis diagnosis = all.get(i);
                boolean mended =
                        diagnosis.clear() && judged.mends(diagnosis.best().values(), List.of(hint));
                followed = mended ? i : -1;
            }
            if (followed >= 0) {
                all.set(followed, all.get(followed).and(hint));
            } else {
                Optional.of(hint)
                        .filter(rule -> binding.stream().noneMatch(other -> sharesFigure(other, rule)))
                        .flatMap(rule -> diagnosis(List.of(rule)))
                        .or(() -> Optional.of(hint)
                                .filter(Examination::asksTotal)
                                .map(rule -> Diagnosis.notLocalised(unit, List.of(rule), "")))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private static boolean asksTotal(EditRule rule) {
        return rule.rule().references().stream().anyMatch(Case::isTotal);
    }

    private boolean sharesFigure(EditRule one, EditRule other) {
        return judged.asked(one).stream().anyMatch(judged.asked(other)::contains);
    }

    /** No one thing mends them all: several at once do, or one each. */
    private void apart(List<EditRule> connected, List<Diagnosis> diagnoses) {
        SeveralFigures several = several();
        List<Correction> corrections = several.of(connected);
        if (!corrections.isEmpty()) {
            diagnoses.add(Diagnosis.of(unit, connected, corrections));
            return;
        }
        List<EditRule> left = new ArrayList<>(connected);
        if (connected.size() > 1) {
            connected.forEach(rule -> diagnosis(List.of(rule)).ifPresent(found -> {
                diagnoses.add(found);
                left.remove(rule);
            }));
        }
        String why = several.notLocalised(left);
        // Over totals it may yet be found in a return that is examined by itself.
        left.removeIf(rule -> why.isEmpty() && !asksTotal(rule));
        if (!left.isEmpty()) {
            left.forEach(rule -> diagnoses.add(Diagnosis.notLocalised(unit, List.of(rule), why)));
        }
    }

    private SeveralFigures several() {
        SeveralFigures known = several;
        if (known == null) {
            known = new SeveralFigures(judged, localiser);
            several = known;
        }
        return known;
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
        corrections.addAll(scaled(suspects, rules));
        corrections.addAll(new TwoFigures(judged).of(suspects, rules));
        corrections.addAll(contributions.of(rules));
        return corrections.isEmpty() ? Optional.empty() : Optional.of(Diagnosis.of(unit, rules, corrections));
    }

    private List<Correction> scaled(Set<Figure> suspects, List<EditRule> rules) {
        return suspects.stream()
                .map(figure -> Form.codeOf(figure.item().code()))
                .distinct()
                .flatMap(form -> ScaledRows.of(judged.form(form)).stream())
                .filter(correction -> judged.mends(correction.values(), rules))
                .toList();
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
