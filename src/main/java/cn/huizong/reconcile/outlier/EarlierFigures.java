package cn.huizong.reconcile.outlier;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.TerritoryBreaks;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What a unit reported for the same period of earlier years, as far as it can be compared with this year's. */
final class EarlierFigures {

    private final Observations observations;
    private final ReferencePeriod period;
    private final int years;
    private final EvidenceFinder finder;
    private final TerritoryBreaks breaks;
    private final Map<String, List<ReferencePeriod>> known = new ConcurrentHashMap<>();

    /** @param years how many are looked at */
    EarlierFigures(
            Catalogue catalogue,
            Respondents respondents,
            Observations observations,
            ReferencePeriod period,
            int years) {
        this.observations = observations;
        this.period = period;
        this.years = years;
        this.finder = new EvidenceFinder(catalogue, respondents, observations);
        this.breaks = new TerritoryBreaks(catalogue, respondents, observations);
    }

    /** The latest first; none from before the unit took others over, when it was another territory. */
    List<BigDecimal> own(Unit unit, Item item) {
        return years(Form.codeOf(item.code())).stream()
                .flatMap(year -> figure(unit, item, year).filter(found -> !isBroken(unit, item, year)).stream())
                .toList();
    }

    /** The earlier years of which anything of this form is known, the latest first. */
    List<ReferencePeriod> years(String form) {
        return known.computeIfAbsent(
                form,
                code -> Stream.iterate(period.lastYear(), ReferencePeriod::lastYear)
                        .limit(years)
                        .filter(year -> !observations.of(code, year).isEmpty())
                        .toList());
    }

    /** Of the same territory: after a merger the sum over the units merged, where the return says that it covers them. */
    Optional<BigDecimal> lastYear(Unit unit, Item item) {
        if (!isBroken(unit, item, period.lastYear())) {
            return figure(unit, item, period.lastYear());
        }
        return finder.find(new Reference(item.code(), Shift.LAST_YEAR, ""), unit, period)
                                .fact()
                        instanceof Fact.Known known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    Optional<Observation> now(Unit unit, Item item) {
        return observations
                .find(unit.code(), item.code(), period)
                .filter(found -> found.value() instanceof ReportedValue.Number);
    }

    private Optional<BigDecimal> figure(Unit unit, Item item, ReferencePeriod year) {
        return observations.find(unit.code(), item.code(), year).flatMap(EarlierFigures::number);
    }

    static Optional<BigDecimal> number(Observation observation) {
        return observation.value() instanceof ReportedValue.Number number
                ? Optional.of(number.value())
                : Optional.empty();
    }

    private boolean isBroken(Unit unit, Item item, ReferencePeriod year) {
        return breaks.find(unit, List.of(Form.codeOf(item.code())), period, year)
                .isPresent();
    }
}
