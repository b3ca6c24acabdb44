package cn.huizong.publish.text;

import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.aggregate.movement.RateChange;
import cn.huizong.catalogue.Units;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where a change comes from: who pulled most up and down, and when a rate and its parts move in opposite directions. */
public final class MovementSentence {

    private final Units units;
    private final Rounding rounding;

    public MovementSentence(Units units, Rounding rounding) {
        this.units = units;
        this.rounding = rounding;
    }

    private record Pull(String area, Fraction points) {}

    /**
     * 向上拉动最多的是海陵区（2.15个百分点），向下拉动最多的是兴化市（0.64个百分点）; areas that pull alike are all named. "" where nothing is
     * traced, or no area moved the city by as much as is printed.
     */
    public String pulls(Movement movement) {
        List<Pull> pulls = pullsOf(movement);
        return Stream.of(
                        strongest("向上", pulls, Pull::points),
                        strongest("向下", pulls, pull -> pull.points().negate()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static List<Pull> pullsOf(Movement movement) {
        if (movement instanceof Growth growth) {
            return growth.parts().stream()
                    .map(part -> new Pull(part.count().area(), part.points()))
                    .toList();
        }
        return movement instanceof RateChange change
                ? change.parts().stream()
                        .map(part -> new Pull(part.area().area(), part.total()))
                        .toList()
                : List.of();
    }

    private String strongest(String direction, List<Pull> pulls, Function<Pull, Fraction> size) {
        Fraction most = pulls.stream().map(size).max(Comparator.naturalOrder()).orElse(Fraction.ZERO);
        if (rounding.change(most).signum() <= 0) {
            return "";
        }
        String areas = pulls.stream()
                .filter(pull -> size.apply(pull).equals(most))
                .map(pull -> units.nameOf(pull.area()))
                .collect(Collectors.joining("、"));
        return direction + "拉动最多的是" + areas + "（" + rounding.change(most).toPlainString() + "个百分点）";
    }

    /** What the areas' rates did and what their shares did; "" of anything but a rate. */
    public String split(Movement movement) {
        return movement instanceof RateChange change
                ? "各地区率的变动使全市" + moved(change.byRate()) + "，各地区占分母比重的变动使全市" + moved(change.byMix())
                : "";
    }

    /** "" unless every area's rate moved against the city's. */
    public String warning(Movement movement) {
        if (!(movement instanceof RateChange change) || !change.reversed()) {
            return "";
        }
        boolean fell = change.change().signum() < 0;
        return "各地区的率都没有" + (fell ? "下降" : "上升") + "，全市的率却" + (fell ? "下降" : "上升") + "：变的是各地区占分母的比重，不能据此说各地区"
                + (fell ? "退步" : "进步");
    }

    private String moved(Fraction points) {
        BigDecimal rounded = rounding.change(points);
        if (rounded.signum() == 0) {
            return points.signum() == 0 ? "没有变动" : "基本没有变动";
        }
        return (rounded.signum() > 0 ? "上升" : "下降") + rounded.abs().toPlainString() + "个百分点";
    }
}
