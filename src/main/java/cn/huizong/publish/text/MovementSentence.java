package cn.huizong.publish.text;

import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.aggregate.movement.RateChange;
import cn.huizong.catalogue.Units;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Says where a change comes from: who pulled most up and down, and when a rate and its parts move in opposite directions. */
public final class MovementSentence {

    private final Units units;
    private final Rounding rounding;

    public MovementSentence(Units units, Rounding rounding) {
        this.units = units;
        this.rounding = rounding;
    }

    private record Pull(String area, Fraction points) {}

    /** 海陵区拉动增长2.15个百分点，兴化市下拉0.64个百分点; "" where nothing is traced or no area moved it by as much as can be printed. */
    public String pulls(Movement movement) {
        if (movement instanceof Growth growth) {
            return strongest(growth.parts(), part -> part.count().area(), Growth.Part::points);
        }
        return movement instanceof RateChange change
                ? strongest(change.parts(), part -> part.area().area(), RateChange.Part::total)
                : "";
    }

    private <T> String strongest(List<T> parts, Function<T, String> area, Function<T, Fraction> points) {
        List<Pull> pulls = parts.stream()
                .map(part -> new Pull(area.apply(part), points.apply(part)))
                .toList();
        Comparator<Pull> byPoints = Comparator.comparing(Pull::points);
        List<String> words = new ArrayList<>();
        pulls.stream()
                .reduce((best, next) -> byPoints.compare(next, best) > 0 ? next : best)
                .filter(pull -> rounding.change(pull.points()).signum() > 0)
                .ifPresent(pull -> words.add(units.nameOf(pull.area()) + "上拉最多，" + size(pull.points()) + "个百分点"));
        pulls.stream()
                .reduce((best, next) -> byPoints.compare(next, best) < 0 ? next : best)
                .filter(pull -> rounding.change(pull.points()).signum() < 0)
                .ifPresent(pull -> words.add(units.nameOf(pull.area()) + "下拉最多，" + size(pull.points()) + "个百分点"));
        return String.join("；", words);
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

    private String size(Fraction points) {
        return rounding.change(points).abs().toPlainString();
    }
}
