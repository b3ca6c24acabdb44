package cn.huizong.publish.chart;

import java.util.List;

/**
 * Bars that belong together.
 *
 * @param name what they have in common: 2021年
 * @param bars one a category, in their order
 */
public record Series(String name, List<Bar> bars) {

    public Series {
        name = Chart.line(name);
        bars = List.copyOf(bars);
    }
}
