package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTextTests {

    @Test
    void sentencesAndCardsAreToldAndTablesWithWhatIsAroundThemAreNot() {
        SummaryText text = SummaryText.of("<h1>2020年摘要</h1><p>r001</p>"
                + "<section class=cards><div class=card><p>案件</p><p>463件</p><p>上年400件</p></div></section>"
                + "<section><h2>主要情况</h2><p>受理 <b>463件</b>。</p><ul><li>一<p>二</p></li></ul></section>"
                + "<section><h2>全部指标</h2><table><tr><td>1</td></tr></table><p>① 注</p></section>");
        assertThat(text.headline()).isEqualTo("2020年摘要");
        assertThat(text.lines()).containsExactly("r001", "案件：463件，上年400件", "主要情况", "受理 463件。", "一 二");
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertThat(SummaryText.of("")).isEqualTo(new SummaryText("", java.util.List.of()));
    }
}
