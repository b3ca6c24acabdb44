package cn.huizong.publish.page;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.Section;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.indicator.Footnotes;
import cn.huizong.publish.indicator.Sections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template can say about the chapters of a release, with all their figures. */
final class ChapterFields {

    private final Figures figures;
    private final Map<String, Map<String, Object>> byCode;

    /** @param byCode what can be said about each figure */
    ChapterFields(Figures figures, Map<String, Map<String, Object>> byCode) {
        this.figures = figures;
        this.byCode = byCode;
    }

    List<Map<String, Object>> all() {
        return Sections.chapters(figures.job()).stream().map(this::chapter).toList();
    }

    private Map<String, Object> chapter(Sections.Chapter chapter) {
        Footnotes footnotes = new Footnotes(chapter, figures);
        return named(chapter.section())
                .list(
                        "sections",
                        chapter.parts().stream()
                                .map(part -> section(chapter, part, footnotes))
                                .toList())
                .list(
                        "notes",
                        footnotes.lines().stream().map(ChapterFields::note).toList())
                .map();
    }

    private Map<String, Object> section(Sections.Chapter chapter, Sections.Part part, Footnotes footnotes) {
        return named(part.section())
                .flag("divides", chapter.dividedBy(part))
                .list(
                        "figures",
                        part.indicators().stream()
                                .map(indicator -> row(indicator, footnotes))
                                .toList())
                .map();
    }

    private Map<String, Object> row(IndicatorDefinition indicator, Footnotes footnotes) {
        Map<String, Object> row = new LinkedHashMap<>(byCode.getOrDefault(indicator.code(), Map.of()));
        row.putAll(new Fields().text("footnoted", footnotes.of(indicator)).map());
        return row;
    }

    private static Map<String, Object> note(String line) {
        return new Fields().text("text", line).map();
    }

    private static Fields named(Section section) {
        return new Fields()
                .text("name", section.name())
                .text("title", section.title())
                .text("heading", section.heading());
    }
}
