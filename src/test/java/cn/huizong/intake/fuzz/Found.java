package cn.huizong.intake.fuzz;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Provenance;

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

    /** Whether it says of a whole column that its figures were not used: columns are not where they were. */
    boolean isOfColumnsOf(Figure figure) {
        return rule.equals("extra-cell") && item.isEmpty() && !figure.cell().isEmpty() && sheet.equals(figure.sheet());
    }
}
