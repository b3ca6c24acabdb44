package cn.huizong.rule;

import java.util.Arrays;
import java.util.Optional;

/** How two values are compared. */
public enum Relation {
    EQUAL("="),
    DIFFERENT("<>"),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** The relation with this sign. */
    public static Optional<Relation> of(String sign) {
        return Arrays.stream(values())
                .filter(relation -> relation.sign.equals(sign))
                .findFirst();
    }

    public String sign() {
        return sign;
    }

    /** The relation that holds exactly where this one does not. */
    public Relation negated() {
        return switch (this) {
            case EQUAL -> DIFFERENT;
            case DIFFERENT -> EQUAL;
            case BELOW -> AT_LEAST;
            case AT_MOST -> ABOVE;
            case ABOVE -> AT_MOST;
            case AT_LEAST -> BELOW;
        };
    }

    /** Whether a tolerance loosens it; strict comparisons are meant as they stand. */
    public boolean tolerant() {
        return this == EQUAL || this == AT_MOST || this == AT_LEAST;
    }

    /**
     * Whether it holds between two values.
     *
     * @param difference sign of left − right
     */
    public boolean holds(int difference) {
        return switch (this) {
            case EQUAL -> difference == 0;
            case DIFFERENT -> difference != 0;
            case BELOW -> difference < 0;
            case AT_MOST -> difference <= 0;
            case ABOVE -> difference > 0;
            case AT_LEAST -> difference >= 0;
        };
    }

    @Override
    public String toString() {
        return sign;
    }
}
