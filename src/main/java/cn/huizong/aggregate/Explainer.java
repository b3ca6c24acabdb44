package cn.huizong.aggregate;

import cn.huizong.aggregate.movement.Movement;
import cn.huizong.anomaly.Doubts;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.rule.Shift;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Proves a published number: the tree from the indicator down to file, sheet and cell (law 9). */
public final class Explainer {

    private final Catalogue catalogue;
    private final JobDefinition job;

    public Explainer(Catalogue catalogue, JobDefinition job) {
        this.catalogue = catalogue;
        this.job = job;
    }

    /**
     * @param area code of an area the indicator has a row for; the city's is {@link JobDefinition#area}
     * @throws IllegalArgumentException when the job has no such indicator or it has no row for the area; the message is in
     *     Chinese
     */
    public Proof explain(String indicator, String area, ReferencePeriod period, Observations observations) {
        IndicatorDefinition definition = find(indicator);
        Rows rows = new Rows(catalogue, job, period, observations, new Doubts(List.of()), true);
        String rate = definition.changeOf();
        IndicatorDefinition source = rate == null ? definition : find(rate);
        Row row = rows.of(source).stream()
                .filter(each -> each.value().area().equals(area))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(noRow(definition, area)));
        ProofTree tree = new ProofTree(catalogue, job, row);
        return rate == null
                ? new Proof(definition, row.value(), tree.value())
                : new Proof(definition, change(definition, row), tree.change());
    }

    /**
     * Where the change of the city's figure on the same period last year comes from; of a change of a rate, where that of the rate does.
     *
     * @throws IllegalArgumentException as {@link #explain}
     */
    public Movement movement(String indicator, ReferencePeriod period, Observations observations) {
        IndicatorDefinition definition = find(indicator);
        Rows rows = new Rows(catalogue, job, period, observations, new Doubts(List.of()), false);
        Row city = rows.of(definition.changeOf() == null ? definition : find(definition.changeOf())).stream()
                .filter(each -> each.value().area().equals(job.area()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(noRow(definition, job.area())));
        return CityMovement.of(city, rows.areas());
    }

    /**
     * Areas, the city perhaps among them, whose figures must not be told; none for an indicator that disclosure control has no business with.
     *
     * @param lastYear whether last year's are told as well
     */
    public Set<String> withheldAreas(
            String indicator, ReferencePeriod period, Observations observations, boolean lastYear) {
        IndicatorDefinition definition = find(indicator);
        GuardedIndicators guarded = new GuardedIndicators(job);
        if (!guarded.contains(definition)) {
            return Set.of();
        }
        Aggregator aggregator = new Aggregator(catalogue, job);
        IndicatorValues values = aggregator.aggregate(period, observations, new Doubts(List.of()), guarded.all());
        String source = definition.changeOf() == null ? indicator : definition.changeOf();
        boolean both = lastYear || definition.changeOf() != null || looksBack(find(source));
        return aggregator.withholding(period, observations, values).areas(source, both, values.areas());
    }

    private static boolean looksBack(IndicatorDefinition indicator) {
        return Stream.of(
                        Optional.ofNullable(indicator.value()),
                        Optional.ofNullable(indicator.numerator()),
                        Optional.ofNullable(indicator.denominator()),
                        Optional.ofNullable(indicator.shown()))
                .flatMap(Optional::stream)
                .flatMap(formula -> formula.references().stream())
                .anyMatch(reference -> reference.shift() != Shift.CURRENT);
    }

    private IndicatorValue change(IndicatorDefinition definition, Row row) {
        return new Changes(new Rounding(job.rounding()))
                .of(definition, List.of(row))
                .get(0);
    }

    private IndicatorDefinition find(String code) {
        return job.indicators().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "“" + job.title() + "”没有指标“" + code + "”。指标代码见 indicators.xlsx，或目录里的 indicators.yaml。"));
    }

    private String noRow(IndicatorDefinition definition, String area) {
        return "指标 " + definition.code() + " " + definition.name() + "没有地区“"
                + catalogue.units().nameOf(area) + "”的数。--area 请写填报本指标的地区的代码，全市是 " + job.area() + "。";
    }
}
