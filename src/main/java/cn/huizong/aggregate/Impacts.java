package cn.huizong.aggregate;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Doubts;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an open anomaly does to the published figures: the number that should stand in its place is carried through the formulas of
 * the indicators it touches (selective editing: Latouche and Berthelot 1992). A return that is missing, or another unit's, is supposed to
 * say what the unit's return said a year earlier, together with those of units it took over since. Nothing of this is published as a figure.
 */
public final class Impacts {

    private static final Doubts NONE = new Doubts(List.of());

    /** What they name is not the figure of the period. */
    private static final Set<String> OF_EARLIER_FIGURES =
            Set.of(FindingCode.REVISION.id(), FindingCode.BREAK_IN_SERIES.id());

    /** Instead of what the unit should have handed in there is nothing, or somebody else's. */
    private static final Set<String> NOT_THE_UNITS_OWN =
            Set.of(FindingCode.MISSING_RETURN.id(), FindingCode.COPIED_RETURN.id());

    /** So many are weighed, in the report's order: each costs an aggregation of the indicators it touches. */
    private static final int MOST = 500;

    private record Effect(
            String indicator,
            BigDecimal difference,
            @Nullable BigDecimal percent) {}

    private final Catalogue catalogue;
    private final Aggregator aggregator;
    private final JobDefinition job;
    private final ReferencePeriod period;
    private final Observations observations;
    private final IndicatorValues values;

    /**
     * @param observations of the period and of earlier ones
     * @param values what they come to
     */
    public Impacts(
            Catalogue catalogue,
            Aggregator aggregator,
            JobDefinition job,
            ReferencePeriod period,
            Observations observations,
            IndicatorValues values) {
        this.catalogue = catalogue;
        this.aggregator = aggregator;
        this.job = job;
        this.period = period;
        this.observations = observations;
        this.values = values;
    }

    /** The anomalies in their order, with their effect where there is one to compute; the indicator it is on is named first. */
    public List<Anomaly> weigh(List<Anomaly> anomalies) {
        List<@Nullable Observations> supposed = new ArrayList<>();
        int weighed = 0;
        for (Anomaly anomaly : anomalies) {
            Observations other =
                    weighed < MOST && anomaly.open() && !anomaly.indicators().isEmpty()
                            ? supposed(anomaly).orElse(null)
                            : null;
            weighed += other == null ? 0 : 1;
            supposed.add(other);
        }
        return withWhatFollows(IntStream.range(0, anomalies.size())
                .parallel()
                .mapToObj(i -> weigh(anomalies.get(i), supposed.get(i)))
                .toList());
    }

    /** Where the first cell of a cause touches nothing that is published, what is folded under it may: both go with one correction. */
    private static List<Anomaly> withWhatFollows(List<Anomaly> weighed) {
        Map<String, Anomaly> gravest = new HashMap<>();
        weighed.stream()
                .filter(anomaly ->
                        !anomaly.parent().isEmpty() && !anomaly.impact().isEmpty())
                .forEach(anomaly -> gravest.merge(
                        anomaly.parent(),
                        anomaly,
                        (known, other) -> percent(other).compareTo(percent(known)) > 0 ? other : known));
        return weighed.stream()
                .map(anomaly -> anomaly.impact().isEmpty() && anomaly.open() && gravest.containsKey(anomaly.id())
                        ? withEffectOf(gravest.get(anomaly.id()), anomaly)
                        : anomaly)
                .toList();
    }

    private static Anomaly withEffectOf(Anomaly folded, Anomaly anomaly) {
        Set<String> indicators = new LinkedHashSet<>(folded.indicators().subList(0, 1));
        indicators.addAll(anomaly.indicators());
        return anomaly.withIndicators(List.copyOf(indicators)).withImpact(folded.impact(), folded.impactPercent());
    }

    private static BigDecimal percent(Anomaly anomaly) {
        BigDecimal percent = number(anomaly.impactPercent());
        return percent == null ? BigDecimal.ZERO : percent.abs();
    }

