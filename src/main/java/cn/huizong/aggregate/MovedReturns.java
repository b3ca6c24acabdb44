package cn.huizong.aggregate;

import cn.huizong.aggregate.ReleaseDifference.MovedCell;
import cn.huizong.aggregate.ReleaseDifference.MovedReturn;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which returns say something else than before, cell by cell. */
final class MovedReturns {

    private MovedReturns() {}

    static List<MovedReturn> between(Observations before, Observations after) {
        TreeSet<ReturnKey> keys = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(side -> side.returns().stream())
                .map(ObservedReturn::key)
                .forEach(keys::add);
        return keys.stream()
                .map(key -> moved(
                        key, before.find(key).orElse(null), after.find(key).orElse(null)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<MovedReturn> moved(
            ReturnKey key, @Nullable ObservedReturn before, @Nullable ObservedReturn after) {
        if (before == after) {
            return Optional.empty();
        }
        List<MovedCell> cells = cells(byItem(before), byItem(after));
        return cells.isEmpty() && before != null && after != null
                ? Optional.empty()
                : Optional.of(new MovedReturn(key, before, after, cells));
    }

    private static Map<String, Observation> byItem(@Nullable ObservedReturn filed) {
        Map<String, Observation> items = new TreeMap<>();
        if (filed != null) {
            filed.observations().forEach(observation -> items.put(observation.item(), observation));
        }
        return items;
    }

    private static List<MovedCell> cells(Map<String, Observation> before, Map<String, Observation> after) {
        TreeSet<String> items = new TreeSet<>(before.keySet());
        items.addAll(after.keySet());
        return items.stream()
                .filter(item -> !same(before.get(item), after.get(item)))
                .map(item -> new MovedCell(item, before.get(item), after.get(item)))
                .toList();
    }

    private static boolean same(@Nullable Observation before, @Nullable Observation after) {
        return before != null && after != null && same(before.value(), after.value());
    }

    private static boolean same(ReportedValue before, ReportedValue after) {
        return before instanceof ReportedValue.Number one && after instanceof ReportedValue.Number other
                ? one.value().compareTo(other.value()) == 0
                : before.equals(after);
    }
}
