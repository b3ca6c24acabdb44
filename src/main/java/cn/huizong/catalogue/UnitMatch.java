package cn.huizong.catalogue;

import java.util.List;

/**
 * What a written unit name means in a period.
 *
 * @param units the unit or row meant; of an ambiguous name every unit it may mean; of an unknown one the nearest names' units,
 *     best first, for a message only
 */
public record UnitMatch(Meaning meaning, List<Unit> units) {

    /** Of an unknown name, without suggestions. */
    public static final UnitMatch UNKNOWN = new UnitMatch(Meaning.UNKNOWN, List.of());

    /** What kind of thing a name stands for. */
    public enum Meaning {
        /** A unit that reports. */
        UNIT,
        /** Several units in parts of the period: never guessed. */
        AMBIGUOUS,
        /** The whole city: a total row. */
        TOTAL,
        /** The city's own part (市本级). */
        SELF,
        /** Several units at once (市区, 三市), never added to its members. */
        GROUP,
        /** A functional zone, reported within its mother district (its {@link Unit#area}). */
        ZONE,
        /** A name that must never match; {@link Unit#name} of the row says why. */
        REFUSED,
        UNKNOWN
    }

    public boolean isUnit() {
        return meaning == Meaning.UNIT;
    }

    /** The one unit or row meant. */
    public Unit unit() {
        if (units.size() != 1) {
            throw new IllegalStateException("not one unit: " + this);
        }
        return units.get(0);
    }
}
