package cn.huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnseenCharactersTests {

    private static String all(IntPredicate wanted) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(wanted)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining(" "));
    }

    /** ALM, LRM, RLM; LRE, RLE, PDF, LRO, RLO; LRI, RLI, FSI, PDI. */
    @Test
    void whatTurnsTheDirectionIsWhatUnicodeNamesForIt() {
        assertThat(all(UnseenCharacters::turns))
                .isEqualTo("61c 200e 200f 202a 202b 202c 202d 202e 2066 2067 2068 2069");
        assertThat(all(UnseenCharacters::turnsLeft)).isEqualTo("61c 200f 202b 202e 2067 2068");
    }

    @Test
    void whateverTurnsTheDirectionIsUnseenAndOtherCharactersAreToo() {
        assertThat(all(at -> UnseenCharacters.turns(at) && !UnseenCharacters.isUnseen(at)))
                .isEmpty();
        assertThat("\u200B\u200D\u2060\uFEFF\u00AD".codePoints()).allMatch(UnseenCharacters::isUnseen);
        assertThat("a中 \u00A0\u3000\t\n𠮷".codePoints()).noneMatch(UnseenCharacters::isUnseen);
    }
}
