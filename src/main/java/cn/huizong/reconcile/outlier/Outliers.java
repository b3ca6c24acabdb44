package cn.huizong.reconcile.outlier;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Threshold;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.rule.Measure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the figures of a period that stand out: of their unit's own history, or else by their growth among the peers'. */
public final class Outliers {

    private record Row(Item item, List<Unit> units) {}

    private final Catalogue catalogue;
    private final ReferencePeriod period;
    private final Thresholds thresholds;
    private final EarlierFigures figures;

    /** @param observations of the period and of earlier ones */
    public Outliers(
            Catalogue catalogue,
            JobDefinition job,
            Respondents respondents,
            Observations observations,
            ReferencePeriod period) {
        this.catalogue = catalogue;
        this.period = period;
        this.thresholds = Thresholds.of(job);
        this.figures = new EarlierFigures(
                catalogue,
                respondents,
                observations,
                period,
                job.threshold(Threshold.HISTORY).intValue());
    }

    /** At most one finding a cell. @param returns accepted for the period */
    public List<Anomaly> among(Collection<ObservedReturn> returns) {
        Map<String, List<Unit>> unitsByForm = returns.stream()
                .flatMap(filed -> catalogue.units().find(filed.key().unit()).stream()
                        .map(unit -> Map.entry(filed.key().form(), unit)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return unitsByForm.entrySet().stream()
                .flatMap(each -> rows(each.getKey(), each.getValue()))
                .toList()
                .parallelStream()
                .flatMap(this::judge)
                .toList();
    }

    private Stream<Row> rows(String form, List<Unit> units) {
        if (figures.years(form).isEmpty()) {
            return Stream.empty();
        }
        return catalogue.form(form, period).map(Form::items).orElse(List.of()).stream()
                .filter(Outliers::isCountOrAmount)
                .map(item -> new Row(item, units));
    }

    /** A percentage has bounds of its own and no growth. */
    private static boolean isCountOrAmount(Item item) {
        return !item.isText()
                && !item.measure().isPercentage()
                && !item.measure().equals(Measure.POINTS);
    }

    private Stream<Anomaly> judge(Row row) {
        return new RowJudgement(row.item(), row.units(), period, figures, thresholds).findings();
    }
}
