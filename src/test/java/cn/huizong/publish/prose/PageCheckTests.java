package cn.huizong.publish.prose;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.Release;
import cn.huizong.publish.SampleRelease;
import cn.huizong.publish.indicator.Figures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Words that a template's author may write, and those that no figure bears out. */
class PageCheckTests {

    private static final Map<String, Object> MODEL = Map.of(
            "headline",
            "2021年泰州市法治政府建设统计",
            "period",
            "2021年",
            "lastYear",
            "2020年",
            "coverage",
            "应报3份，采用1份，缺报1份；",
            "open",
            List.of(Map.of("message", "左边为50，应为51")));

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/publish/prose/pages.csv", useHeadersInDisplayName = true)
    void aPageAgreesOrIsToldApart(String html, boolean agrees) {
        Release release = SampleRelease.release();
        Figures figures = new Figures(release.job(), release.catalogue().units(), release.values(), release.lastYear());

        List<String> faults = new PageCheck(MODEL, figures, Map.of()).faults(html);

        assertThat(faults.isEmpty()).as(faults.toString()).isEqualTo(agrees);
    }
}
