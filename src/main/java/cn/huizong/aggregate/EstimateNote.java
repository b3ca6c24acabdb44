package cn.huizong.aggregate;

import cn.huizong.aggregate.compilation.Compiled;
import cn.huizong.aggregate.compilation.Estimate;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of an estimated total who was estimated, by which growth, and how much of it nobody reported (law 7). */
final class EstimateNote {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final Rounding rounding;

    EstimateNote(Rounding rounding) {
        this.rounding = rounding;
    }

    /** "" of a total that was reported, or not to be estimated. */
    String of(Compiled total) {
        Estimate estimate = total.estimate();
        if (estimate == null) {
            return total.unestimated().isEmpty() ? "" : "未作估计：" + total.unestimated();
        }
        String units = Notes.missingUnits(total);
        Estimate.Side denominator = estimate.denominator();
        return total.reported() + "/" + total.expected() + "个单位有数；" + units
                + (denominator == null
                        ? "为估计数，按上年数和已报单位的" + growth(estimate.value()) + "算出"
                        : ofRate(estimate.value(), denominator))
                + share(total, estimate);
    }

    private String ofRate(Estimate.Side numerator, Estimate.Side denominator) {
        if (denominator.units().isEmpty()) {
            return "的分子为估计数，按上年数和已报单位的" + growth(numerator) + "算出";
        }
        return numerator.units().isEmpty()
                ? "的分母为估计数，按上年数和已报单位的" + growth(denominator) + "算出"
                : "的分子、分母为估计数，按上年数和已报单位的分子" + growth(numerator) + "、分母" + growth(denominator) + "算出";
    }

    /** 增长20.00% */
    private String growth(Estimate.Side side) {
        Fraction growth = side.growth().percent();
        BigDecimal rounded = rounding.change(growth);
        if (rounded.signum() == 0) {
            return growth.signum() == 0 ? "持平" : "基本持平";
        }
        return (growth.signum() > 0 ? "增长" : "下降") + rounded.abs().toPlainString() + "%";
    }

    private String share(Compiled total, Estimate estimate) {
        Estimate.Side denominator = estimate.denominator();
        if (denominator == null) {
            return share("合计", estimate.value(), total.exact());
        }
        return denominator.units().isEmpty()
                ? share("分子合计", estimate.value(), total.numerator())
                : share("分母合计", denominator, total.denominator());
    }

    private String share(String whole, Estimate.Side side, @Nullable Fraction sum) {
        return Optional.ofNullable(sum)
                .filter(all -> all.signum() > 0)
                .map(all -> "，占" + whole + "的"
                        + rounding.rate(side.sum().times(HUNDRED).over(all), 2).toPlainString() + "%")
                .orElse("");
    }
}
