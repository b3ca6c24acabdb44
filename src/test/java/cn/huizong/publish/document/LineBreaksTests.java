package cn.huizong.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTests {

    /** A bar stands where a line may end. */
    @ParameterizedTest
    @CsvSource({
        "中|文，|字。",
        "（甲）|乙",
        "同|比|增|长|13.24%；|与",
        "“一|件|事”|改|革",
        "——|破|折",
        "兴|化|1.xlsx：|文",
        "two |words",
        "𠮷|野",
        "一、|二…",
        "①|按|条"
    })
    void linesEndWhereTheyMay(String marked) {
        String text = marked.replace("|", "");
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at >= 0; at = breaks.next()) {
            pieces.add(text.substring(from, at));
            from = at;
        }
        assertThat(from).isEqualTo(text.length());
        assertThat(String.join("|", pieces)).isEqualTo(marked);
    }
}
