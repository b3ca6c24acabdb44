package cn.huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "海陵区",
                "海  陵 区",
                "海　陵　区",
                "\u00A0海陵区\u200B",
                "海陵区（盖章）",
                "海陵区 (公章)",
                "海陵区（加盖公章）",
                "海陵区盖章",
                "\uFEFF海陵区\t"
            })
    void spacesInvisibleCharactersAndSealsDoNotCount(String written) {
        assertThat(WrittenName.normalise(written)).isEqualTo("海陵区");
    }

    @Test
    void fullWidthAndSmallLettersBecomeOne() {
        assertThat(WrittenName.normalise("ｓｆｊ－１（Ａ）")).isEqualTo("SFJ-1(A)");
    }

    @Test
    void otherWordsInParenthesesStay() {
        assertThat(WrittenName.normalise("市司法局（市委依法治市办）")).isEqualTo("市司法局(市委依法治市办)");
    }
}
