package cn.huizong.aggregate;

import cn.huizong.aggregate.compilation.Contribution;
import cn.huizong.aggregate.compilation.Estimate;
import cn.huizong.aggregate.compilation.Figure;
import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.aggregate.movement.AreaCount;
import cn.huizong.aggregate.movement.AreaRate;
import cn.huizong.aggregate.movement.AreaRate.Sides;
import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.aggregate.movement.RateChange;
import cn.huizong.catalogue.Compilation;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Traces the change of a city's figure to its areas. It is traced where it is computed, and on the same basis: an area that took another
 * over is compared with both of last year's.
 */
final class CityMovement {

    private final Row row;
    private final Map<String, Sums> areas = new HashMap<>();

    /** What an area's units gave, of a count as its value alone. */
    private static final class Sums {
        private @Nullable Sides before;
        private @Nullable Sides now;
        private boolean estimated;

        boolean given() {
            return before != null || now != null;
        }

        void before(Sides more) {
            before = before == null ? more : before.plus(more);
        }

        void now(Sides more) {
            now = now == null ? more : now.plus(more);
        }
    }

    private CityMovement(Row row) {
        this.row = row;
    }

    /** @param order of the areas; those not named there come last */
    static Movement of(Row city, List<String> order) {
        if (city.series().indicator().compilation() == Compilation.SINGLE) {
            return new Movement.Untraced("全市数由一个单位填报，不分地区");
        }
        if (city.yearOnYear().change() == null) {
            String why = city.yearOnYear().why();
            return new Movement.Untraced(why.isEmpty() ? "没有可比的数" : why);
        }
        CityMovement movement = new CityMovement(city);
        movement.collect();
        return movement.trace(order);
    }

    private void collect() {
        for (int i = 0; i < row.bases().size(); i++) {
            String area = row.bases().get(i).unit().area();
            Sums sums = areas.computeIfAbsent(area, none -> new Sums());
            row.bases().get(i).contributions().forEach(part -> add(part, sums::before));
            add(row.now().contributions().get(i), sums::now);
        }
        Estimate estimate = row.now().estimate();
        if (estimate != null) {
            suppose(estimate.value(), sum -> new Sides(sum, Fraction.ZERO));
            if (estimate.denominator() != null) {
                suppose(estimate.denominator(), sum -> new Sides(Fraction.ZERO, sum));
            }
        }
    }

    private static void add(Contribution part, Consumer<Sides> sum) {
        if (part.state() == State.KNOWN) {
            sum.accept(new Sides(exact(part.value()), exact(part.denominator())));
        }
    }

    private void suppose(Estimate.Side side, Function<Fraction, Sides> sides) {
        side.units().forEach(unit -> {
            Sums sums = areas.computeIfAbsent(unit.unit().area(), none -> new Sums());
            sums.now(sides.apply(unit.value(side.growth())));
            sums.estimated = true;
        });
    }

    private static Fraction exact(@Nullable Figure figure) {
        return figure != null && figure.value() instanceof Quantity.Exact exact ? exact.value() : Fraction.ZERO;
    }

    private Movement trace(List<String> order) {
        List<String> ordered = ordered(order);
        if (ordered.size() < 2) {
            return new Movement.Untraced("只有一个地区的数");
        }
        return row.series().isRate()
                ? RateChange.of(ordered.stream().map(this::rate).toList())
                        .<Movement>map(change -> change)
                        .orElseGet(() -> new Movement.Untraced("有地区只报分子或分母，不能按地区分解"))
                : Growth.of(ordered.stream().map(this::count).toList());
    }

    /** Those with a figure in either year. */
    private List<String> ordered(List<String> order) {
        Set<String> named = new HashSet<>(order);
        return Stream.concat(
                        order.stream(),
                        areas.keySet().stream()
                                .filter(area -> !named.contains(area))
                                .sorted())
                .filter(area -> areas.containsKey(area) && sums(area).given())
                .toList();
    }

    private AreaCount count(String area) {
        Sums sums = sums(area);
        return new AreaCount(area, numerator(sums.before), numerator(sums.now), sums.estimated);
    }

    private static @Nullable Fraction numerator(@Nullable Sides sides) {
        return sides == null ? null : sides.numerator();
    }

    private AreaRate rate(String area) {
        Sums sums = sums(area);
        return new AreaRate(
                area,
                sums.before == null ? Sides.NOTHING : sums.before,
                sums.now == null ? Sides.NOTHING : sums.now,
                sums.estimated);
    }

    private Sums sums(String area) {
        return areas.computeIfAbsent(area, none -> new Sums());
    }
}
