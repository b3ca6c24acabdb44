package cn.huizong.intake.fuzz;

import java.util.Set;

/** What a change claims of the figures; see the package. */
sealed interface Claim {

    /** No figure changes, and nothing is refused. */
    record Same() implements Claim {}

    /** No figure changes without a finding or a refusal. */
    record SameOrTold() implements Claim {}

    /**
     * One cell changed.
     *
     * @param careful what else a careful person may read there
     */
    record OneCell(String sheet, String cell, Set<String> careful) implements Claim {

        boolean allows(Figure before, Figure now) {
            return before.cell().equals(cell) && before.sheet().equals(sheet) && careful.contains(now.value());
        }
    }

    /** One byte, or one record, changed where no checksum covers it. */
    record OneFigure() implements Claim {}

    /** Nothing is claimed but that reading ends well. */
    record Sound() implements Claim {}

    Claim SAME = new Same();
    Claim SAME_OR_TOLD = new SameOrTold();
    Claim ONE_FIGURE = new OneFigure();
    Claim SOUND = new Sound();
}
