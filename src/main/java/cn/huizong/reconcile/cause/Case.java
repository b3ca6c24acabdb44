package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Unit;
import cn.huizong.reconcile.edit.Trial;
import cn.huizong.reconcile.localise.Range;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Judgement;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import cn.huizong.rule.linear.LinearClause;
import cn.huizong.rule.linear.LinearClauses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A unit whose rules fail: its figures in the order of its returns, and its rules. */
final class Case {

    private final Unit unit;
    private final Trial trial;
    private final Map<Reference, Figure> figures = new LinkedHashMap<>();
    /** Over groups the unit is in and over the year so far, by item. */
    private final Map<String, List<Reference>> totals = new HashMap<>();

    private final Map<EditRule, List<LinearClause>> clauses;

    /** @param clauses of rules met before; more are added */
    Case(Unit unit, Trial trial, Collection<Figure> figures, Map<EditRule, List<LinearClause>> clauses) {
        this.unit = unit;
        this.trial = trial;
        this.clauses = clauses;
        figures.forEach(figure -> this.figures.put(figure.reference(), figure));
        trial.facts().keySet().stream()
                .filter(this::movesWithTheUnit)
                .forEach(total -> totals.computeIfAbsent(total.item(), none -> new ArrayList<>())
                        .add(total));
    }

    Trial trial() {
        return trial;
    }

    Collection<Figure> figures() {
        return figures.values();
    }

    /** Those of one form, in its order. */
    List<Figure> form(String code) {
        return figures.values().stream()
                .filter(figure -> Form.codeOf(figure.item().code()).equals(code))
                .toList();
    }

    /** The unit's own number for a figure; null where it is another's, or none. */
    @Nullable
    Figure figure(Reference reference) {
        return figures.get(reference);
    }

    /** The figures of the unit's own that a rule asks for. */
    List<Figure> asked(EditRule rule) {
        return rule.rule().references().stream()
                .filter(figures::containsKey)
                .map(figures::get)
                .toList();
    }

    /** Where its linear rules leave a figure, if some others were other numbers. */
    Range range(Figure figure, Map<Figure, BigDecimal> supposed) {
        return Ranges.of(figure.reference(), trial, facts(supposed), this::clauses);
    }

    boolean mends(Map<Figure, BigDecimal> supposed, Collection<EditRule> wanted) {
        return trial.mends(facts(supposed), wanted);
    }

    /** Whether a rule asks for one number, as an equality or a rate of given counts does, and not only for more or less. */
    static boolean demandsOne(Judgement judgement) {
        return judgement.comparison().equals("=") || judgement.comparison().equals("≈");
    }

    /** Whether it sums figures of the period over units. */
    static boolean isTotal(Reference reference) {
        return !reference.group().isEmpty() && reference.shift() == Shift.CURRENT;
    }

    /** What a total would come to if figures of a unit were others: the same, where it is not made of them. */
    static Fact moved(Reference total, Fact fact, Unit reporter, Map<Figure, BigDecimal> supposed) {
        Fact moved = fact;
        for (Map.Entry<Figure, BigDecimal> other : supposed.entrySet()) {
            if (total.item().equals(other.getKey().item().code()) && reporter.isAmong(Set.of(total.group()))) {
                moved = moved(moved, other.getValue().subtract(other.getKey().value()));
            }
        }
        return moved;
    }

    /** The totals that figures of another unit are part of, if those were others. */
    Map<Reference, Fact> moved(Unit reporter, Map<Figure, BigDecimal> supposed) {
        Map<Reference, Fact> facts = new HashMap<>();
        suppose(reporter, supposed, facts);
        return facts;
    }

    /** The same on top of what is supposed already; of the unit itself with the figures themselves. */
    void suppose(Unit reporter, Map<Figure, BigDecimal> supposed, Map<Reference, Fact> facts) {
        trial.facts().keySet().stream()
                .filter(Case::isTotal)
                .forEach(total -> facts.merge(
                        total,
                        moved(total, facts.getOrDefault(total, trial.fact(total)), reporter, supposed),
                        (before, after) -> after));
        if (unit.equals(reporter)) {
            supposed.forEach((figure, number) -> facts.put(figure.reference(), new Fact.Known(number)));
        }
    }

    private static Fact moved(Fact fact, BigDecimal by) {
        if (fact instanceof Fact.Known known) {
            return new Fact.Known(known.value().add(by));
        }
        if (fact instanceof Fact.Bounded bounded) {
            return new Fact.Bounded(
                    bounded.lower() == null ? null : bounded.lower().add(by),
                    bounded.lowerOpen(),
                    bounded.upper() == null ? null : bounded.upper().add(by),
                    bounded.upperOpen());
        }
        return fact;
    }

    /** With the totals over groups the unit is in, and over the year so far. */
    private Map<Reference, Fact> facts(Map<Figure, BigDecimal> supposed) {
        Map<Reference, Fact> facts = new HashMap<>();
        supposed.forEach((figure, number) -> {
            facts.put(figure.reference(), new Fact.Known(number));
            for (Reference total : totals.getOrDefault(figure.item().code(), List.of())) {
                facts.put(total, moved(trial.fact(total), number.subtract(figure.value())));
            }
        });
        return facts;
    }

    private boolean movesWithTheUnit(Reference reference) {
        return reference.group().isEmpty()
                ? reference.shift() == Shift.YEAR_TO_DATE
                : (reference.shift() == Shift.CURRENT || reference.shift() == Shift.YEAR_TO_DATE)
                        && unit.isAmong(Set.of(reference.group()));
    }

    private List<LinearClause> clauses(EditRule rule) {
        return clauses.computeIfAbsent(
                rule, asked -> LinearClauses.of(asked.rule(), asked.tolerance()).orElse(List.of()));
    }
}
