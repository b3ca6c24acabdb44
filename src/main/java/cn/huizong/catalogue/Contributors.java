package cn.huizong.catalogue;

import cn.huizong.rule.Formula;
import cn.huizong.rule.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose figures make up an indicator, and for which areas it has a row. */
public final class Contributors {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Respondents respondents;

    public Contributors(Catalogue catalogue, JobDefinition job, Respondents respondents) {
        this.catalogue = catalogue;
        this.job = job;
        this.respondents = respondents;
    }

    /** The formulas of the city's figure: the value, or numerator and denominator; for a change those of its rate. */
    public List<Formula> formulas(IndicatorDefinition indicator) {
        IndicatorDefinition source = source(indicator);
        return Stream.of(
                        Optional.ofNullable(source.value()),
                        Optional.ofNullable(source.numerator()),
                        Optional.ofNullable(source.denominator()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The indicator itself, or the rate a change is of. */
    public IndicatorDefinition source(IndicatorDefinition indicator) {
        String rate = indicator.changeOf();
        return rate == null
                ? indicator
                : job.indicators().stream()
                        .filter(other -> other.code().equals(rate))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no indicator " + rate));
    }

    /**
     * The units whose figure of this formula goes into the city's, in the catalogue's order: those asked for at least one of
     * its items. Of an indicator that is one unit's figure, that unit; where the city's own and others are asked for it, the
     * city's own.
     */
    public List<Unit> of(IndicatorDefinition indicator, Formula formula, ReferencePeriod period) {
        List<Unit> asked = asked(formula, period).stream()
                .filter(unit -> indicator.units().isEmpty() || unit.isAmong(indicator.units()))
                .toList();
        if (indicator.compilation() == Compilation.SUM || asked.size() < 2) {
            return asked;
        }
        List<Unit> own = asked.stream()
                .filter(unit -> unit.area().equals(job.areaSelf()))
                .toList();
        return own.size() == 1 ? own : List.of();
    }

    /** The units whose figure is shown beside a single unit's and never summed. */
    public List<Unit> shown(IndicatorDefinition indicator, ReferencePeriod period) {
        Formula shown = indicator.shown();
        if (shown == null) {
            return List.of();
        }
        Set<Unit> compiled = formulas(indicator).stream()
                .flatMap(formula -> of(indicator, formula, period).stream())
                .collect(Collectors.toSet());
        return asked(shown, period).stream()
                .filter(unit -> !compiled.contains(unit))
                .toList();
    }

    private List<Unit> asked(Formula formula, ReferencePeriod period) {
        List<String> items = formula.references().stream()
                .filter(reference -> reference.group().isEmpty())
                .map(Reference::item)
                .distinct()
                .toList();
        if (items.size() == 1) {
            return List.copyOf(respondents.of(items.get(0), period));
        }
        Set<Unit> asked = new HashSet<>();
        items.forEach(item -> asked.addAll(respondents.of(item, period)));
        return catalogue.units().all().stream().filter(asked::contains).toList();
    }

    /** The areas there are figures for: the city, its districts in the catalogue's order, the city's own part last. */
    public List<String> areas(ReferencePeriod period) {
        List<String> areas = new ArrayList<>(List.of(job.area()));
        List<String> reporters = job.forms().stream()
                .flatMap(form -> catalogue.form(form, period).stream())
                .flatMap(form -> form.reporters().stream())
                .distinct()
                .toList();
        List<Unit> units = catalogue.units().reporting(reporters, period);
        units.stream()
                .map(Unit::area)
                .distinct()
                .filter(area -> !area.equals(job.areaSelf()) && !area.equals(job.area()))
                .forEach(areas::add);
        if (units.stream().anyMatch(unit -> unit.area().equals(job.areaSelf()))) {
            areas.add(job.areaSelf());
        }
        return areas;
    }
}
