package cn.huizong.publish.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.SampleRelease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chapter has F40, F41, F43, F44 and F48; the definitions of F41 and F43 have notes of their own. */
class FootnotesTests {

    private static final String BASIS = "同比按可比口径，高港区的基数含医药高新区";

    private final JobDefinition job = SampleRelease.job(Path.of("x"));
    private final Sections.Chapter chapter = Sections.chapters(job).get(2);

    @Test
    void whatThreeRowsRemarkIsSaidOnceAndNumbered() {
        Footnotes footnotes = footnotes(BASIS, "按件计；" + BASIS, BASIS, "另一件事", "另一件事");

        assertThat(rows(footnotes)).containsExactly("①", "可含上年结转；按件计；①", "单一机构填报；①", "另一件事", "另一件事");
        assertThat(footnotes.lines()).containsExactly("① " + BASIS);
    }

    @Test
    void semicolonsInBracketsDoNotDivideARemark() {
        Footnotes footnotes = footnotes("甲（一；二）；乙", "甲（一；二）；乙", "乙；甲（一；二）", "", "");

        assertThat(footnotes.lines()).containsExactly("① 甲（一；二）", "② 乙");
        assertThat(rows(footnotes)).containsExactly("①②", "可含上年结转；①②", "单一机构填报；①②", "", "");
    }

    @Test
    void withoutSharedRemarksThereAreNoFootnotes() {
        Footnotes footnotes = footnotes("甲", "甲", "乙", "", "");

        assertThat(footnotes.lines()).isEmpty();
        assertThat(rows(footnotes)).containsExactly("甲", "可含上年结转；甲", "单一机构填报；乙", "", "");
    }

    private List<String> rows(Footnotes footnotes) {
        return chapter.indicators().stream().map(footnotes::of).toList();
    }

    private Footnotes footnotes(String... notes) {
        List<IndicatorValue> values = new ArrayList<>();
        List<IndicatorDefinition> indicators = chapter.indicators();
        assertThat(indicators).hasSameSizeAs(notes);
        for (int i = 0; i < notes.length; i++) {
            values.add(noted(indicators.get(i).code(), notes[i]));
        }
        return new Footnotes(
                chapter,
                new Figures(
                        job, SampleRelease.units(), SampleRelease.valuesOf(values), SampleRelease.valuesOf(List.of())));
    }

    private static IndicatorValue noted(String code, String note) {
        return new IndicatorValue(
                code,
                "321200",
                SampleRelease.PERIOD,
                null,
                null,
                0,
                null,
                null,
                7,
                7,
                null,
                null,
                null,
                ChangeKind.NONE,
                null,
                null,
                ObservationStatus.A,
                note);
    }
}
