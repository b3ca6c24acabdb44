package cn.huizong.portal.chart;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Indicators of a section, to choose from. */
public record IndicatorGroup(String heading, List<IndicatorDefinition> indicators) {

    /** In the order of print, those the job does not list last. @param published codes of the indicators that can be chosen */
    static List<IndicatorGroup> of(JobDefinition job, Set<String> published) {
        Map<String, List<IndicatorDefinition>> bySection = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        for (Section section : job.sections()) {
            bySection.put(section.name(), new ArrayList<>());
            headings.put(section.name(), section.heading());
        }
        job.indicators().stream()
                .filter(indicator -> published.contains(indicator.code()))
                .forEach(indicator -> bySection
                        .computeIfAbsent(indicator.section(), unlisted -> new ArrayList<>())
                        .add(indicator));
        return bySection.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> new IndicatorGroup(
                        headings.getOrDefault(section.getKey(), section.getKey()), List.copyOf(section.getValue())))
                .toList();
    }
}
