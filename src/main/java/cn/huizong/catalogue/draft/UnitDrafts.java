package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Units;
import java.util.List;

/**
 * The rows of {@code units.csv}.
 *
 * @param complete whether every row's code, kind and groups could be read, so that a code which is not here is nowhere
 */
public record UnitDrafts(List<UnitDraft> rows, boolean complete) {

    public Units units() {
        return new Units(rows.stream().map(UnitDraft::unit).toList());
    }
}
