package cn.huizong.aggregate;

import cn.huizong.aggregate.movement.Movement;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Doubts;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes a job's indicators for the city and its areas from accepted observations. */
public final class Aggregator {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final GuardedIndicators guarded;

    public Aggregator(Catalogue catalogue, JobDefinition job) {
        this.catalogue = catalogue;
        this.job = job;
        this.guarded = new GuardedIndicators(job);
    }

    /**
     * With nothing in it that must not be published.
     *
     * @param observations of the period and, for comparison, of earlier ones
     * @param anomalies of the period's reconciliation: figures they put in doubt are marked V
     */
    public IndicatorValues aggregate(ReferencePeriod period, Observations observations, List<Anomaly> anomalies) {
        IndicatorValues values = aggregate(period, observations, new Doubts(anomalies), job.indicators(), true);
        return guarded.none()
                ? values
                : withholding(period, observations, values).of(values);
    }

    /** @param values as they were compiled */
    Withholding withholding(ReferencePeriod period, Observations observations, IndicatorValues values) {
        IndicatorValues lastYear = aggregate(period.lastYear(), observations, new Doubts(List.of()), guarded.all());
        return new Withholding(
                job,
                catalogue.units(),
                WithheldFigures.of(job, guarded, values),
                WithheldFigures.of(job, guarded, lastYear));
    }

    /**
     * As it was compiled, with nothing withheld.
     *
     * @param wanted some of the job's indicators, in its order; with the change of a rate the rate itself
     */
    IndicatorValues aggregate(
            ReferencePeriod period, Observations observations, Doubts doubts, List<IndicatorDefinition> wanted) {
        return aggregate(period, observations, doubts, wanted, false);
    }

    /** @param tracing whether it is asked where changes come from */
    private IndicatorValues aggregate(
            ReferencePeriod period,
            Observations observations,
            Doubts doubts,
            List<IndicatorDefinition> wanted,
            boolean tracing) {
        Rows rows = new Rows(catalogue, job, period, observations, doubts, false);
        Set<String> changing = new HashSet<>();
        wanted.forEach(indicator -> Optional.ofNullable(indicator.changeOf()).ifPresent(changing::add));
        List<Result> results = wanted.parallelStream()
                .map(indicator -> {
                    List<Row> own = rows.of(indicator);
                    return new Result(
                            own.stream().map(Row::value).toList(),
                            changing.contains(indicator.code()) ? own : List.of(),
                            tracing && !own.isEmpty() ? CityMovement.of(own.get(0), rows.areas()) : null);
                })
                .toList();
        Map<String, Movement> movements = new HashMap<>();
        Map<String, List<Row>> rates = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            rates.put(wanted.get(i).code(), results.get(i).rows());
            Movement movement = results.get(i).movement();
            if (movement != null) {
                movements.put(wanted.get(i).code(), movement);
            }
        }
        Changes changes = new Changes(new Rounding(job.rounding()));
        List<IndicatorValue> values = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String code = wanted.get(i).code();
            String rate = wanted.get(i).changeOf();
            Optional.ofNullable(rate).map(movements::get).ifPresent(movement -> movements.put(code, movement));
            values.addAll(
                    rate == null
                            ? results.get(i).values()
                            : changes.of(wanted.get(i), rates.getOrDefault(rate, List.of())));
        }
        return new IndicatorValues(rows.areas(), values, Map.of(), movements);
    }

    /**
     * Values of an indicator.
     *
     * @param rows what they were made of; kept only where the change of a rate asks for it, because with thousands of units
     *     they are by far the most of the memory
     */
    private record Result(
            List<IndicatorValue> values,
            List<Row> rows,
            @Nullable Movement movement) {}
}
