package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Unit;
import cn.huizong.reconcile.cause.Contributions.Part;
import cn.huizong.rule.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Totals of several rows of one form that each lack something: the rows of one unit may be wrong together, where each by itself
 * would break that unit's rules. Taken instead of one cause a total where it is the likelier.
 */
final class JointTotals {

    /** Of a total nothing was found for, as a logarithm. */
    private static final double UNEXPLAINED = -10;

    /** A total of one item that a rule demands to be another. */
    private record Lacking(EditRule rule, Reference total, Gap gap) {}

    /** A unit's figures in the totals, with what each would have to be. */
    private record Candidate(Unit reporter, Correction correction) {}

    private final Unit unit;
    private final Case judged;
    private final CaseBook cases;
    private final Contributions contributions;

    JointTotals(Unit unit, Case judged, CaseBook cases, Contributions contributions) {
        this.unit = unit;
        this.judged = judged;
        this.cases = cases;
        this.contributions = contributions;
    }

    /** @param binding the rules of the unit that fail, but for hints */
    List<Diagnosis> join(List<Diagnosis> diagnoses, Collection<EditRule> binding) {
        List<Diagnosis> joined = new ArrayList<>(diagnoses);
        for (Map<String, Lacking> form : lacking(binding).values()) {
            if (form.size() > 1) {
                join(List.copyOf(form.values()), joined);
            }
        }
        return joined;
    }

    private void join(List<Lacking> totals, List<Diagnosis> diagnoses) {
        Set<EditRule> rules = new HashSet<>();
        totals.forEach(total -> rules.add(total.rule()));
        List<Diagnosis> apart = diagnoses.stream()
                .filter(diagnosis -> diagnosis.rules().stream().anyMatch(rules::contains))
                .toList();
        apart.forEach(diagnosis -> rules.addAll(diagnosis.rules()));
        List<EditRule> wanted =
                judged.trial().rules().stream().filter(rules::contains).toList();
        List<Correction> corrections = new ArrayList<>(corrections(totals, wanted));
        corrections.addAll(common(apart));
        if (corrections.isEmpty()) {
            return;
        }
        Diagnosis together = Diagnosis.of(unit.code(), wanted, corrections);
        if (together.best().score() >= score(apart, totals)) {
            diagnoses.removeAll(apart);
            diagnoses.add(together);
        }
    }

    /** What every one of several diagnoses says. */
    private static List<Correction> common(List<Diagnosis> apart) {
        return apart.size() < 2
                ? List.of()
                : apart.get(0).corrections().stream()
                        .filter(correction -> apart.stream()
                                .allMatch(diagnosis -> diagnosis.corrections().stream()
                                        .anyMatch(other -> other.claims().equals(correction.claims()))))
                        .toList();
    }

    /** Of one cause each; the same cause counts once. */
    private static double score(List<Diagnosis> apart, List<Lacking> totals) {
        Map<Set<Correction.Claim>, Double> causes = new HashMap<>();
        Set<EditRule> explained = new HashSet<>();
        for (Diagnosis diagnosis : apart) {
            if (!diagnosis.corrections().isEmpty()) {
                explained.addAll(diagnosis.rules());
                causes.put(diagnosis.best().claims(), diagnosis.best().score());
            }
        }
        long unexplained = totals.stream()
                .filter(total -> !explained.contains(total.rule()))
                .count();
        return unexplained * UNEXPLAINED
                + causes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** By form and item; of several rules over the same item the first. */
    private Map<String, Map<String, Lacking>> lacking(Collection<EditRule> binding) {
        Map<String, Map<String, Lacking>> lacking = new TreeMap<>();
        for (EditRule rule : binding) {
            if (rule.severity() != Severity.HINT && cases.isTraced(rule, unit)) {
                rule.rule().references().stream()
                        .filter(Case::isTotal)
                        .forEach(total -> Gap.of(rule, total.item(), judged)
                                .ifPresent(gap -> lacking.computeIfAbsent(
                                                Form.codeOf(total.item()), none -> new LinkedHashMap<>())
                                        .putIfAbsent(total.item(), new Lacking(rule, total, gap))));
            }
        }
        return lacking;
    }

    private List<Correction> corrections(List<Lacking> totals, Collection<EditRule> wanted) {
        Map<Unit, Map<Figure, BigDecimal>> byUnit = demanded(totals);
        SharedSlip slips = new SharedSlip(cases, byUnit);
        return byUnit.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), slips.of(entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparingDouble(
                                (Candidate candidate) -> candidate.correction().score())
                        .reversed())
                .limit(Contributions.TRIED)
                .flatMap(candidate -> completed(candidate).stream())
                .flatMap(correction -> contributions.tried(correction, wanted).stream())
                .toList();
    }

    /** Of units that have a figure in every one of the totals, each of which may be what is demanded. */
    private Map<Unit, Map<Figure, BigDecimal>> demanded(List<Lacking> totals) {
        Map<Unit, Map<Figure, BigDecimal>> byUnit = new LinkedHashMap<>();
        for (Lacking total : totals) {
            for (Part part : contributions.parts(total.total())) {
                BigDecimal meant = total.gap().filledBy(part.figure());
                if (meant != null && part.figure().mayBe(meant)) {
                    byUnit.computeIfAbsent(part.unit(), none -> new LinkedHashMap<>())
                            .put(part.figure(), meant);
                }
            }
        }
        byUnit.values().removeIf(figures -> figures.size() < totals.size());
        return byUnit;
    }

    /** With the one further row that the rules of the unit then demand to be another; as it is where they demand none. */
    private Optional<Correction> completed(Candidate candidate) {
        Correction correction = candidate.correction();
        Case own = cases.of(candidate.reporter());
        if (own.mends(correction.values(), List.of())) {
            return Optional.of(correction);
        }
        String form = Form.codeOf(
                correction.values().keySet().iterator().next().item().code());
        return own.form(form).stream()
                .filter(row -> !correction.values().containsKey(row))
                .flatMap(row -> Optional.ofNullable(with(row, correction, own)).stream())
                .max(Comparator.comparingDouble(Correction::score));
    }

    private static @Nullable Correction with(Figure row, Correction correction, Case own) {
        BigDecimal only = own.range(row, correction.values()).only();
        if (only == null || !row.mayBe(only) || only.compareTo(row.value()) == 0) {
            return null;
        }
        Map<Figure, BigDecimal> supposed = new LinkedHashMap<>(correction.values());
        supposed.put(row, only);
        return own.mends(supposed, List.of())
                ? new Correction(supposed, correction.cause(), correction.score() + Plausibility.gain(row, only))
                : null;
    }
}
