package cn.huizong.intake.table;

import cn.huizong.catalogue.Dimension;
import cn.huizong.intake.file.SheetCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows with figures whose label names nothing known, by that label: under an outer label there may be many. */
final class Strangers {

    /**
     * @param wanted what the label should have named
     * @param cells of all its rows, in the order they were met
     */
    record Stranger(SheetCell label, Dimension wanted, List<SheetCell> cells) {}

    private final Map<Integer, Stranger> byLabel = new LinkedHashMap<>();

    void add(SheetCell label, Dimension wanted, Collection<SheetCell> cells) {
        byLabel.computeIfAbsent(label.number(), none -> new Stranger(label, wanted, new ArrayList<>()))
                .cells()
                .addAll(cells);
    }

    Collection<Stranger> all() {
        return byLabel.values();
    }
}
