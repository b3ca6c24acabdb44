package cn.huizong.reconcile.copy;

import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds returns of a form that may say nearly the same, without comparing every two. The rows are dealt out into one band more than
 * numbers of a copy may differ, so that of a copy at least one band is equal; returns are looked up by their bands. Bands that one
 * return alone has, nearly all, are not kept.
 */
final class Fingerprints {

    /** How many returns of one band are offered: what more have in common is not telling. */
    private static final int OFFERED = 16;

    private final List<long[]> bands;
    private final Map<Long, List<Integer>> known = new HashMap<>();

    /** @param returns in the order in which they may be noted */
    Fingerprints(List<ObservedReturn> returns) {
        int most = returns.parallelStream()
                .mapToInt(filed -> (int) filed.observations().stream()
                        .filter(each -> Figures.compared(each).isPresent())
                        .count())
                .max()
                .orElse(0);
        // Numbers in either return may be one in nine more than in the one that has most, of which one in ten may
        // differ.
        int count = Math.max(1, most / (Likeness.ONE_IN - 1)) + 1;
        this.bands = returns.parallelStream().map(filed -> bands(filed, count)).toList();
        long[] all = bands.stream().flatMapToLong(LongStream::of).sorted().toArray();
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1]) {
                known.put(all[i], new ArrayList<>());
            }
        }
    }

    /** The numbers of those noted that have a band in common with this one, the earliest first. */
    Set<Integer> like(int number) {
        Set<Integer> found = new LinkedHashSet<>();
        shared(number).forEach(found::addAll);
        return found;
    }

    void note(int number) {
        shared(number).filter(same -> same.size() < OFFERED).forEach(same -> same.add(number));
    }

    private Stream<List<Integer>> shared(int number) {
        return LongStream.of(bands.get(number)).boxed().flatMap(band -> Optional.ofNullable(known.get(band)).stream());
    }

    /**
     * By the number behind an item's code, which is the row's. A band is known by a fingerprint of what it holds: should two different
     * ones share theirs, two returns more are compared.
     */
    private static long[] bands(ObservedReturn filed, int count) {
        long[] fingerprints = new long[count];
        for (Observation observation : filed.observations()) {
            int row = row(observation.item());
            Figures.compared(observation)
                    .ifPresent(number ->
                            fingerprints[row % count] += mixed(((long) row << Integer.SIZE) ^ number.hashCode()));
        }
        return IntStream.range(0, count)
                .filter(band -> fingerprints[band] != 0)
                .mapToLong(band -> fingerprints[band] + band)
                .toArray();
    }

    /** Spreads the bits (Stafford 2011, variant 13), so that sums of fingerprints seldom meet. */
    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    private static int row(String item) {
        return Integer.parseInt(item.substring(item.indexOf('.') + 1).replace(".", ""));
    }
}
