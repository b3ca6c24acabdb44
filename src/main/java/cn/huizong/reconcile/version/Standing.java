package cn.huizong.reconcile.version;

import cn.huizong.observation.ObservedReturn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that nothing has replaced so far.
 *
 * @param since the earliest 报出日期 of it and of all that it replaced, or null
 */
record Standing(ObservedReturn file, Rows rows, @Nullable LocalDate since) {

    /** @param twins files that say the same */
    static Standing of(ObservedReturn file, Stream<ObservedReturn> twins) {
        LocalDate since = earliest(Stream.concat(Stream.of(file), twins).map(ObservedReturn::filedOn));
        return new Standing(file, Rows.of(file), since);
    }

    Standing inPlaceOf(List<Standing> replaced) {
        LocalDate earliest =
                earliest(Stream.concat(Stream.of(this), replaced.stream()).map(Standing::since));
        return new Standing(file, rows, earliest);
    }

    private static @Nullable LocalDate earliest(Stream<@Nullable LocalDate> dates) {
        return dates.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    static List<ObservedReturn> files(List<Standing> standing) {
        return standing.stream().map(Standing::file).toList();
    }
}
