package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Corrections of a figure that a total is made of. Where a total over units does not agree with what a unit reports itself, one of
 * the figures in it may be the wrong one: it is looked for in every unit's return, and tried on the rules of its own unit and on
 * those of others that ask for the total.
 */
final class Contributions {

    /** So many of the likeliest are tried: each costs the rules of a unit. */
    static final int TRIED = 12;

    /** A number no slip explains must go with the year before by so much better, as a logarithm. */
    private static final double TELLING_GAIN = 2;

    /** Without a demand for one number only figures this far from the year before are looked at. */
    private static final double ODD = -2;

    /** Another return's rules that fail and would hold: no chance, as a logarithm. */
    private static final double CONFIRMED = 3;

    static final double EXCHANGED = 0.1;
    static final double TWICE = 0.1;

    /** A figure a total is made of. */
    record Part(Unit unit, Figure figure) {}

    private final Unit unit;
    private final Case judged;
    private final CaseBook cases;

    Contributions(Unit unit, Case judged, CaseBook cases) {
        this.unit = unit;
        this.judged = judged;
        this.cases = cases;
    }

    /** @param wanted rules of the unit that fail and share a figure */
    List<Correction> of(Collection<EditRule> wanted) {
        if (!wanted.stream().allMatch(rule -> cases.isTraced(rule, unit))) {
            return List.of();
        }
        List<Correction> candidates = new ArrayList<>();
        for (Reference total : common(wanted)) {
            List<Part> parts = parts(total);
            Optional<EditRule> demanding = wanted.stream()
                    .filter(rule -> Gap.of(rule, total.item(), judged).isPresent())
                    .findFirst();
            if (demanding.isPresent()) {
                Gap gap = Gap.of(demanding.get(), total.item(), judged).orElseThrow();
                parts.forEach(part -> demanded(part, gap, candidates));
                parts.forEach(part -> candidates.addAll(scaled(part)));
            } else {
                odd(parts).forEach(part -> slips(part, candidates));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Correction::score).reversed())
                .limit(TRIED)
                .flatMap(candidate -> tried(candidate, wanted).stream())
                .toList();
    }

    /** Totals that all wanted rules ask for: one figure can only mend what it is part of. */
    private static List<Reference> common(Collection<EditRule> wanted) {
        Map<String, Reference> byItem = new LinkedHashMap<>();
        for (EditRule rule : wanted) {
            rule.rule().references().stream()
                    .filter(Case::isTotal)
                    .forEach(total -> byItem.putIfAbsent(total.item(), total));
        }
        return byItem.values().stream()
                .filter(total -> wanted.stream().allMatch(rule -> asksTotalOf(rule, total.item())))
                .toList();
    }

    private static boolean asksTotalOf(EditRule rule, String item) {
        return rule.rule().references().stream()
                .anyMatch(
                        reference -> Case.isTotal(reference) && reference.item().equals(item));
    }

    List<Part> parts(Reference total) {
        List<Part> parts = new ArrayList<>();
        for (Evidence.Part part : cases.parts(total)) {
            Observation observation = part.observation();
            if (observation != null && part.fact() instanceof Fact.Known) {
                cases.unit(part.unit())
                        .ifPresent(reporter -> cases.figure(observation, reporter)
                                .ifPresent(figure -> parts.add(new Part(reporter, figure))));
            }
        }
        return parts;
    }

    private void demanded(Part part, Gap gap, List<Correction> candidates) {
        Figure figure = part.figure();
        BigDecimal meant = gap.filledBy(figure);
        if (meant == null || !figure.mayBe(meant)) {
            return;
        }
        double gain = Plausibility.gain(figure, meant);
        List<Figure> rows = cases.beside(figure, part.unit(), figure.value(), meant);
        Explanation why = Explanation.of(figure, meant, Explanation.slips(figure.value()), rows);
        if (why.known() || gain >= TELLING_GAIN) {
            candidates.add(new Correction(Map.of(figure, meant), why.chinese(), why.score() + gain));
        }
        if (why.known()) {
            rows.stream()
                    .filter(row ->
                            !row.equals(figure) && row.value().compareTo(figure.value()) == 0 && row.mayBe(meant))
                    .forEach(row -> candidates.add(twice(figure, row, meant, why)));
        }
        rows.stream()
                .filter(row -> row.value().compareTo(meant) == 0 && Swaps.alike(figure, row))
                .forEach(row -> candidates.add(exchanged(figure, row, rows.size())));
    }

