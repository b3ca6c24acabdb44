package cn.huizong.reconcile.rate;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Contributors;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published counts of the city, and the denominators of its published rates, as far as every unit's part is known. */
final class CityTotals {

    private record Total(String name, Measure measure, BigDecimal value) {}

    private final Contributors contributors;
    private final EvidenceFinder finder;
    private final ReferencePeriod period;
    private final List<Total> totals = new ArrayList<>();

    CityTotals(
            Catalogue catalogue,
            JobDefinition job,
            Respondents respondents,
            EvidenceFinder finder,
            ReferencePeriod period) {
        this.contributors = new Contributors(catalogue, job, respondents);
        this.finder = finder;
        this.period = period;
        for (IndicatorDefinition indicator : job.indicators()) {
            String name = "全市“" + indicator.name() + "”（" + indicator.code() + "）";
            add(indicator, indicator.value(), name);
            add(indicator, indicator.denominator(), name + "的分母");
        }
    }

    private void add(IndicatorDefinition indicator, @Nullable Formula formula, String name) {
        if (formula != null) {
            total(indicator, formula)
                    .ifPresent(value -> totals.add(new Total(name + value.toPlainString(), formula.measure(), value)));
        }
    }

    private Optional<BigDecimal> total(IndicatorDefinition indicator, Formula formula) {
        Fraction sum = Fraction.ZERO;
        List<Unit> units = contributors.of(indicator, formula, period);
        for (Unit unit : units) {
            if (!(formula.evaluate(
                            reference -> finder.find(reference, unit, period).fact())
                    instanceof Quantity.Exact part)) {
                return Optional.empty();
            }
            sum = sum.plus(part.value());
        }
        return units.isEmpty() || sum.endless() ? Optional.empty() : Optional.of(new BigDecimal(sum.toPlainString()));
    }

    /** Those of a measure, in it. */
    List<Denominator> in(Measure measure) {
        return totals.stream()
                .filter(total -> total.measure().comparableWith(measure))
                .map(total -> new Denominator(
                        total.name(),
                        total.value().multiply(total.measure().scale()).divide(measure.scale())))
                .toList();
    }
}
