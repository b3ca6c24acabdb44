package cn.huizong.aggregate;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a return that is missing would say if nothing had changed since the year before: the unit's own return of then, and on top
 * of it what units said that the unit took over since. Good enough to tell how much is missing, and published nowhere.
 */
final class LastYearsReturn {

    private final Catalogue catalogue;
    private final Observations observations;

    LastYearsReturn(Catalogue catalogue, Observations observations) {
        this.catalogue = catalogue;
        this.observations = observations;
    }

    /** Empty where one of the units did not report then: the rest would pass for the whole. */
    Optional<ObservedReturn> of(ReturnKey missing) {
        ReferencePeriod then = missing.period().lastYear();
        List<Unit> former = catalogue.units().predecessors(missing.unit(), missing.period(), then).stream()
                .filter(unit ->
                        catalogue.form(missing.form(), then).stream().anyMatch(form -> unit.isAmong(form.reporters())))
                .toList();
        List<ObservedReturn> parts = Stream.concat(
                        Stream.of(missing.unit()), former.stream().map(Unit::code))
                .map(unit -> new ReturnKey(missing.form(), unit, then))
                .flatMap(key -> observations.find(key).stream())
                .toList();
        return parts.size() == 1 + former.size() ? Optional.of(joined(missing, parts)) : Optional.empty();
    }

    private static ObservedReturn joined(ReturnKey key, List<ObservedReturn> parts) {
        ObservedReturn own = parts.get(0);
        List<Observation> cells = new ArrayList<>();
        for (Observation cell : own.observations()) {
            ReportedValue value = cell.value();
            for (ObservedReturn part : parts.subList(1, parts.size())) {
                value = sum(value, part, cell.item());
            }
            cells.add(new Observation(key, cell.item(), value, cell.status(), cell.provenance()));
        }
        return new ObservedReturn(
                key,
                own.edition(),
                own.parts(),
                own.receipt(),
                own.version(),
                own.filedOn(),
                own.statedVersion(),
                own.signatures(),
                cells,
                List.of());
    }

    /** Numbers add up; beside anything else a number says too little. */
    private static ReportedValue sum(ReportedValue value, ObservedReturn part, String item) {
        ReportedValue other = part.observations().stream()
                .filter(cell -> cell.item().equals(item))
                .map(Observation::value)
                .findFirst()
                .orElseGet(ReportedValue.Blank::new);
        if (value instanceof ReportedValue.Text || other instanceof ReportedValue.NotApplicable) {
            return value;
        }
        if (value instanceof ReportedValue.NotApplicable) {
            return other;
        }
        return value instanceof ReportedValue.Number one && other instanceof ReportedValue.Number another
                ? new ReportedValue.Number(one.value().add(another.value()))
                : new ReportedValue.Blank();
    }
}
