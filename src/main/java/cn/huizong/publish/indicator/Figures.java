package cn.huizong.publish.indicator;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a release and of the same period last year, as pages and sheets ask for them. */
public record Figures(JobDefinition job, Units units, IndicatorValues values, IndicatorValues lastYear) {

    public @Nullable IndicatorValue city(String indicator) {
        return values.find(indicator, job.area()).orElse(null);
    }

    public @Nullable IndicatorValue cityLastYear(String indicator) {
        return lastYear.find(indicator, job.area()).orElse(null);
    }

    public @Nullable IndicatorValue in(String area, String indicator) {
        return values.find(indicator, area).orElse(null);
    }

    /** The areas beside the city, in the order they are shown. */
    public List<String> areas() {
        return values.areas().stream().filter(area -> !area.equals(job.area())).toList();
    }

    public String nameOf(String area) {
        return units.nameOf(area);
    }
}
