package cn.huizong.publish.prose;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What a part of a card or a row tells of its figure. */
enum Role {
    /** The figure, its measure elsewhere. */
    VALUE("value", (figure, text) -> figure.isValue(text, false)),
    /** The figure with its measure. */
    AMOUNT("amount", (figure, text) -> figure.isValue(text, true)),
    LAST_YEAR("lastYear", (figure, text) -> figure.isLastYear(text, false)),
    LAST_YEAR_AMOUNT("lastYearAmount", (figure, text) -> figure.isLastYear(text, true)),
    CHANGE("change", Figure::isChange);

    private final String word;
    private final BiPredicate<Figure, String> holds;

    Role(String word, BiPredicate<Figure, String> holds) {
        this.word = word;
        this.holds = holds;
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    boolean holds(Figure figure, String text) {
        return holds.test(figure, text);
    }
}
