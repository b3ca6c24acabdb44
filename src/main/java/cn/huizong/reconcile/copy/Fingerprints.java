package cn.huizong.reconcile.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds returns of a form that may say nearly the same, without comparing every two. The rows are dealt out into one band more than
 * numbers of a copy may differ, so that of a copy at least one band is equal; returns are looked up by their bands.
 */
final class Fingerprints<R> {

    /** How many returns of one band are offered: what more have in common is not telling. */
    private static final int OFFERED = 16;

    private final int bands;
    private final Map<Long, List<R>> known = new HashMap<>();

    /** @param most numbers that any of the returns has */
    Fingerprints(int most) {
        // Numbers in either return may be one in nine more than in the one that has most, of which one in ten may
        // differ.
        this.bands = Math.max(1, most / (Likeness.ONE_IN - 1)) + 1;
    }

    /** Those noted that have a band in common with these, the earliest first. */
    Set<R> like(List<Long> ofReturn) {
        Set<R> found = new LinkedHashSet<>();
        ofReturn.forEach(band -> found.addAll(known.getOrDefault(band, List.of())));
        return found;
    }

    void note(List<Long> ofReturn, R filed) {
        for (Long band : ofReturn) {
            List<R> same = known.computeIfAbsent(band, none -> new ArrayList<>());
            if (same.size() < OFFERED) {
                same.add(filed);
            }
        }
    }

    /**
     * By the number behind an item's code, which is the row's. A band is known by a fingerprint of what it holds: should two different
     * ones share theirs, two returns more are compared.
     */
    List<Long> bands(Figures figures) {
        long[] fingerprints = new long[bands];
        figures.numbers().forEach((item, number) -> {
            int row = row(item);
            fingerprints[row % bands] += mixed(((long) row << Integer.SIZE) ^ number.hashCode());
        });
        List<Long> filled = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            if (fingerprints[band] != 0) {
                filled.add(fingerprints[band] + band);
            }
        }
        return filled;
    }

    /** Spreads the bits (Stafford 2011, variant 13), so that sums of fingerprints seldom meet. */
    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    private static int row(String item) {
        return Integer.parseInt(item.substring(item.indexOf('.') + 1));
    }
}
