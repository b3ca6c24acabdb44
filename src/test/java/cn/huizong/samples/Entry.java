package cn.huizong.samples;

import java.math.BigDecimal;

/** What stands in a cell of a sample return. */
sealed interface Entry {

    record Number(BigDecimal value) implements Entry {}

    record Words(String text) implements Entry {}

    /** A formula over item codes that the program which saved the file left without a value. */
    record Formula(String overItems) implements Entry {}

    Entry EMPTY = new Words("");

    /** A plain number becomes a number cell, anything else a text cell. */
    static Entry of(String written) {
        return written.matches("\\d+(\\.\\d+)?") ? new Number(new BigDecimal(written)) : new Words(written);
    }

    /** As it reads in a file that holds nothing but text. */
    default String text() {
        if (this instanceof Number number) {
            return number.value().toPlainString();
        }
        return this instanceof Words words ? words.text() : "";
    }
}
