package cn.huizong.aggregate;

import cn.huizong.aggregate.compilation.Base;
import cn.huizong.aggregate.compilation.Bounds;
import cn.huizong.aggregate.compilation.Compiled;
import cn.huizong.aggregate.compilation.Contribution;
import cn.huizong.aggregate.compilation.Contributions;
import cn.huizong.aggregate.compilation.Coverage;
import cn.huizong.aggregate.compilation.Series;
import cn.huizong.aggregate.compilation.UnitFigures;
import cn.huizong.anomaly.Doubts;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.Contributors;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.TerritoryBreaks;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles the rows of one indicator at a time: the city's, and those of the areas it has figures for. */
final class Rows {

    private final JobDefinition job;
    private final ReferencePeriod period;
    private final ReferencePeriod base;
    private final Rounding rounding;
    private final Contributions contributions;
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
        Respondents respondents = new Respondents(catalogue);
        Contributors contributors = new Contributors(catalogue, job, respondents);
        this.areas = contributors.areas(period);
        this.contributions = new Contributions(
                catalogue,
                contributors,
                respondents,
                new TerritoryBreaks(catalogue, respondents, observations),
                new UnitFigures(catalogue, respondents, observations, doubts, proving));
    }

    /** The city first. */
    List<String> areas() {
        return areas;
    }

    /** Those of an indicator that is not the change of another, in the order of the areas. */
    List<Row> of(IndicatorDefinition indicator) {
        List<Row> rows = new ArrayList<>();
        Series.of(indicator).ifPresent(series -> {
            Sides sides = new Sides(series);
            rows.add(row(sides, job.area(), unit -> true));
            if (indicator.compilation() == Compilation.SUM) {
                rows.addAll(areaRows(sides));
            }
        });
        Series.shown(indicator).ifPresent(series -> rows.addAll(areaRows(new Sides(series))));
        return rows;
    }

    /** What the units of a series give now and gave a year ago. */
    private final class Sides {
        private final Series series;
        private final Map<String, Contribution> now;
        private final Map<String, Contribution> then;
        private final Map<String, Base> bases = new HashMap<>();

        Sides(Series series) {
            this.series = series;
            this.now = contributions.of(series, period);
            this.then = contributions.of(series, base);
            now.forEach((code, part) -> bases.put(code, contributions.base(series, part.unit(), then, period, base)));
        }

        Base base(Contribution part) {
            return Objects.requireNonNull(bases.get(part.unit().code()));
        }
    }

    private List<Row> areaRows(Sides sides) {
        Set<String> own = new HashSet<>();
        sides.now.values().forEach(part -> own.add(part.unit().area()));
        return areas.stream()
                .filter(area -> own.contains(area) && !area.equals(job.area()))
                .map(area -> row(sides, area, unit -> unit.area().equals(area)))
                .toList();
    }

    private Row row(Sides sides, String area, Predicate<Unit> inArea) {
        Series series = sides.series;
        List<Contribution> parts = sides.now.values().stream()
                .filter(part -> inArea.test(part.unit()))
                .toList();
        List<Base> bases = parts.stream().map(sides::base).toList();
        Compiled now = compile(series, parts);
        Compiled then = compile(
                series,
                bases.stream().flatMap(each -> each.contributions().stream()).toList());
        YearOnYear change = YearOnYear.of(series, now, bases, then, gone(sides, bases, inArea));
        return new Row(series, now, bases, then, change, value(series, area, now, bases, change));
    }

    private static Compiled compile(Series series, List<Contribution> parts) {
        return series.isRate() ? Compiled.rate(parts) : Compiled.sum(parts);
    }

    private static List<Unit> gone(Sides sides, List<Base> bases, Predicate<Unit> inArea) {
        Set<String> covered = new HashSet<>();
        bases.forEach(each ->
                each.contributions().forEach(part -> covered.add(part.unit().code())));
        return sides.then.values().stream()
                .map(Contribution::unit)
                .filter(unit -> inArea.test(unit) && !covered.contains(unit.code()))
                .toList();
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
                decimal(now.numerator()),
                decimal(now.denominator()),
                now.reported(),
                now.expected(),
                coverage == null ? null : rounding.rate(coverage, 2),
                change.change() == null ? null : rounding.change(change.change()),
                change.change(),
                change.kind(),
                bounds == null ? null : decimal(bounds.lower()),
                bounds == null ? null : decimal(bounds.upper()),
                status(area, now, bases),
                Notes.of(now, bases, change));
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

    private static @Nullable BigDecimal decimal(@Nullable Fraction value) {
        return value == null ? null : Rounding.decimal(value);
    }
}
