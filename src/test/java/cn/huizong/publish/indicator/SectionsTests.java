package cn.huizong.publish.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.publish.SampleRelease;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTests {

    private final JobDefinition job = SampleRelease.job(Path.of("x"));
    private final List<Sections.Chapter> chapters = Sections.chapters(job);

    @Test
    void chaptersFollowTheJobAndNoIndicatorIsLost() {
        assertThat(chapters)
                .extracting(chapter -> chapter.section().name())
                .containsExactly("一(一)", "一(二)", "一(五)", "一(六)", "一(七)", "一(八)");
        assertThat(chapters.get(0).parts())
                .extracting(part -> part.section().name())
                .containsExactly("一(一)1", "一(一)4");
        assertThat(chapters.stream()
                        .mapToInt(chapter -> chapter.indicators().size())
                        .sum())
                .isEqualTo(job.indicators().size());
    }

    @Test
    void aTitleStandsBesideTheNameAndAChapterMayHaveOneOfItsOwn() {
        Sections.Chapter titled = chapters.get(2);

        assertThat(titled.section().heading()).isEqualTo("一(五)　矛盾化解");
        assertThat(titled.parts()).extracting(part -> part.section().heading()).containsExactly("一(五)2　行政复议", "一(五)3");
        assertThat(titled.parts()).allMatch(titled::dividedBy);
        assertThat(chapters.get(1).section().heading()).isEqualTo("一(二)");
    }

    @Test
    void anUndividedChapterIsItsOwnOnlyPart() {
        Sections.Chapter undivided = chapters.get(4);

        assertThat(undivided.section().heading()).isEqualTo("一(七)　数字政府");
        assertThat(undivided.parts()).hasSize(1).noneMatch(undivided::dividedBy);
    }
}
