package cn.huizong.publish.indicator;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Indicators in the order a job prints them: chapters such as 一(五), in them sections such as 一(五)2. */
public final class Sections {

    /** A section and its indicators; its chapter's own name when the chapter is not divided. */
    public record Section(String name, List<IndicatorDefinition> indicators) {}

    public record Chapter(String name, List<Section> sections) {

        public List<IndicatorDefinition> indicators() {
            return sections.stream()
                    .flatMap(section -> section.indicators().stream())
                    .toList();
        }
    }

    private Sections() {}

    /** Sections the job does not list come last, in the order of their indicators. */
    public static List<Chapter> chapters(JobDefinition job) {
        Map<String, List<IndicatorDefinition>> bySection = new LinkedHashMap<>();
        job.sections().forEach(section -> bySection.put(section, new ArrayList<>()));
        for (IndicatorDefinition indicator : job.indicators()) {
            bySection
                    .computeIfAbsent(indicator.section(), unlisted -> new ArrayList<>())
                    .add(indicator);
        }
        Map<String, List<Section>> byChapter = new LinkedHashMap<>();
        bySection.forEach((name, indicators) -> {
            if (!indicators.isEmpty()) {
                byChapter
                        .computeIfAbsent(chapterOf(name), chapter -> new ArrayList<>())
                        .add(new Section(name, indicators));
            }
        });
        return byChapter.entrySet().stream()
                .map(chapter -> new Chapter(chapter.getKey(), chapter.getValue()))
                .toList();
    }

    /** The name without its last number: 一(五)2 is in 一(五), 3.12 in 3. */
    private static String chapterOf(String section) {
        String chapter = section.replaceFirst("[.．、-]?[0-9]+$", "");
        return chapter.isEmpty() ? section : chapter;
    }
}
