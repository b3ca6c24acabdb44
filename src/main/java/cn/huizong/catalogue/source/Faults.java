package cn.huizong.catalogue.source;

import cn.huizong.catalogue.CatalogueFault;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects faults while reading goes on, so that all are told at once; the order found in does not matter. */
public final class Faults {

    private final SortedSet<CatalogueFault> found =
            new TreeSet<>(Comparator.<CatalogueFault>naturalOrder().thenComparing(CatalogueFault::remedy));

    public void add(Place place, String problem, String remedy) {
        found.add(new CatalogueFault(place.file(), place.line(), Controls.without(problem), Controls.without(remedy)));
    }

    /** By file and line. */
    public List<CatalogueFault> sorted() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }
}
