package cn.huizong.catalogue;

import cn.huizong.rule.Formula;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which indicators a figure flows into: an item of a unit, for a period. */
public final class Dependencies {

    /** An indicator's row for an area. */
    public record Place(String indicator, String area) {}

    /** That the figures of some units flow through a formula into an indicator's rows. */
    private record Flow(String indicator, Formula formula, List<Unit> units, boolean city, boolean area) {}

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;
    private final Respondents respondents;
    private final Map<String, List<Flow>> byItem = new HashMap<>();
    private final Map<String, List<Flow>> byForm = new HashMap<>();

    public Dependencies(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
        this.respondents = new Respondents(catalogue);
        Contributors contributors = new Contributors(catalogue, job, respondents);
        job.indicators().forEach(indicator -> follow(indicator, contributors));
    }

    private void follow(IndicatorDefinition indicator, Contributors contributors) {
        IndicatorDefinition source = contributors.source(indicator);
        boolean summed = source.compilation() == Compilation.SUM;
        for (Formula formula : contributors.formulas(indicator)) {
            add(new Flow(indicator.code(), formula, contributors.of(source, formula, period), true, summed));
        }
        Formula shown = source.shown();
        if (shown != null) {
            add(new Flow(indicator.code(), shown, contributors.shown(source, period), false, true));
        }
    }

    private void add(Flow flow) {
        Set<String> items = new HashSet<>();
        flow.formula().references().forEach(reference -> items.add(reference.item()));
        Set<String> forms = new HashSet<>();
        items.forEach(item -> forms.add(Form.codeOf(item)));
        items.forEach(
                item -> byItem.computeIfAbsent(item, none -> new ArrayList<>()).add(flow));
        forms.forEach(
                form -> byForm.computeIfAbsent(form, none -> new ArrayList<>()).add(flow));
    }

    /** Codes of the indicators that change when this unit's figure of the item changes, in the job's order. */
    public List<String> indicators(String item, String unit) {
        return places(item, unit).stream().map(Place::indicator).distinct().toList();
    }

    /** Codes of the indicators that any figure of this unit's return flows into, in the job's order. */
    public List<String> indicatorsOfForm(String form, String unit) {
        Set<String> touched = new HashSet<>();
        catalogue.form(form, period).stream()
                .flatMap(found -> found.items().stream())
                .forEach(item -> touched.addAll(indicators(item.code(), unit)));
        return inOrder(touched);
    }

    /** The codes as the job orders them. */
    public List<String> inOrder(Set<String> indicators) {
        return job.indicators().stream()
                .map(IndicatorDefinition::code)
                .filter(indicators::contains)
                .toList();
    }

    /** The same as rows: the city's and the unit's own area's, where the indicator has them. */
    public List<Place> places(String item, String unit) {
        Set<Place> places = new LinkedHashSet<>();
        byItem.getOrDefault(item, List.of())
                .forEach(flow ->
                        addPlaces(places, flow, flow.units().stream().filter(fed -> feeds(flow, fed, item, unit))));
        if (decidesComparability(item, unit)) {
            byForm.getOrDefault(Form.codeOf(item), List.of())
                    .forEach(flow -> addPlaces(
                            places,
                            flow,
                            flow.units().stream().filter(fed -> fed.code().equals(unit))));
        }
        return List.copyOf(places);
    }

    private void addPlaces(Set<Place> places, Flow flow, Stream<Unit> fed) {
        fed.forEach(unit -> {
            if (flow.city()) {
                places.add(new Place(flow.indicator(), job.area()));
            }
            if (flow.area()) {
                places.add(new Place(flow.indicator(), unit.area()));
            }
        });
    }

    /** Whether the unit's figure of the item is one of those that {@code fed}'s formula asks for. */
    private boolean feeds(Flow flow, Unit fed, String item, String unit) {
        return respondents.asks(unit, item, period)
                && flow.formula().references().stream()
                        .filter(reference -> reference.item().equals(item) && reference.shift() == Shift.CURRENT)
                        .anyMatch(reference ->
                                reference.group().isEmpty() ? fed.code().equals(unit) : isIn(unit, reference));
    }

    private boolean isIn(String unit, Reference reference) {
        return catalogue.units().find(unit).stream().anyMatch(found -> found.isAmong(List.of(reference.group())));
    }

    /** A statement of the territory covered decides growth over a merger, for the unit that took another over. */
    private boolean decidesComparability(String item, String unit) {
        return catalogue.item(item, period).stream().anyMatch(found -> "scope".equals(found.role()))
                && !catalogue
                        .units()
                        .predecessors(unit, period, period.lastYear())
                        .isEmpty();
    }
}
