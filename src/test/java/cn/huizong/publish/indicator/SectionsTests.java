package cn.huizong.publish.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.SampleRelease;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SectionsTests {

    @Test
    void chaptersFollowTheJobAndNoIndicatorIsLost() {
        var chapters = Sections.chapters(SampleRelease.job(Path.of("x")));

        assertThat(chapters)
                .extracting(Sections.Chapter::name)
                .containsExactly("一(一)", "一(二)", "一(五)", "一(六)", "一(七)", "一(八)");
        assertThat(chapters.get(0).sections())
                .extracting(Sections.Section::name)
                .containsExactly("一(一)1", "一(一)4");
        assertThat(chapters.stream()
                        .mapToInt(chapter -> chapter.indicators().size())
                        .sum())
                .isEqualTo(SampleRelease.job(Path.of("x")).indicators().size());
    }
}
