package cn.huizong.publish.page;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.finding.ActorGroup;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.finding.ReturnedPlaces;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.indicator.Legend;
import cn.huizong.publish.indicator.Sections;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.Masthead;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything the summary's template can say; docs/summary-template.md describes it for those who write one. */
public final class SummaryModel {

    /** A leader reads the worst of a unit; the anomaly report has them all. */
    private static final int SHOWN_A_UNIT = 3;

    private final Masthead masthead;
    private final Figures figures;
    private final AnomalyText words;
    private final Set<String> withheld;
    private final Map<String, Map<String, Object>> byCode = new LinkedHashMap<>();

    public SummaryModel(Masthead masthead, Figures figures, AnomalyText words, Map<String, Chart> charts) {
        this.masthead = masthead;
        this.figures = figures;
        this.words = words;
        this.withheld = figures.values().all().stream()
                .filter(FigureText::withheld)
                .map(IndicatorValue::indicator)
                .collect(Collectors.toSet());
        FigureFields fields = new FigureFields(figures, new ChartFields(charts));
        for (IndicatorDefinition indicator : figures.job().indicators()) {
            byCode.put(indicator.code(), fields.of(indicator));
        }
    }

    /**
     * @param coverage who reported, in one sentence
     * @param reliability how far the figures can be relied on, in one sentence
     */
    public Map<String, Object> map(String coverage, String reliability, List<Fact> facts, List<ReportEntry> anomalies) {
        return MastheadFields.of(masthead)
                .text("coverage", coverage)
                .text("reliability", reliability)
                .list("facts", pairs(facts))
                .group("figures", Collections.unmodifiableMap(byCode))
                .list("headlines", headlines())
                .list("chapters", new ChapterFields(figures, byCode).all())
                .list("open", open(anomalies))
                .text("hints", hints(anomalies))
                .list("legend", pairs(Legend.entries()))
                .map();
    }

    /** For a job without a template of its own: the first figure of every chapter. */
    private List<Map<String, Object>> headlines() {
        return Sections.chapters(figures.job()).stream()
                .map(chapter -> fields(chapter.indicators().get(0)))
                .toList();
    }

    private Map<String, Object> fields(IndicatorDefinition indicator) {
        return byCode.getOrDefault(indicator.code(), Map.of());
    }

    private List<Map<String, Object>> open(List<ReportEntry> anomalies) {
        AnomalyFields fields = new AnomalyFields(words, this::tellsWithheld, ReturnedPlaces.NONE);
        List<ReportEntry> blocking = anomalies.stream()
                .filter(entry -> entry.anomaly().blocksFinal())
                .toList();
        return ActorGroup.of(blocking).stream()
                .map(group -> {
                    List<ReportEntry> shown = worst(group);
                    Map<String, Object> map = fields.group(group, shown);
                    map.put("more", orNone(group.entries().size() - shown.size()));
                    return map;
                })
                .toList();
    }

    /** Whether what it says is of figures of which some are withheld. */
    private boolean tellsWithheld(Anomaly anomaly) {
        return anomaly.indicators().stream().anyMatch(withheld::contains);
    }

    private static String hints(List<ReportEntry> anomalies) {
        return orNone(anomalies.stream()
                .map(ReportEntry::anomaly)
                .filter(anomaly -> anomaly.open() && !anomaly.blocksFinal())
                .count());
    }

    private static List<ReportEntry> worst(ActorGroup group) {
        return group.entries().stream()
                .sorted(Comparator.comparingInt(ReportEntry::depth))
                .limit(SHOWN_A_UNIT)
                .toList();
    }

    /** A count, "" for none. */
    private static String orNone(long count) {
        return count == 0 ? "" : Long.toString(count);
    }

    private static List<Map<String, Object>> pairs(List<Fact> facts) {
        return facts.stream()
                .map(fact -> new Fields()
                        .text("name", fact.name())
                        .text("value", fact.value())
                        .map())
                .toList();
    }
}
