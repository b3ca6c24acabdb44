package cn.huizong.reconcile.version;

import cn.huizong.observation.ObservedReturn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/** The order in which parts make up a return: the one handed in last at its head, those that cannot be told apart by path. */
final class LatestFirst implements Comparator<ObservedReturn> {

    private static final Comparator<ObservedReturn> ORDER = Comparator.comparingLong(ObservedReturn::receipt)
            .thenComparing(LatestFirst::day)
            .thenComparingInt(ObservedReturn::statedVersion)
            .reversed()
            .thenComparing(new ByPath());

    @Override
    public int compare(ObservedReturn left, ObservedReturn right) {
        return ORDER.compare(left, right);
    }

    private static LocalDate day(ObservedReturn file) {
        return Objects.requireNonNullElse(file.filedOn(), LocalDate.MIN);
    }
}
