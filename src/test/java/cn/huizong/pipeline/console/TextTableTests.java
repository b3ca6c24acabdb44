package cn.huizong.pipeline.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTests {

    @Test
    void chineseAndLatinLineUp() {
        assertThat(new TextTable("", "lrl")
                        .row("指标", "本年", "同比")
                        .row("F40 受理", "625", "增长4.2%")
                        .row("率（%）", "99.99", "持平")
                        .print())
                .isEqualTo("""
                          指标       本年  同比
                          F40 受理    625  增长4.2%
                          率（%）   99.99  持平""");
    }

    @Test
    void wordsFromOutsideMoveNoCursor() {
        assertThat(new TextTable("", "ll").row("a\u001b[2J\nb", "c").print()).isEqualTo("a␛[2J b  c");
    }

    @Test
    void widthCountsTwoForWhatIsWide() {
        assertThat(DisplayWidth.of("汇总")).isEqualTo(4);
        assertThat(DisplayWidth.of("（）")).isEqualTo(4);
        assertThat(DisplayWidth.of("𠮷")).isEqualTo(2);
        assertThat(DisplayWidth.of("é")).isEqualTo(1);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("·—“")).isEqualTo(3);
    }
}
