package cn.huizong.publish.text;

import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.AreaCount;
import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.aggregate.movement.RateChange;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a change comes from, as a table: a line an area, then the whole. Each number is rounded by itself.
 *
 * @param lines in the order of the parts
 * @param whole of the city
 * @param ofRate whether it is a rate that moved
 * @param unadjusted whether the parts as printed miss the whole as printed
 */
public record MovementTable(List<Line> lines, Line whole, boolean ofRate, boolean unadjusted) {

    /** Decimals of a rate, and of an amount that does not end. */
    public static final int DECIMALS = 2;

    /**
     * @param area "" for the whole
     * @param pull how far it moved the city, in percentage points; of the whole, how far that moved
     * @param middle of a sum the difference, of a rate the shares of the denominator (12.95%→13.54%)
     * @param effects of a sum the points (拉动) and the share (贡献率), if shares can be told; of a rate what rates did, what shares did,
     *     and both
     */
    public record Line(String area, Fraction pull, String before, String now, String middle, List<String> effects) {}

    public static MovementTable of(Movement.Split movement, Rounding rounding) {
        Cells cells = new Cells(rounding);
        return movement instanceof Growth growth ? of(growth, cells) : of((RateChange) movement, cells);
    }

    private static MovementTable of(Growth growth, Cells cells) {
        List<Line> lines =
                growth.parts().stream().map(part -> line(part, cells)).toList();
        Line whole = new Line(
                "",
                growth.change(),
                cells.amount(growth.before()),
                cells.amount(growth.now()),
                cells.signed(growth.difference()),
                cells.growth(growth.change(), growth.shared() ? Fraction.of(100) : null));
        return new MovementTable(
                lines, whole, false, cells.miss(growth.parts().stream().map(Growth.Part::points), growth));
    }

    private static Line line(Growth.Part part, Cells cells) {
        AreaCount count = part.count();
        return new Line(
                count.area(),
                part.points(),
                cells.amount(count.before()),
                cells.estimated(count.estimated()) + cells.amount(count.now()),
                cells.signed(part.change()),
                cells.growth(part.points(), part.share()));
    }

    private static MovementTable of(RateChange change, Cells cells) {
        List<Line> lines =
                change.parts().stream().map(part -> line(part, cells)).toList();
        Line whole = new Line(
                "",
                change.change(),
                cells.rate(change.before()),
                cells.rate(change.now()),
                cells.rate(Fraction.of(100)),
                cells.points(change.byRate(), change.byMix(), change.change()));
        Stream<Fraction> parts = change.parts().stream().flatMap(part -> Stream.of(part.byRate(), part.byMix()));
        return new MovementTable(lines, whole, true, cells.miss(parts, change));
    }

    private static Line line(RateChange.Part part, Cells cells) {
        return new Line(
                part.area().area(),
                part.total(),
                cells.rate(part.rateBefore()),
                cells.estimated(part.area().estimated()) + cells.rate(part.rateNow()),
                cells.rate(part.shareBefore()) + "→" + cells.rate(part.shareNow()),
                cells.points(part.byRate(), part.byMix(), part.total()));
    }

    /** How the numbers of the table are written. */
    private record Cells(Rounding rounding) {

        String estimated(boolean estimated) {
            return estimated ? StatusMark.ESTIMATED.sign() + " " : "";
        }

        String amount(@Nullable Fraction value) {
            if (value == null) {
                return ObservationStatus.M.chinese();
            }
            return value.endless() ? value.rounded(DECIMALS).toPlainString() : value.toPlainString();
        }

        String signed(Fraction value) {
            return (value.signum() > 0 ? "+" : "") + amount(value);
        }

        List<String> growth(Fraction points, @Nullable Fraction share) {
            return share == null
                    ? points(points)
                    : List.of(points(points).get(0), rounding.change(share).toPlainString() + "%");
        }

        List<String> points(Fraction... points) {
            return Stream.of(points)
                    .map(rounding::change)
                    .map(rounded -> (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString())
                    .toList();
        }

        String rate(@Nullable Fraction rate) {
            return rate == null
                    ? ObservationStatus.M.chinese()
                    : rounding.rate(rate, DECIMALS).toPlainString() + "%";
        }

        boolean miss(Stream<Fraction> parts, Movement.Split movement) {
            BigDecimal sum = parts.map(rounding::change).reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.compareTo(rounding.change(movement.change())) != 0;
        }
    }
}
