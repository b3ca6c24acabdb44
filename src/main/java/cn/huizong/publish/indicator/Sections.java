package cn.huizong.publish.indicator;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Indicators in the order a job prints them: chapters such as 一(五), in them sections such as 一(五)2. */
public final class Sections {

    /** A section and its indicators; it is the chapter itself where the chapter is not divided. */
    public record Part(Section section, List<IndicatorDefinition> indicators) {}

    /** Parts that are printed together, under the title the job gives to the chapter's own name. */
    public record Chapter(Section section, List<Part> parts) {

        public List<IndicatorDefinition> indicators() {
            return parts.stream().flatMap(part -> part.indicators().stream()).toList();
        }

        /** Whether a part has a heading of its own. */
        public boolean dividedBy(Part part) {
            return !part.section().name().equals(section.name());
        }
    }

    private Sections() {}

    /** Sections the job does not list come last, in the order of their indicators. */
    public static List<Chapter> chapters(JobDefinition job) {
        Map<String, Section> known = new LinkedHashMap<>();
        Map<String, List<IndicatorDefinition>> bySection = new LinkedHashMap<>();
        for (Section section : job.sections()) {
            known.put(section.name(), section);
            bySection.put(section.name(), new ArrayList<>());
        }
        for (IndicatorDefinition indicator : job.indicators()) {
            bySection
                    .computeIfAbsent(indicator.section(), unlisted -> new ArrayList<>())
                    .add(indicator);
        }
        Map<String, List<Part>> byChapter = new LinkedHashMap<>();
        bySection.forEach((name, indicators) -> {
            if (!indicators.isEmpty()) {
                byChapter
                        .computeIfAbsent(chapterOf(name), chapter -> new ArrayList<>())
                        .add(new Part(named(known, name), indicators));
            }
        });
        return byChapter.entrySet().stream()
                .map(chapter -> new Chapter(named(known, chapter.getKey()), chapter.getValue()))
                .toList();
    }

    private static Section named(Map<String, Section> known, String name) {
        return known.getOrDefault(name, Section.untitled(name));
    }

    /** The name without its last number: 一(五)2 is in 一(五), 3.12 in 3. */
    private static String chapterOf(String section) {
        String chapter = section.replaceFirst("[.．、-]?[0-9]+$", "");
        return chapter.isEmpty() ? section : chapter;
    }
}
