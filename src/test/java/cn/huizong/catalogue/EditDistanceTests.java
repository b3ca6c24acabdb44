package cn.huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTests {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, '', 3",
        "title, title, 0",
        "tittle, title, 1",
        "titel, title, 1",
        "kitten, sitting, 3",
        "ca, abc, 3",
        "司发局, 司法局, 1"
    })
    void countsInsertionsDeletionsReplacementsAndSwaps(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a)).isEqualTo(distance);
    }

    @Test
    void nEditsAreNeverMoreThanNApart() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder word = new StringBuilder("frequency");
            int edits = random.nextInt(4);
            for (int edit = 0; edit < edits; edit++) {
                word.setCharAt(random.nextInt(word.length()), (char) ('a' + random.nextInt(26)));
            }
            assertThat(EditDistance.between("frequency", word.toString())).isBetween(0, edits);
        }
    }

    @Test
    void aSuggestionIsNearOrThereIsNone() {
        List<String> known = List.of("quarterly", "annual", "monthly");

        assertThat(EditDistance.nearest("Quartely", known)).contains("quarterly");
        assertThat(EditDistance.nearest("weekly", known)).isEmpty();
        assertThat(EditDistance.nearest("ab", List.of("ac", "ad"))).contains("ac");
    }
}
