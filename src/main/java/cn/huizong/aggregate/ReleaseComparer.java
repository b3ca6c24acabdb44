package cn.huizong.aggregate;

import cn.huizong.aggregate.ReleaseDifference.MovedIndicator;
import cn.huizong.aggregate.ReleaseDifference.MovedReturn;
import cn.huizong.aggregate.ReleaseDifference.Mover;
import cn.huizong.anomaly.Doubts;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Contributors;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.rule.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which return moved which indicator between two releases, by recomputing with one return swapped at a time. */
public final class ReleaseComparer {

    private static final Doubts NONE = new Doubts(List.of());

    private final JobDefinition job;
    private final Aggregator aggregator;
    private final Contributors contributors;

    public ReleaseComparer(Catalogue catalogue, JobDefinition job) {
        this.job = job;
        this.aggregator = new Aggregator(catalogue, job);
        this.contributors = new Contributors(catalogue, job, new Respondents(catalogue));
    }

    private record Place(String indicator, String area) {}

    /**
     * @param before values of the earlier release and {@code beforeObservations} what they were computed from, earlier
     *     periods included; {@code after} likewise
     */
    public ReleaseDifference compare(
            ReferencePeriod period,
            IndicatorValues before,
            Observations beforeObservations,
            IndicatorValues after,
            Observations afterObservations) {
        List<MovedReturn> returns = MovedReturns.between(beforeObservations, afterObservations);
        Map<Place, List<Mover>> movers = movers(period, beforeObservations, returns);
        List<MovedIndicator> indicators = places(before, after)
                .map(place -> moved(place, before, after, movers.getOrDefault(place, List.of())))
                .flatMap(Optional::stream)
                .toList();
        return new ReleaseDifference(indicators, returns);
    }

    private Stream<Place> places(IndicatorValues before, IndicatorValues after) {
        Set<Place> places = new LinkedHashSet<>();
        Stream.of(after, before)
                .flatMap(values -> values.all().stream())
                .forEach(value -> places.add(new Place(value.indicator(), value.area())));
        List<String> order =
                job.indicators().stream().map(IndicatorDefinition::code).toList();
        return places.stream().sorted(Comparator.comparingInt(place -> order.indexOf(place.indicator())));
    }

    private static Optional<MovedIndicator> moved(
            Place place, IndicatorValues before, IndicatorValues after, List<Mover> movers) {
        IndicatorValue old = before.find(place.indicator(), place.area()).orElse(null);
        IndicatorValue now = after.find(place.indicator(), place.area()).orElse(null);
        if (Objects.equals(old, now)) {
            return Optional.empty();
        }
        Fraction change = difference(old, now);
        List<Mover> told = withheld(old) || withheld(now)
                ? movers.stream().map(mover -> new Mover(mover.key(), null)).toList()
                : movers;
        return Optional.of(
                new MovedIndicator(place.indicator(), place.area(), old, now, change, told, rest(change, told)));
    }

    /** What moved it must not be told either: it would tell the figure. */
    private static boolean withheld(@Nullable IndicatorValue value) {
        return value != null && value.status() == ObservationStatus.Q;
    }

    private static @Nullable Fraction rest(@Nullable Fraction change, List<Mover> movers) {
        Fraction rest = change;
        for (Mover mover : movers) {
            Fraction effect = mover.effect();
            rest = rest == null || effect == null ? null : rest.minus(effect);
        }
        return rest;
    }

    private static @Nullable Fraction difference(@Nullable IndicatorValue old, @Nullable IndicatorValue now) {
        return old == null || now == null || old.exact() == null || now.exact() == null
                ? null
                : now.exact().minus(old.exact());
    }

    /** What each moved return does to the earlier release's values when it alone is swapped. */
    private Map<Place, List<Mover>> movers(
            ReferencePeriod period, Observations observations, List<MovedReturn> returns) {
        Map<Place, List<Mover>> movers = new LinkedHashMap<>();
        IndicatorValues base = returns.isEmpty()
                ? new IndicatorValues(List.of(), List.of())
                : aggregator.aggregate(period, observations, NONE, job.indicators());
        for (MovedReturn moved : returns) {
            IndicatorValues swapped = aggregator.aggregate(
                    period,
                    observations.with(moved.key(), moved.after()),
                    NONE,
                    using(moved.key().form()));
            for (IndicatorValue value : swapped.all()) {
                IndicatorValue old = base.find(value.indicator(), value.area()).orElse(null);
                if (!value.equals(old)) {
                    movers.computeIfAbsent(new Place(value.indicator(), value.area()), none -> new ArrayList<>())
                            .add(new Mover(moved.key(), difference(old, value)));
                }
            }
        }
        movers.values().forEach(each -> each.sort(LARGEST_FIRST));
        return movers;
    }

    private static final Comparator<Mover> LARGEST_FIRST = Comparator.<Mover, Fraction>comparing(mover ->
                    mover.effect() == null ? Fraction.ZERO : mover.effect().abs())
            .reversed()
            .thenComparing(Mover::key);

    /** The indicators with a formula over a form, and the rates whose change they are. */
    private List<IndicatorDefinition> using(String form) {
        Set<String> codes = new HashSet<>();
        for (IndicatorDefinition indicator : job.indicators()) {
            Stream<cn.huizong.rule.Formula> formulas = Stream.concat(
                    contributors.formulas(indicator).stream(),
                    Stream.ofNullable(contributors.source(indicator).shown()));
            if (formulas.flatMap(formula -> formula.references().stream())
                    .anyMatch(reference -> Form.codeOf(reference.item()).equals(form))) {
                codes.add(indicator.code());
                codes.add(contributors.source(indicator).code());
            }
        }
        return job.indicators().stream()
                .filter(indicator -> codes.contains(indicator.code()))
                .toList();
    }
}
