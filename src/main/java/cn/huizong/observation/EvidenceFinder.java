package cn.huizong.observation;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence.Gap;
import cn.huizong.observation.Evidence.Part;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what units reported for the figures that rules and formulas ask for, now and in earlier periods. */
public final class EvidenceFinder {

    private final Catalogue catalogue;
    private final Respondents respondents;
    private final Observations observations;
    private final TerritoryBreaks breaks;

    /** @param observations of the period asked about and of earlier ones */
    public EvidenceFinder(Catalogue catalogue, Respondents respondents, Observations observations) {
        this.catalogue = catalogue;
        this.respondents = respondents;
        this.observations = observations;
        this.breaks = new TerritoryBreaks(catalogue, respondents, observations);
    }

    /** @param unit whose figure is asked for; without meaning where the reference names a group */
    public Evidence find(Reference reference, Unit unit, ReferencePeriod period) {
        if (reference.shift() == Shift.CARRIED && period.number() == 1) {
            return new Evidence(reference, new Fact.Known(BigDecimal.ZERO), List.of());
        }
        List<Part> parts = reference.shift() == Shift.YEAR_TO_DATE
                ? yearToDate(reference, unit, period)
                : parts(reference, unit, period, shifted(period, reference.shift()));
        return new Evidence(reference, Evidence.combine(parts), parts);
    }

    private List<Part> parts(Reference reference, Unit unit, ReferencePeriod period, ReferencePeriod asked) {
        return reference.group().isEmpty() ? ofUnit(reference.item(), unit, period, asked) : ofGroup(reference, asked);
    }

    /** Of earlier periods the name says which, for what is missing among them. */
    private List<Part> yearToDate(Reference reference, Unit unit, ReferencePeriod period) {
        return period.yearToDate().stream()
                .flatMap(asked -> parts(reference, unit, period, asked).stream()
                        .map(part -> asked.equals(period) ? part : part.named(asked.chinese() + part.name())))
                .toList();
    }

    private static ReferencePeriod shifted(ReferencePeriod period, Shift shift) {
        return switch (shift) {
            case CURRENT, YEAR_TO_DATE -> period;
            case PREVIOUS, CARRIED -> period.previous();
            case LAST_YEAR -> period.lastYear();
        };
    }

    private List<Part> ofGroup(Reference reference, ReferencePeriod asked) {
        return respondents.of(reference.item(), asked).stream()
                .filter(unit -> unit.isAmong(Set.of(reference.group())))
                .map(unit -> part(reference.item(), unit.code(), asked))
                .toList();
    }

    /** Over a merger the earlier figure is the sum of the units merged, where the later return covers them all. */
    private List<Part> ofUnit(String item, Unit unit, ReferencePeriod period, ReferencePeriod asked) {
        Part own = part(item, unit.code(), asked);
        if (asked.equals(period)) {
            return List.of(own);
        }
        Optional<TerritoryBreak> found = breaks.find(unit, List.of(Form.codeOf(item)), period, asked);
        if (found.isEmpty()) {
            return List.of(own);
        }
        if (!found.get().comparable()) {
            return List.of(absent(own, Gap.NOT_COMPARABLE));
        }
        List<Part> parts = new ArrayList<>();
        if (own.gap() != Gap.NOT_ASKED) {
            parts.add(own);
        }
        found.get().predecessors().forEach(former -> parts.add(part(item, former.code(), asked)));
        parts.removeIf(part -> part.gap() == Gap.NOT_ASKED);
        return parts.isEmpty() ? List.of(own) : parts;
    }

    private Part part(String item, String unit, ReferencePeriod period) {
        Observation observation = observations.find(unit, item, period).orElse(null);
        String name = catalogue.units().nameOf(unit);
        Item definition = respondents.item(item, period);
        if (observation != null) {
            return new Part(
                    unit, name, period, definition, observation, Evidence.fact(observation), Evidence.gap(observation));
        }
        Gap gap = definition == null ? Gap.NO_SUCH_ITEM : gap(item, unit, period);
        return new Part(unit, name, period, definition, null, new Fact.Absent(gap.chinese()), gap);
    }

    private Gap gap(String item, String unit, ReferencePeriod period) {
        if (!respondents.asks(unit, item, period)) {
            return Gap.NOT_ASKED;
        }
        return observations.handedIn(unit, Form.codeOf(item), period) ? Gap.NO_ROW : Gap.NOT_HANDED_IN;
    }

    private static Part absent(Part part, Gap gap) {
        return new Part(
                part.unit(),
                part.name(),
                part.period(),
                part.item(),
                part.observation(),
                new Fact.Absent(gap.chinese()),
                gap);
    }
}
