package cn.huizong.aggregate.compilation;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Contributors;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.TerritoryBreak;
import cn.huizong.observation.TerritoryBreaks;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what units give to a series, in a period and in the one it is compared with. */
public final class Contributions {

    private final Catalogue catalogue;
    private final Contributors contributors;
    private final Respondents respondents;
    private final TerritoryBreaks breaks;
    private final UnitFigures figures;

    public Contributions(
            Catalogue catalogue,
            Contributors contributors,
            Respondents respondents,
            TerritoryBreaks breaks,
            UnitFigures figures) {
        this.catalogue = catalogue;
        this.contributors = contributors;
        this.respondents = respondents;
        this.breaks = breaks;
        this.figures = figures;
    }

    /** Of every unit that contributes, in the catalogue's order. */
    public List<Contribution> of(Series series, ReferencePeriod period) {
        List<Unit> values = units(series, series.value(), period);
        Sources sources = new Sources(series, period);
        Formula denominator = series.denominator();
        if (denominator == null) {
            List<Contribution> contributions = new ArrayList<>(values.size());
            values.forEach(unit -> contributions.add(sources.contribution(unit, true, false)));
            return contributions;
        }
        Set<String> givingValue = codes(values);
        Set<String> givingDenominator = codes(units(series, denominator, period));
        List<Contribution> contributions = new ArrayList<>();
        for (Unit unit : catalogue.units().all()) {
            boolean givesValue = givingValue.contains(unit.code());
            boolean givesDenominator = givingDenominator.contains(unit.code());
            if (givesValue || givesDenominator) {
                contributions.add(sources.contribution(unit, givesValue, givesDenominator));
            }
        }
        return contributions;
    }

    private List<Unit> units(Series series, Formula formula, ReferencePeriod period) {
        return series.shown()
                ? contributors.shown(series.indicator(), period)
                : contributors.of(series.indicator(), formula, period);
    }

    private static Set<String> codes(List<Unit> units) {
        Set<String> codes = new HashSet<>();
        units.forEach(unit -> codes.add(unit.code()));
        return codes;
    }

    /** A series' formulas in a period. */
    private final class Sources {
        private final FormulaFigures values;
        private final @Nullable FormulaFigures denominators;

        Sources(Series series, ReferencePeriod period) {
            Formula denominator = series.denominator();
            this.values = figures.of(series.value(), series.factor(), period);
            this.denominators = denominator == null ? null : figures.of(denominator, Fraction.of(1), period);
        }

        Contribution contribution(Unit unit, boolean givesValue, boolean givesDenominator) {
            Figure value = givesValue ? values.of(unit) : null;
            if (denominators == null && value != null) {
                return Contribution.of(value);
            }
            return Contribution.ofRate(
                    unit, value, givesDenominator && denominators != null ? denominators.of(unit) : null);
        }
    }

    /**
     * What each of the contributions is compared with, in their order.
     *
     * @param then the contributions of the period compared with, by unit
     */
    public List<Base> bases(
            Series series,
            List<Contribution> now,
            Map<String, Contribution> then,
            ReferencePeriod period,
            ReferencePeriod base) {
        List<String> forms = series.forms();
        List<Base> bases = new ArrayList<>(now.size());
        for (Contribution part : now) {
            Unit unit = part.unit();
            Contribution own = then.get(unit.code());
            TerritoryBreak broken = breaks.find(unit, forms, period, base).orElse(null);
            List<Contribution> parts = own == null ? List.of() : List.of(own);
            bases.add(new Base(unit, broken, broken == null ? parts : withFormer(series, parts, broken, then, base)));
        }
        return bases;
    }

    private List<Contribution> withFormer(
            Series series,
            List<Contribution> own,
            TerritoryBreak broken,
            Map<String, Contribution> then,
            ReferencePeriod base) {
        List<Contribution> parts = new ArrayList<>(own);
        broken.predecessors()
                .forEach(former -> former(series, former, then, base).ifPresent(parts::add));
        return parts;
    }

    /** A unit taken over counts for its successor even where the indicator names its contributors one by one. */
    private Optional<Contribution> former(
            Series series, Unit unit, Map<String, Contribution> then, ReferencePeriod base) {
        Contribution found = then.get(unit.code());
        if (found != null) {
            return Optional.of(found);
        }
        boolean givesValue = asked(unit, series.value(), base);
        boolean givesDenominator = asked(unit, series.denominator(), base);
        return givesValue || givesDenominator
                ? Optional.of(new Sources(series, base).contribution(unit, givesValue, givesDenominator))
                : Optional.empty();
    }

    private boolean asked(Unit unit, @Nullable Formula formula, ReferencePeriod period) {
        return formula != null
                && formula.references().stream()
                        .anyMatch(reference -> respondents.asks(unit.code(), reference.item(), period));
    }
}
