package cn.huizong.reconcile.rehearse;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.edit.Failure;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule that fails for a unit.
 *
 * @param anomaly as the rule found it, before a likely cause is looked for
 * @param cells of the period it rests on
 * @param folded whether the report would show it under another one
 */
record Finding(Anomaly anomaly, Set<Cell> cells, boolean folded) {

    /** A figure of a return. */
    record Cell(ReturnKey key, String item) {
        static Cell of(Observation observation) {
            return new Cell(observation.key(), observation.item());
        }
    }

    static Finding of(Failure failure, boolean folded) {
        return new Finding(
                failure.anomaly(), failure.observations().stream().map(Cell::of).collect(Collectors.toSet()), folded);
    }

    /** Whether it asks the unit about the same return, and some of the same figures. */
    boolean isAbout(Finding other) {
        boolean sameReturn = anomaly.rule().equals(other.anomaly.rule())
                && anomaly.unit().equals(other.anomaly.unit())
                && anomaly.form().equals(other.anomaly.form());
        return sameReturn && (cells.equals(other.cells) || !Collections.disjoint(cells, other.cells));
    }

    /** Whether the unit would read the same, figure by figure. */
    boolean says(Finding other) {
        return cells.equals(other.cells) && anomaly.saysTheSameAs(other.anomaly);
    }
}
