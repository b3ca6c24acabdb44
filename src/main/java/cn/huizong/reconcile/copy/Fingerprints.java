package cn.huizong.reconcile.copy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds returns of a form that may say nearly the same, without comparing every two. The rows are dealt out into one band more than
 * numbers of a copy may differ, so that of a copy at least one band is equal; returns are looked up by their bands.
 */
final class Fingerprints<R> {

    /** How many returns of one band are offered: what more have in common is not telling. */
    private static final int OFFERED = 16;

    private record Band(int number, Map<String, BigDecimal> numbers) {}

    private final int bands;
    private final Map<Band, List<R>> known = new HashMap<>();

    /** @param most numbers that any of the returns has */
    Fingerprints(int most) {
        // Numbers in either return may be one in nine more than in the one that has most, of which one in ten may
        // differ.
        this.bands = Math.max(1, most / (Likeness.ONE_IN - 1)) + 1;
    }

    /** Those noted that have a band in common with it, the earliest first. */
    Set<R> like(Figures figures) {
        Set<R> found = new LinkedHashSet<>();
        bands(figures).forEach(band -> found.addAll(known.getOrDefault(band, List.of())));
        return found;
    }

    void note(Figures figures, R filed) {
        for (Band band : bands(figures)) {
            List<R> same = known.computeIfAbsent(band, none -> new ArrayList<>());
            if (same.size() < OFFERED) {
                same.add(filed);
            }
        }
    }

    /** By the number behind an item's code, which is the row's. */
    private List<Band> bands(Figures figures) {
        Map<Integer, Map<String, BigDecimal>> dealt = new TreeMap<>();
        figures.numbers()
                .forEach((item, number) -> dealt.computeIfAbsent(row(item) % bands, none -> new TreeMap<>())
                        .put(item, number));
        return dealt.entrySet().stream()
                .map(band -> new Band(band.getKey(), band.getValue()))
                .toList();
    }

    private static int row(String item) {
        return Integer.parseInt(item.substring(item.indexOf('.') + 1));
    }
}
