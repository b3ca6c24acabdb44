package cn.huizong.intake.table;

import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch;
import java.util.Set;

/**
 * What the label of a row or column says of whom its figures are.
 *
 * @param words as compared
 */
record UnitLabel(UnitMatch match, String words) {

    private static final Set<String> OTHERS = Set.of("其他", "其它", "其余", "其他地区", "其他单位");

    /** Whether it is a row of the city's units at all, be it one that reports or not. */
    boolean isKnown() {
        return switch (match.meaning()) {
            case UNIT, TOTAL, SELF, GROUP, ZONE, REFUSED, AMBIGUOUS -> true;
            case UNKNOWN -> false;
        };
    }

    /** Whether a row or column so named is one of the table's. */
    boolean isNamed() {
        return isKnown() || countsWithout() || isSubtotal();
    }

    boolean isReporting() {
        return match.isUnit();
    }

    Unit unit() {
        return match.unit();
    }

    boolean isTotal() {
        return match.meaning() == UnitMatch.Meaning.TOTAL;
    }

    /** Whether a total is the sum of these too although nobody reports them alone. */
    boolean countsWithout() {
        return match.meaning() == UnitMatch.Meaning.SELF || OTHERS.contains(words);
    }

    /** Whether it is part of another row, or a sum of others: shown, never added. */
    boolean isShownOnly() {
        return match.meaning() == UnitMatch.Meaning.GROUP
                || match.meaning() == UnitMatch.Meaning.ZONE
                || isSubtotal()
                || (!isKnown() && words.startsWith("#"));
    }

    private boolean isSubtotal() {
        return !isKnown() && words.endsWith("小计");
    }
}
