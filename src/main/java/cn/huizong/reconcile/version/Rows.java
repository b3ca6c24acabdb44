package cn.huizong.reconcile.version;

import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What files say of the rows of their form. Of a row a file does not have it says nothing.
 *
 * @param filled rows with something in them
 * @param blank rows that are there with nothing in them
 */
record Rows(Set<String> filled, Set<String> blank) {

    static Rows of(ObservedReturn file) {
        return of(List.of(file));
    }

    /** Of files that came together: what one of them fills in is not blank. */
    static Rows of(Collection<ObservedReturn> files) {
        Set<String> filled = new HashSet<>();
        Set<String> blank = new HashSet<>();
        for (ObservedReturn file : files) {
            for (Observation observation : file.observations()) {
                if (!observation.isBlank()) {
                    filled.add(observation.item());
                } else if (!observation.isRowMissing()) {
                    blank.add(observation.item());
                }
            }
        }
        blank.removeAll(filled);
        return new Rows(filled, blank);
    }

    /** Whether both fill in one row. */
    boolean restate(Rows other) {
        return !Collections.disjoint(filled, other.filled);
    }

    /** Whether a figure of the other would stand in a row that is blank here. */
    boolean takeBackFrom(Rows other) {
        return !Collections.disjoint(blank, other.filled);
    }

    /** Whether nothing is filled in in the other and one of its rows is here too. */
    boolean coverBlank(Rows other) {
        return other.filled.isEmpty() && !Collections.disjoint(all(), other.blank);
    }

    Rows withoutBlank(Set<String> rows) {
        Set<String> left = new HashSet<>(blank);
        left.removeAll(rows);
        return new Rows(filled, left);
    }

    /** All that are there. */
    Set<String> all() {
        Set<String> all = new HashSet<>(filled);
        all.addAll(blank);
        return all;
    }
}
