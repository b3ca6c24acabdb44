package cn.huizong.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafeTextTests {

    @Test
    void ordinaryTextIsReturnedAsItIs() {
        String text = "海陵区\t复议\r\n𠮷 §";

        assertThat(SafeText.visible(text)).isSameAs(text);
    }

    @Test
    void halvesOfASurrogatePairAreShown() {
        assertThat(SafeText.visible("a\uD842b\uDFB7")).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(SafeText.visible("\uD842\uDFB7\uD842")).isEqualTo("\uD842\uDFB7\uFFFD");
    }

    /** Obeyed, such a character would show the parts of a file name in another order. */
    @Test
    void whatTurnsTheReadingDirectionIsShown() {
        for (char mark : new char[] {'\u200E', '\u200F', '\u061C', '\u202A', '\u202E', '\u2066', '\u2069'}) {
            assertThat(SafeText.visible("12" + mark + "34")).isEqualTo("12\uFFFD34");
        }
    }

    @Test
    void textsSortByCodePointAndNotByUnit() {
        // 𠮷 lies above the last character of the basic plane, though its first unit lies below it.
        assertThat(List.of("𠮷", "\uFFEE", "a", "ab").stream().sorted(CodePointOrder.ORDER))
                .containsExactly("a", "ab", "\uFFEE", "𠮷");
    }

    @Test
    void onlyDigitsPointAndMinusMakeANumber() {
        assertThat(List.of("0", "-3.2", "007", "1.50")).allMatch(PlainNumber::is);
        assertThat(List.of("", "-", ".5", "5.", "1e5", "+1", "１", "1,000", "1.2.3", "--1"))
                .noneMatch(PlainNumber::is);
        assertThat(PlainNumber.parse("-3.20"))
                .hasValueSatisfying(value -> assertThat(value).hasToString("-3.20"));
    }
}
