package cn.huizong.portal.chart;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Units;
import cn.huizong.pipeline.release.ShownFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The areas in a period, beside the same period last year. */
final class AreaTable {

    private final JobDefinition job;
    private final Units units;
    private final IndicatorDefinition indicator;

    AreaTable(JobDefinition job, Units units, IndicatorDefinition indicator) {
        this.job = job;
        this.units = units;
        this.indicator = indicator;
    }

    /** The values of a release under the name of its column. */
    record Edition(String name, IndicatorValues values) {

        @Nullable
        IndicatorValue in(String area, IndicatorDefinition indicator) {
            return values.find(indicator.code(), area).orElse(null);
        }

        /** Those the indicator was published for: lists and single institutions have a figure of the city alone. */
        List<String> areas(IndicatorDefinition indicator) {
            return values.areas().stream()
                    .filter(area -> in(area, indicator) != null)
                    .toList();
        }
    }

    /** @param before null where nothing was approved for last year */
    ChartTable of(Edition now, @Nullable Edition before) {
        List<ChartTable.Column> columns = new ArrayList<>();
        columns.add(new ChartTable.Column(now.name(), true));
        Map<String, List<ShownFigure>> cells = new LinkedHashMap<>();
        now.areas(indicator).forEach(area -> cells.put(area, new ArrayList<>()));
        if (before != null) {
            columns.add(new ChartTable.Column(before.name(), true));
            before.areas(indicator).forEach(area -> cells.putIfAbsent(area, new ArrayList<>()));
        }
        cells.forEach((area, row) -> {
            row.add(ShownFigure.of(now.in(area, indicator)));
            if (before != null) {
                row.add(ShownFigure.ofBase(before.in(area, indicator)));
            }
        });
        boolean city = sharesAScale(indicator) || !partsAreDrawn(cells);
        List<ChartTable.Row> rows = new ArrayList<>();
        cells.forEach((area, row) ->
                rows.add(ChartTable.Row.of(units.nameOf(area), city || !area.equals(job.area()), List.copyOf(row))));
        return new ChartTable("各地区", "地区", 1, columns, List.copyOf(rows));
    }

    private boolean partsAreDrawn(Map<String, List<ShownFigure>> cells) {
        return cells.entrySet().stream()
                .filter(row -> !row.getKey().equals(job.area()))
                .anyMatch(row -> row.getValue().stream().anyMatch(ShownFigure::drawn));
    }

    /** A rate of the city is among those of its areas; a count is their sum, beside which they could not be told apart. */
    static boolean sharesAScale(IndicatorDefinition indicator) {
        return indicator.kind() == IndicatorKind.RATE || indicator.kind() == IndicatorKind.CHANGE;
    }
}
