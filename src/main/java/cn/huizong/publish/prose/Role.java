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
    /** The same beside others of the period. */
    AMOUNT_WITHIN("amountWithin", Figure::isValueWithin),
    LAST_YEAR("lastYear", (figure, text) -> figure.isLastYear(text, false)),
    LAST_YEAR_AMOUNT("lastYearAmount", (figure, text) -> figure.isLastYear(text, true)),
    CHANGE("change", Figure::isChange),
    PART_BEFORE("before"),
    PART_NOW("now"),
    PART_DIFFERENCE("difference"),
    PART_POINTS("points"),
    PART_SHARE("share"),
    PART_BY_RATE("byRate"),
    PART_BY_MIX("byMix"),
    PART_TOTAL("total");

    private final String word;
    private final BiPredicate<Figure, String> holds;

    Role(String word, BiPredicate<Figure, String> holds) {
        this.word = word;
        this.holds = holds;
    }

    /** What an area has in a change. */
    Role(String name) {
        this("part." + name, (figure, text) -> figure.isPart(name, text));
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    boolean holds(Figure figure, String text) {
        return holds.test(figure, text);
    }
}
