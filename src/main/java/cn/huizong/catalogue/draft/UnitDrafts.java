package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Units;
import java.util.List;

/**
 * The rows of {@code units.csv}.
 *
 * @param units what the rows say; of rows with one code the first
 * @param complete whether every row's code, kind and groups could be read, so that a code which is not here is nowhere
 */
public record UnitDrafts(List<UnitDraft> rows, Units units, boolean complete) {

    UnitDrafts(List<UnitDraft> rows, boolean complete) {
        this(rows, new Units(rows.stream().map(UnitDraft::unit).toList()), complete);
    }
}
