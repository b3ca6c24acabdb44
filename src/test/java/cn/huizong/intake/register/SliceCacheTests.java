package cn.huizong.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SliceCacheTests {

    private final SliceCache cache = new SliceCache();

    private long get(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return cache.get(bytes, 0, bytes.length);
    }

    private void put(String text, long answer) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(cache.put(bytes, 0, bytes.length, answer)).isEqualTo(answer);
    }

    @Test
    void wordsThatBeginAndEndAlikeAreToldApart() {
        String[] words = {
            "",
            "a",
            "a\0",
            "abcdefg",
            "abcdefgh",
            "abcdefghabcdefgh",
            "abcdefgh12345678abcdefgh",
            "abcdefgh12345679abcdefgh"
        };
        for (int i = 0; i < words.length; i++) {
            assertThat(get(words[i])).isEqualTo(SliceCache.UNKNOWN);
            put(words[i], i);
        }
        for (int i = 0; i < 1_000; i++) {
            put("word" + i, 100 + i);
        }
        for (int i = 0; i < words.length; i++) {
            assertThat(get(words[i])).isEqualTo(i);
        }
        assertThat(get("word999")).isEqualTo(1_099);
    }

    /** A column of remarks that is asked only whether it is filled in must not be kept in memory whole. */
    @Test
    void longTextsAreNotRemembered() {
        put("备注".repeat(40), 1);
        assertThat(get("备注".repeat(40))).isEqualTo(SliceCache.UNKNOWN);
    }
}
