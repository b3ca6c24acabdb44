package cn.huizong.intake.fuzz;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Provenance;
import java.util.List;

/** A finding, as far as two of them are compared. */
record Found(String rule, String item, String sheet, String cell) {

    static Found of(Anomaly anomaly) {
        Provenance at = anomaly.provenance();
        return new Found(
                anomaly.rule(), anomaly.item(), at == null ? "" : at.source().sheet(), at == null ? "" : at.cell());
    }

    boolean isIn(Figure figure) {
        return !figure.cell().isEmpty() && cell.equals(figure.cell()) && sheet.equals(figure.sheet());
    }

    boolean isInRowOf(Figure figure) {
        return !figure.cell().isEmpty() && Figure.row(cell).equals(figure.row()) && sheet.equals(figure.sheet());
    }

    /** Whether it says of the heading or number of a figure's column that it is another's. */
    boolean isOfHeadingOf(Figure figure) {
        return List.of("incorrect-label", "duplicate-label").contains(rule)
                && !figure.cell().isEmpty()
                && Figure.column(cell).equals(figure.column())
                && sheet.equals(figure.sheet());
    }

    /** Whether it says that a name is not known, or of a whole column that its figures were not used: nothing is where it was. */
    boolean isOfNamesBeside(Figure figure) {
        return item.isEmpty()
                && List.of("extra-cell", "extra-label", "unit-unknown").contains(rule)
                && !figure.cell().isEmpty()
                && sheet.equals(figure.sheet());
    }
}
