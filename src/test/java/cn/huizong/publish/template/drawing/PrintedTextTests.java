package cn.huizong.publish.template.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTests {

    @ParameterizedTest
    @CsvSource({"'',0", "海陵区,6", "FZ02.01,7", "—…,4", "𠮷,2", "2021年,6"})
    void aChineseCharacterIsAsWideAsTwoDigits(String text, int width) {
        assertThat(PrintedText.width(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "'',10,0",
        "海陵区姜堰,10,1",
        "海陵区姜堰区,10,2",
        "海陵区姜堰区海陵区姜堰区,10,3",
        "见 FZ02.01-FZ02.09 行,10,3",
        "ABCDEFGHIJKLMNOPQRSTUVWXY,10,3",
        "'一\n二',10,2"
    })
    void aTextIsWrappedWhereSpreadsheetsWrapIt(String text, int room, int lines) {
        assertThat(PrintedText.lines(text, room)).isEqualTo(lines);
    }
}
