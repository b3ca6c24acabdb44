package cn.huizong.publish.prose;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.indicator.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page of a release may say. Put together once for all its pages, and by as many as like read at the same time. */
final class PageFacts {

    private static final List<String> ANYWHERE = List.of("headline", "period", "release", "asOf");

    private final Map<String, Object> model;
    private final Figures table;
    private final Map<String, IndicatorDefinition> indicators = new HashMap<>();
    /** Of the city. */
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private final ChartCheck charts;
    private final FreeText free;
    private final FreeText given;

    /** @param model what the template was given; it does not change any more */
    PageFacts(Map<String, Object> model, Figures table, Map<String, Chart> charts) {
        this.model = model;
        this.table = table;
        this.charts = new ChartCheck(charts);
        List<String> phrases = new ArrayList<>();
        for (String name : ANYWHERE) {
            ModelPath.text(model, name).ifPresent(phrases::add);
        }
        for (IndicatorDefinition indicator : table.job().indicators()) {
            figures.put(
                    indicator.code(), new Figure(indicator, table, table.job().area()));
            indicators.put(indicator.code(), indicator);
            phrases.add(indicator.name());
        }
        this.free = new FreeText(phrases, figures.values());
        this.given = new FreeText(ModelPath.texts(model), figures.values());
    }

    /** @param area "" for the city */
    @Nullable
    Figure figure(String code, String area) {
        IndicatorDefinition indicator = indicators.get(code);
        return indicator == null || area.isEmpty() ? figures.get(code) : new Figure(indicator, table, area);
    }

    /** The text the template was given under a path. */
    Optional<String> said(String path) {
        return ModelPath.text(model, path);
    }

    ChartCheck charts() {
        return charts;
    }

    /** What may stand anywhere. */
    FreeText free() {
        return free;
    }

    /** Every text the template was given. */
    FreeText given() {
        return given;
    }
}
