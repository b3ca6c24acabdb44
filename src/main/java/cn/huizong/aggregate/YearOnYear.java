package cn.huizong.aggregate;

import cn.huizong.aggregate.compilation.Base;
import cn.huizong.aggregate.compilation.Compiled;
import cn.huizong.aggregate.compilation.Series;
import cn.huizong.catalogue.Unit;
import cn.huizong.rule.Fraction;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The change on the same period last year (同比): a growth in per cent, of rates a difference in 百分点 (law 5).
 *
 * @param change exact; null when not computed
 * @param why it is not computed, in Chinese; "" when it is, or when there is no value to compare
 */
record YearOnYear(@Nullable Fraction change, ChangeKind kind, String why) {

    /**
     * @param bases what each unit of {@code now} is compared with
     * @param then the bases as one
     * @param gone units that gave the figure then and that no unit now stands for
     */
    static YearOnYear of(Series series, Compiled now, List<Base> bases, Compiled then, List<Unit> gone) {
        if (now.exact() == null) {
            return none(now.approximate() ? "约数不计算同比" : "");
        }
        if (!now.complete() && now.estimate() == null) {
            return none("本期报送不全，不计算同比");
        }
        String mismatch = mismatch(bases, gone);
        if (!mismatch.isEmpty()) {
            return none(mismatch);
        }
        Fraction before = then.exact();
        if (before == null) {
            return none(absence(then));
        }
        if (!then.complete()) {
            return none("上年报送不全，不计算同比");
        }
        return series.inPercent()
                ? new YearOnYear(now.exact().minus(before), ChangeKind.POINTS, "")
                : growth(now.exact(), before);
    }

    private static YearOnYear growth(Fraction now, Fraction before) {
        if (before.signum() <= 0) {
            return none(before.signum() == 0 ? "上年为0，不计算增幅" : "上年为负数，不计算增幅");
        }
        Fraction growth = now.minus(before).times(Fraction.of(100)).over(before);
        return new YearOnYear(growth, ChangeKind.PERCENT, "");
    }

    private static YearOnYear none(String why) {
        return new YearOnYear(null, ChangeKind.NONE, why);
    }

    private static String absence(Compiled then) {
        if (then.approximate()) {
            return "上年为约数，不计算同比";
        }
        boolean notApplicable = !then.contributions().isEmpty() && then.complete();
        return notApplicable ? "上年不适用，不计算同比" : "无上年数";
    }

    /** Why the units of the two periods do not stand for the same territory; "" when they do. */
    private static String mismatch(List<Base> bases, List<Unit> gone) {
        String broken = bases.stream()
                .filter(base -> !base.comparable())
                .map(base -> Notes.notComparable(base.broken()))
                .collect(Collectors.joining("；"));
        if (!broken.isEmpty()) {
            return broken;
        }
        if (bases.stream().allMatch(base -> base.contributions().isEmpty()) && gone.isEmpty()) {
            return "上年未统计，不计算同比";
        }
        List<String> fresh = bases.stream()
                .filter(base -> base.contributions().isEmpty())
                .map(base -> base.unit().name())
                .toList();
        if (!fresh.isEmpty()) {
            return Notes.list(fresh) + "上年不填报，不计算同比";
        }
        return gone.isEmpty()
                ? ""
                : "上年另有" + Notes.list(gone.stream().map(Unit::name).toList()) + "填报，不计算同比";
    }
}
