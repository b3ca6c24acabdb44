package cn.huizong.reconcile.version;

import cn.huizong.observation.ObservedReturn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files for one return out of one inbox, put in order. They have no order of arrival: of files with rows in common
 * 报出日期 tells which is later, then a stated 版次, each only where all of them state it.
 *
 * @param ranks files nobody can tell apart, the latest last, each in the order of the paths
 * @param twins files that say the same as another of their rank, by the one that is read
 */
record Inbox(List<List<ObservedReturn>> ranks, Map<ObservedReturn, ObservedReturn> twins) {

    /** Files with rows in common, directly or through others, and those rows. */
    private record Group(List<ObservedReturn> files, Set<String> rows) {

        static Group of(ObservedReturn file) {
            return new Group(List.of(file), Rows.of(file).all());
        }

        /** Those without any row are alike as well. */
        boolean meets(Group other) {
            return rows.isEmpty() ? other.rows.isEmpty() : !Collections.disjoint(rows, other.rows);
        }

        Group and(Group other) {
            List<ObservedReturn> all = new ArrayList<>(files);
            all.addAll(other.files);
            Set<String> both = new HashSet<>(rows);
            both.addAll(other.rows);
            return new Group(all, both);
        }
    }

    static Inbox of(List<ObservedReturn> files) {
        Map<ObservedReturn, ObservedReturn> twins = new LinkedHashMap<>();
        List<List<ObservedReturn>> ranks = new ArrayList<>();
        for (Group group : groups(files)) {
            ranks(group.files()).forEach(rank -> ranks.add(distinct(rank, twins)));
        }
        return new Inbox(ranks, twins);
    }

    Stream<ObservedReturn> twinsOf(ObservedReturn read) {
        return twins.entrySet().stream()
                .filter(entry -> entry.getValue().equals(read))
                .map(Map.Entry::getKey);
    }

    /** Between files without a row in common there is no need of an order. */
    private static List<Group> groups(List<ObservedReturn> files) {
        List<Group> groups = new ArrayList<>();
        for (ObservedReturn file : files.stream().sorted(new ByPath()).toList()) {
            Group group = Group.of(file);
            List<Group> apart = new ArrayList<>();
            for (Group other : groups) {
                if (other.meets(group)) {
                    group = other.and(group);
                } else {
                    apart.add(other);
                }
            }
            apart.add(group);
            groups = apart;
        }
        return groups;
    }

    /** Only files that nobody can tell apart are twins: figures may be changed and changed back again. */
    private static List<ObservedReturn> distinct(List<ObservedReturn> rank, Map<ObservedReturn, ObservedReturn> twins) {
        List<ObservedReturn> distinct = new ArrayList<>();
        for (ObservedReturn file : rank) {
            distinct.stream()
                    .filter(other -> Contents.same(other, file))
                    .findFirst()
                    .ifPresentOrElse(other -> twins.put(file, other), () -> distinct.add(file));
        }
        return distinct;
    }

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
}