    /** Its form in another measure, which the rows beside it must bear out. */
    private List<Correction> scaled(Part part) {
        return ScaledRows.isNearerInAnyMeasure(part.figure())
                ? ScaledRows.of(cases.form(Form.codeOf(part.figure().item().code()), part.unit())).stream()
                        .filter(correction -> correction.values().containsKey(part.figure()))
                        .toList()
                : List.of();
    }

    /** Where two rows of a form are the same number, a slip in one goes into the other. */
    private static Correction twice(Figure one, Figure other, BigDecimal meant, Explanation why) {
        Map<Figure, BigDecimal> supposed = new LinkedHashMap<>();
        supposed.put(one, meant);
        supposed.put(other, meant);
        // One slip: what the year before says of it counts once.
        double gain = Plausibility.gain(one, meant);
        return new Correction(
                supposed, why.chinese() + "，“" + other.item().name() + "”一并填错", why.score() + Math.log(TWICE) + gain);
    }

    private static Correction exchanged(Figure one, Figure other, int rows) {
        Map<Figure, BigDecimal> supposed = new LinkedHashMap<>();
        supposed.put(one, other.value());
        supposed.put(other, one.value());
        double gain = Plausibility.gain(one, other.value()) + Plausibility.gain(other, one.value());
        return new Correction(
                supposed, "与“" + other.item().name() + "”填反了", Math.log(EXCHANGED / Math.max(1, rows)) + gain);
    }

    private static List<Part> odd(List<Part> parts) {
        return parts.stream()
                .filter(part -> plausibility(part) < ODD)
                .sorted(Comparator.comparingDouble(Contributions::plausibility))
                .limit(TRIED)
                .toList();
    }

    private static double plausibility(Part part) {
        return Plausibility.of(part.figure().value(), part.figure().before());
    }

    /** Where a rule leaves many numbers, a slip is a guess unless the year before speaks for it. */
    private static void slips(Part part, List<Correction> candidates) {
        Explanation.slips(part.figure().value()).forEach((meant, slip) -> {
            double gain = Plausibility.gain(part.figure(), meant);
            if (gain >= TELLING_GAIN && part.figure().mayBe(meant)) {
                candidates.add(new Correction(Map.of(part.figure(), meant), slip.chinese(), slip.score() + gain));
            }
        });
    }

    /** With what else it mends counted for it; empty where it does not mend all that is wanted, or breaks anything. */
    Optional<Correction> tried(Correction candidate, Collection<EditRule> wanted) {
        Unit reporter = cases.unit(unitOf(candidate)).orElseThrow();
        if (reporter.equals(unit)) {
            return judged.mends(candidate.values(), wanted) ? Optional.of(candidate) : Optional.empty();
        }
        Case own = cases.of(reporter);
        boolean mends = judged.trial().mends(judged.moved(reporter, candidate.values()), wanted)
                && own.mends(candidate.values(), List.of())
                && !cases.breaksElsewhere(reporter, unit, candidate.values());
        if (!mends) {
            return Optional.empty();
        }
        Set<EditRule> failing = own.trial().failing().keySet().stream()
                .filter(rule -> own.asked(rule).stream().anyMatch(candidate.values()::containsKey))
                .collect(Collectors.toSet());
        boolean confirmed = !failing.isEmpty() && own.mends(candidate.values(), failing);
        return Optional.of(
                confirmed
                        ? new Correction(candidate.values(), candidate.cause(), candidate.score() + CONFIRMED)
                        : candidate);
    }

    private static String unitOf(Correction candidate) {
        return candidate.values().keySet().iterator().next().unit();
    }
}
