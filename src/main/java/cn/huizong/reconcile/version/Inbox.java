package cn.huizong.reconcile.version;

import cn.huizong.observation.ObservedReturn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files for one return out of one inbox, put in order. They have no order of arrival: 报出日期 tells them apart, then a
 * stated 版次, each only where all of them state it.
 *
 * @param ranks one a version, the latest last; a rank of several files is one nobody can tell apart
 * @param twins files that say the same as another of their rank, by the one that is read
 */
record Inbox(List<List<ObservedReturn>> ranks, Map<ObservedReturn, ObservedReturn> twins) {

    static Inbox of(List<ObservedReturn> files) {
        if (files.size() == 1) {
            return new Inbox(List.of(files), Map.of());
        }
        Map<ObservedReturn, ObservedReturn> twins = new LinkedHashMap<>();
        List<List<ObservedReturn>> ranks = new ArrayList<>();
        for (List<ObservedReturn> rank : ranks(files)) {
            ranks.add(joinWithin(distinct(rank, twins)));
        }
        return new Inbox(joinParts(ranks), twins);
    }

    /** Only files that nobody can tell apart are twins: figures may be changed and changed back again. */
    private static List<ObservedReturn> distinct(List<ObservedReturn> rank, Map<ObservedReturn, ObservedReturn> twins) {
        List<ObservedReturn> distinct = new ArrayList<>();
        for (ObservedReturn file : rank) {
            distinct.stream()
                    .filter(other -> Parts.sameContent(other, file))
                    .findFirst()
                    .ifPresentOrElse(other -> twins.put(file, other), () -> distinct.add(file));
        }
        return distinct;
    }

    /** Each in the order of the paths. */
    private static List<List<ObservedReturn>> ranks(List<ObservedReturn> files) {
        Comparator<ObservedReturn> order = order(files);
        List<List<ObservedReturn>> ranks = new ArrayList<>();
        for (ObservedReturn file :
                files.stream().sorted(order.thenComparing(new ByPath())).toList()) {
            List<ObservedReturn> last = ranks.isEmpty() ? List.of() : ranks.get(ranks.size() - 1);
            if (last.isEmpty() || order.compare(last.get(0), file) != 0) {
                last = new ArrayList<>();
                ranks.add(last);
            }
            last.add(file);
        }
        return ranks;
    }

    private static Comparator<ObservedReturn> order(List<ObservedReturn> files) {
        Comparator<ObservedReturn> order = (one, other) -> 0;
        if (files.stream().allMatch(file -> file.filedOn() != null)) {
            order = order.thenComparing(file -> Objects.requireNonNull(file.filedOn()));
        }
        return files.stream().allMatch(file -> file.statedVersion() > 0)
                ? order.thenComparingInt(ObservedReturn::statedVersion)
                : order;
    }

    /** Files of one rank that nowhere contradict each other are parts of one return. */
    private static List<ObservedReturn> joinWithin(List<ObservedReturn> rank) {
        ObservedReturn joined = rank.get(0);
        for (ObservedReturn file : rank.subList(1, rank.size())) {
            boolean agrees = rank.stream().allMatch(other -> Parts.agree(other, file));
            if (!agrees) {
                return rank;
            }
            joined = Parts.join(joined, file);
        }
        return List.of(joined);
    }

    /** Parts signed on different days are still parts, unless they state that they are versions. */
    private static List<List<ObservedReturn>> joinParts(List<List<ObservedReturn>> ranks) {
        List<List<ObservedReturn>> left = new ArrayList<>(ranks);
        for (int i = left.size() - 2; i >= 0; i--) {
            List<ObservedReturn> latest = left.get(left.size() - 1);
            List<ObservedReturn> earlier = left.get(i);
            if (latest.size() == 1 && earlier.size() == 1 && complement(earlier.get(0), latest.get(0))) {
                left.set(left.size() - 1, List.of(Parts.join(latest.get(0), earlier.get(0))));
                left.remove(i);
            }
        }
        return left;
    }

    /** A file with nothing filled in is no part: it takes figures back, as it does when it comes in a later run. */
    private static boolean complement(ObservedReturn earlier, ObservedReturn latest) {
        boolean statedApart = earlier.statedVersion() > 0
                && latest.statedVersion() > 0
                && earlier.statedVersion() != latest.statedVersion();
        return !statedApart && Parts.hasFigures(earlier) && Parts.hasFigures(latest) && Parts.disjoint(earlier, latest);
    }
}
