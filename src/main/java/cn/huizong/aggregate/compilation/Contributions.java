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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Of every unit that contributes, by its code, in the catalogue's order. */
    public Map<String, Contribution> of(Series series, ReferencePeriod period) {
        Set<String> values = units(series, series.value(), period);
        Formula denominator = series.denominator();
        Set<String> denominators = denominator == null ? Set.of() : units(series, denominator, period);
        Sources sources = new Sources(series, period);
        Map<String, Contribution> contributions = new LinkedHashMap<>();
        for (Unit unit : catalogue.units().all()) {
            boolean givesValue = values.contains(unit.code());
            boolean givesDenominator = denominators.contains(unit.code());
            if (givesValue || givesDenominator) {
                contributions.put(unit.code(), sources.contribution(unit, givesValue, givesDenominator));
            }
        }
        return contributions;
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

    private Set<String> units(Series series, Formula formula, ReferencePeriod period) {
        List<Unit> units = series.shown()
                ? contributors.shown(series.indicator(), period)
                : contributors.of(series.indicator(), formula, period);
        return units.stream().map(Unit::code).collect(Collectors.toSet());
    }

    /** @param then the contributions of the period compared with */
    public Base base(
            Series series, Unit unit, Map<String, Contribution> then, ReferencePeriod period, ReferencePeriod base) {
        List<Contribution> parts = new ArrayList<>();
        Contribution own = then.get(unit.code());
        if (own != null) {
            parts.add(own);
        }
        Optional<TerritoryBreak> broken = breaks.find(unit, series.forms(), period, base);
        broken.ifPresent(found -> found.predecessors()
                .forEach(former -> former(series, former, then, base).ifPresent(parts::add)));
        return new Base(unit, broken.orElse(null), parts);
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
