package cn.huizong.aggregate;

import cn.huizong.aggregate.movement.Movement;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Threshold;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.Units;
import cn.huizong.observation.ObservationStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes what must not be published out of the figures: the withheld ones with all that was computed from them, and year-on-year figures
 * by which last year's withheld ones could be worked out.
 */
final class Withholding {

    private final JobDefinition job;
    private final WithheldFigures now;
    private final WithheldFigures then;
    private final Map<String, Set<String>> formerAreas = new HashMap<>();

    /** @param then of the same period last year */
    Withholding(JobDefinition job, Units units, WithheldFigures now, WithheldFigures then) {
        this.job = job;
        this.now = now;
        this.then = then;
        units.all().forEach(unit -> follow(unit, units));
    }

    /** Notes down the areas that a unit's figures count into now, itself or by who took it over since. */
    private void follow(Unit unit, Units units) {
        Set<String> met = new HashSet<>();
        Optional<Unit> successor = Optional.of(unit);
        while (successor.isPresent() && met.add(successor.get().code())) {
            formerAreas
                    .computeIfAbsent(successor.get().area(), none -> new HashSet<>())
                    .add(unit.area());
            successor = Optional.ofNullable(successor.get().successor()).flatMap(units::find);
        }
    }

    /** Areas whose figure of an indicator must not be told, this year's alone or last year's as well. */
    Set<String> areas(String indicator, boolean lastYear, List<String> areas) {
        Set<String> hidden = new HashSet<>(now.of(indicator).keySet());
        if (lastYear) {
            hidden.addAll(then.of(indicator).keySet());
            areas.stream().filter(area -> withheldThen(indicator, area)).forEach(hidden::add);
        }
        return hidden;
    }

    IndicatorValues of(IndicatorValues values) {
        Map<String, IndicatorDefinition> definitions = new HashMap<>();
        job.indicators().forEach(indicator -> definitions.put(indicator.code(), indicator));
        List<IndicatorValue> published = new ArrayList<>();
        Map<IndicatorValues.Place, Confidentiality> confidential = new LinkedHashMap<>();
        for (IndicatorValue value : values.all()) {
            IndicatorDefinition indicator = definitions.get(value.indicator());
            Confidentiality why = indicator == null ? Confidentiality.FREE : confidentiality(indicator, value);
            if (why == Confidentiality.FREE) {
                published.add(indicator == null ? value : withoutTraces(indicator, value));
            } else {
                published.add(withheld(value, why));
                confidential.put(new IndicatorValues.Place(value.indicator(), value.area()), why);
            }
        }
        Map<String, Movement> movements = new HashMap<>(values.movements());
        movements.keySet().removeIf(code -> {
            IndicatorDefinition indicator = definitions.get(code);
            String source = indicator == null || indicator.changeOf() == null ? code : indicator.changeOf();
            return !areas(source, true, values.areas()).isEmpty();
        });
        return new IndicatorValues(values.areas(), published, confidential, movements);
    }

    /** The change of a rate is the difference of two: it goes with either. */
    private Confidentiality confidentiality(IndicatorDefinition indicator, IndicatorValue value) {
        String rate = indicator.changeOf();
        if (rate == null) {
            return now.of(value.indicator()).getOrDefault(value.area(), Confidentiality.FREE);
        }
        boolean withheld = value.published() != null
                && (now.of(rate).containsKey(value.area()) || withheldThen(rate, value.area()));
        return withheld ? Confidentiality.SECONDARY : Confidentiality.FREE;
    }

    private IndicatorValue withoutTraces(IndicatorDefinition indicator, IndicatorValue value) {
        boolean change = value.yoy() != null && withheldThen(indicator.code(), value.area());
        boolean coverage = value.unitsReported() < value.unitsExpected()
                && !then.of(indicator.changeOf() == null ? indicator.code() : indicator.changeOf())
                        .isEmpty();
        boolean unsafe = now.unsafe(indicator.code()) && value.area().equals(job.area());
        return change || coverage || unsafe ? without(value, change, coverage, unsafe) : value;
    }

    /** Where a unit is missing, the share of the others tells what it had last year. */
    private static IndicatorValue without(IndicatorValue value, boolean change, boolean coverage, boolean unsafe) {
        String note = Stream.of(value.note(), change ? "上年数不予公布，同比也不公布" : "", unsafe ? "不予公布的数仍可能由合计推算" : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("；"));
        return new IndicatorValue(
                value.indicator(),
                value.area(),
                value.period(),
                value.exact(),
                value.published(),
                value.decimals(),
                value.numerator(),
                value.denominator(),
                value.unitsReported(),
                value.unitsExpected(),
                coverage ? null : value.coverage(),
                change ? null : value.yoy(),
                change ? null : value.yoyExact(),
                change ? ChangeKind.NONE : value.yoyKind(),
                value.lower(),
                value.upper(),
                value.status(),
                note);
    }

    /** Withheld (Q) also where its territory changed: without a figure there is nothing to break. */
    private IndicatorValue withheld(IndicatorValue value, Confidentiality why) {
        String note = why == Confidentiality.PRIMARY
                ? "不足" + job.threshold(Threshold.LEAST_PERSONS).toPlainString() + "人，不予公布"
                : "不予公布，以免推算出不足" + job.threshold(Threshold.LEAST_PERSONS).toPlainString() + "人的数";
        return new IndicatorValue(
                value.indicator(),
                value.area(),
                value.period(),
                null,
                null,
                value.decimals(),
                null,
                null,
                value.unitsReported(),
                value.unitsExpected(),
                null,
                null,
                null,
                ChangeKind.NONE,
                null,
                null,
                ObservationStatus.Q,
                note);
    }

    private boolean withheldThen(String indicator, String area) {
        Set<String> areas = then.of(indicator).keySet();
        return areas.contains(area)
                || !area.equals(job.area())
                        && formerAreas.getOrDefault(area, Set.of()).stream().anyMatch(areas::contains);
    }
}
