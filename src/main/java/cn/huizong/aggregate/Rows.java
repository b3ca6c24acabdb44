package cn.huizong.aggregate;

import cn.huizong.aggregate.compilation.Base;
import cn.huizong.aggregate.compilation.Bounds;
import cn.huizong.aggregate.compilation.Compiled;
import cn.huizong.aggregate.compilation.Contribution;
import cn.huizong.aggregate.compilation.Contributions;
import cn.huizong.aggregate.compilation.Coverage;
import cn.huizong.aggregate.compilation.Estimator;
import cn.huizong.aggregate.compilation.Series;
import cn.huizong.aggregate.compilation.UnitFigures;
import cn.huizong.anomaly.Doubts;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.Contributors;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Estimation;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Threshold;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.TerritoryBreaks;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles the rows of one indicator at a time: the city's, and those of the areas it has figures for. */
final class Rows {

    private final JobDefinition job;
    private final ReferencePeriod period;
    private final ReferencePeriod base;
    private final Rounding rounding;
    private final Contributions contributions;
    private final Contributions unlimited;
    private final GuardedIndicators guarded;
    private final Estimator estimator;
    private final List<String> areas;

    /** @param proving whether the rows must carry the evidence of every figure */
    Rows(
            Catalogue catalogue,
            JobDefinition job,
            ReferencePeriod period,
            Observations observations,
            Doubts doubts,
            boolean proving) {
        this.job = job;
        this.period = period;
        this.base = period.lastYear();
        this.rounding = new Rounding(job.rounding());
        this.estimator = new Estimator(job.threshold(Threshold.ESTIMATE_COVERAGE));
        Respondents respondents = new Respondents(catalogue);
        Contributors contributors = new Contributors(catalogue, job, respondents);
        this.areas = contributors.areas(period);
        TerritoryBreaks breaks = new TerritoryBreaks(catalogue, respondents, observations);
        Function<List<EditRule>, Contributions> limitedBy = rules -> new Contributions(
                catalogue,
                contributors,
                respondents,
                breaks,
                new UnitFigures(catalogue, respondents, observations, rules, doubts, proving));
        this.guarded = new GuardedIndicators(job);
        this.contributions = limitedBy.apply(job.edits());
        this.unlimited = guarded.none() ? contributions : limitedBy.apply(List.of());
    }

    /** The city first. */
    List<String> areas() {
        return areas;
    }

    /** Those of an indicator that is not the change of another, in the order of the areas. */
    List<Row> of(IndicatorDefinition indicator) {
        List<Row> rows = new ArrayList<>();
        Series.of(indicator).ifPresent(series -> {
            Sides sides = sides(series);
            rows.add(row(series, job.area(), sides));
            if (indicator.compilation() == Compilation.SUM) {
                rows.addAll(areaRows(series, sides));
            }
        });
        Series.shown(indicator).ifPresent(series -> rows.addAll(areaRows(series, sides(series))));
        return rows;
    }

    private Sides sides(Series series) {
        Contributions source = guarded.contains(series.indicator()) ? unlimited : contributions;
        List<Contribution> now = source.of(series, period);
        List<Contribution> then = source.of(series, base);
        Map<String, Contribution> thenByUnit = new HashMap<>();
        then.forEach(part -> thenByUnit.put(part.unit().code(), part));
        return new Sides(now, source.bases(series, now, thenByUnit, period, base), then);
    }

    private List<Row> areaRows(Series series, Sides sides) {
        Map<String, Sides> byArea = sides.byArea();
        List<Row> rows = new ArrayList<>();
        for (String area : areas) {
            Sides own = byArea.get(area);
            if (own != null && !own.now().isEmpty() && !area.equals(job.area())) {
                rows.add(row(series, area, own));
            }
        }
        return rows;
    }

    private Row row(Series series, String area, Sides sides) {
        Compiled now = total(series, area, sides);
        Compiled then = compile(series, sides.compared());
        YearOnYear change = YearOnYear.of(series, now, sides.bases(), then, sides.gone());
        return new Row(series, now, sides.bases(), then, change, value(series, area, now, sides.bases(), change));
    }

    /** Only the city's figure may hold an estimate: a unit that has not reported has no figure of its own. */
    private Compiled total(Series series, String area, Sides sides) {
        Compiled reported = compile(series, sides.now());
        boolean estimated = series.indicator().estimation() == Estimation.GROWTH
                && area.equals(job.area())
                && !guarded.contains(series.indicator());
        return estimated ? estimator.estimate(reported, sides.bases()) : reported;
    }

    private static Compiled compile(Series series, List<Contribution> parts) {
        return series.isRate() ? Compiled.rate(parts) : Compiled.sum(parts);
    }

    private IndicatorValue value(Series series, String area, Compiled now, List<Base> bases, YearOnYear change) {
        int decimals = series.indicator().decimals();
        BigDecimal published = published(series, now, decimals);
        Fraction coverage = Coverage.of(now.contributions(), bases);
        Bounds bounds = now.bounds();
        return new IndicatorValue(
                series.indicator().code(),
                area,
                period,
                now.exact(),
                published,
                published == null ? decimals : published.scale(),
                side(now, now.numerator()),
                side(now, now.denominator()),
                now.reported(),
                now.expected(),
                coverage == null ? null : rounding.rate(coverage, 2),
                change.change() == null ? null : rounding.change(change.change()),
                change.change(),
                change.kind(),
                bounds == null ? null : end(bounds.lower(), RoundingMode.FLOOR),
                bounds == null ? null : end(bounds.upper(), RoundingMode.CEILING),
                status(area, now, bases),
                Notes.of(now, bases, change, rounding));
    }

    private @Nullable BigDecimal published(Series series, Compiled now, int decimals) {
        Fraction value = now.exact() == null ? now.nominal() : now.exact();
        if (value == null) {
            return null;
        }
        return series.inPercent() ? rounding.rate(value, decimals) : rounding.value(value, decimals);
    }

    /**
     * The row of a unit that took another over is broken even where its return makes the two comparable: the figure printed
     * for the year before was the smaller unit's. The city's is not, as long as it covers the same territory. Where there is
     * no figure there is nothing to break.
     */
    private ObservationStatus status(String area, Compiled now, List<Base> bases) {
        if (now.exact() == null && now.nominal() == null && now.bounds() == null) {
            return now.status();
        }
        boolean city = area.equals(job.area());
        for (int i = 0; i < bases.size(); i++) {
            Base each = bases.get(i);
            boolean broken = city ? !each.comparable() : changesTerritory(each);
            if (broken && now.contributions().get(i).counted()) {
                return now.status().stronger(ObservationStatus.B);
            }
        }
        return now.status();
    }

    private static boolean changesTerritory(Base base) {
        return base.broken() != null
                && base.broken().predecessors().stream().anyMatch(former -> former.comparableIf() != null);
    }

    /** A numerator or denominator; estimated ones seldom end, and are rounded like a change. */
    private @Nullable BigDecimal side(Compiled now, @Nullable Fraction value) {
        return value != null && now.estimate() != null && value.endless() ? rounding.change(value) : decimal(value);
    }

    /** A bound whose decimals do not end is rounded outwards: else it would bound too much. */
    private static @Nullable BigDecimal end(@Nullable Fraction bound, RoundingMode outwards) {
        return bound != null && bound.endless() ? bound.round(Rounding.FAR_DECIMALS, outwards) : decimal(bound);
    }

    private static @Nullable BigDecimal decimal(@Nullable Fraction value) {
        return value == null ? null : Rounding.decimal(value);
    }
}
