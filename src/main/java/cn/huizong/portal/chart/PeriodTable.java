package cn.huizong.portal.chart;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Units;
import cn.huizong.pipeline.release.ShownFigure;
import cn.huizong.portal.release.ApprovedRelease;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The city, and an area beside it, over all periods from the first approved release to the last. */
final class PeriodTable {

    private final Store store;
    private final JobDefinition job;
    private final Units units;
    private final IndicatorDefinition indicator;

    PeriodTable(Store store, JobDefinition job, Units units, IndicatorDefinition indicator) {
        this.store = store;
        this.job = job;
        this.units = units;
        this.indicator = indicator;
    }

    /** @param area beside the city; "" for none */
    ChartTable of(List<ApprovedRelease> approved, String area) {
        boolean both = area.isEmpty() || AreaTable.sharesAScale(indicator);
        List<String> areas = area.isEmpty() ? List.of(job.area()) : List.of(job.area(), area);
        List<ChartTable.Column> columns = new ArrayList<>();
        columns.add(new ChartTable.Column(units.nameOf(job.area()), both));
        if (!area.isEmpty()) {
            columns.add(new ChartTable.Column(units.nameOf(area), true));
        }
        Map<ReferencePeriod, StoredRelease> releases = new TreeMap<>();
        approved.stream()
                .map(ApprovedRelease::release)
                .filter(release -> release.period().frequency() == job.frequency())
                .forEach(release -> releases.put(release.period(), release));
        List<ChartTable.Row> rows = withoutHoles(releases).stream()
                .map(period -> row(period, releases.get(period), areas))
                .toList();
        return new ChartTable("历期", "报告期", 2, columns, rows);
    }

    /** A period without a release keeps its place: the line must not look as if there were none. */
    private static List<ReferencePeriod> withoutHoles(Map<ReferencePeriod, StoredRelease> releases) {
        Deque<ReferencePeriod> periods = new ArrayDeque<>();
        for (ReferencePeriod period : releases.keySet()) {
            Deque<ReferencePeriod> between = new ArrayDeque<>();
            ReferencePeriod last = periods.peekLast();
            for (ReferencePeriod hole = period.previous();
                    last != null && hole.compareTo(last) > 0;
                    hole = hole.previous()) {
                between.addFirst(hole);
            }
            periods.addAll(between);
            periods.addLast(period);
        }
        return List.copyOf(periods);
    }

    private ChartTable.Row row(ReferencePeriod period, @Nullable StoredRelease release, List<String> areas) {
        if (release == null) {
            List<ShownFigure> none =
                    areas.stream().map(area -> ShownFigure.words("没有批准")).toList();
            return ChartTable.Row.of(period.chinese(), true, none);
        }
        List<ShownFigure> cells = areas.stream()
                .map(area -> ShownFigure.of(
                        store.releases().value(release, indicator.code(), area).orElse(null)))
                .toList();
        String source = "/summary/" + release.job() + "/" + period + "/" + release.number();
        return new ChartTable.Row(period.chinese(), true, cells, source, release.name());
    }
}