    private Anomaly weigh(Anomaly anomaly, @Nullable Observations supposed) {
        Effect worst = supposed == null ? null : worst(effects(anomaly, supposed));
        if (worst == null) {
            return anomaly;
        }
        List<String> indicators = new ArrayList<>(anomaly.indicators());
        indicators.remove(worst.indicator());
        indicators.add(0, worst.indicator());
        return anomaly.withIndicators(indicators)
                .withImpact(
                        worst.difference().toPlainString(),
                        worst.percent() == null ? "" : worst.percent().toPlainString());
    }

    /** What would have been handed in, if the anomaly says so. */
    private Optional<Observations> supposed(Anomaly anomaly) {
        if (anomaly.period() == null
                || anomaly.unit().isEmpty()
                || anomaly.form().isEmpty()) {
            return Optional.empty();
        }
        ReturnKey key = new ReturnKey(anomaly.form(), anomaly.unit(), anomaly.period());
        if (NOT_THE_UNITS_OWN.contains(anomaly.rule())) {
            return new LastYearsReturn(catalogue, observations).of(key).map(filed -> observations.with(key, filed));
        }
        BigDecimal value = number(anomaly.value());
        BigDecimal expected = number(anomaly.expected());
        if (value == null || expected == null) {
            return Optional.empty();
        }
        return observations
                .find(key)
                .filter(filed -> says(filed, anomaly.item(), value))
                .map(filed -> observations.with(key, with(filed, anomaly.item(), expected)));
    }

    private static boolean says(ObservedReturn filed, String item, BigDecimal value) {
        return filed.observations().stream()
                .anyMatch(observation -> observation.item().equals(item)
                        && observation.value() instanceof ReportedValue.Number number
                        && number.value().compareTo(value) == 0);
    }

    private static ObservedReturn with(ObservedReturn filed, String item, BigDecimal number) {
        return filed.withObservations(filed.observations().stream()
                .map(observation -> observation.item().equals(item)
                        ? new Observation(
                                observation.key(),
                                item,
                                new ReportedValue.Number(number),
                                observation.status(),
                                observation.provenance())
                        : observation)
                .toList());
    }

    private List<Effect> effects(Anomaly anomaly, Observations supposed) {
        List<IndicatorDefinition> touched = job.indicators().stream()
                .filter(indicator -> anomaly.indicators().contains(indicator.code()) && indicator.changeOf() == null)
                .toList();
        IndicatorValues others = aggregator.aggregate(period, supposed, NONE, touched);
        List<Effect> effects = new ArrayList<>();
        for (IndicatorDefinition indicator : touched) {
            Fraction now = exact(values, indicator);
            Fraction then = exact(others, indicator);
            if (now != null && then != null && !now.equals(then)) {
                effects.add(effect(indicator, now, then));
            }
        }
        return effects;
    }

    private Effect effect(IndicatorDefinition indicator, Fraction now, Fraction then) {
        Rounding rounding = new Rounding(job.rounding());
        Fraction difference = now.minus(then);
        BigDecimal shown = difference.endless() ? rounding.change(difference) : Rounding.decimal(difference);
        BigDecimal percent = now.signum() == 0
                ? null
                : rounding.change(difference.times(Fraction.of(100)).over(now.abs()));
        return new Effect(indicator.code(), shown, percent);
    }

    private @Nullable Fraction exact(IndicatorValues known, IndicatorDefinition indicator) {
        return known.find(indicator.code(), job.area())
                .map(IndicatorValue::exact)
                .orElse(null);
    }

    /** By share of the published figure; of equals the first in the job. */
    private static @Nullable Effect worst(List<Effect> effects) {
        Effect worst = null;
        for (Effect effect : effects) {
            if (worst == null || size(effect).compareTo(size(worst)) > 0) {
                worst = effect;
            }
        }
        return worst;
    }

    private static BigDecimal size(Effect effect) {
        return effect.percent() == null ? BigDecimal.ZERO : effect.percent().abs();
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
