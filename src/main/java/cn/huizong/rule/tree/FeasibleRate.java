package cn.huizong.rule.tree;

import cn.huizong.rule.Facts;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Judgement;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Quantity.Exact;
import cn.huizong.rule.RateFeasibility;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Verdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code feasible(r, n)} and {@code feasible(r, k, n)}: whether a reported rate can come of its counts.
 *
 * @param numerator null where any whole numerator will do
 */
public record FeasibleRate(Expression.Figure rate, @Nullable Expression numerator, Expression denominator)
        implements Condition {

    private static final int NEAREST = 3;
    private static final List<RoundingMode> ROUNDINGS =
            List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN);

    @Override
    public Judgement judge(Facts facts, BigDecimal tolerance) {
        Quantity reported = rate.evaluate(facts);
        Quantity below = denominator.evaluate(facts);
        Quantity above = numerator == null ? new Exact(Fraction.ZERO) : numerator.evaluate(facts);
        if (!(reported instanceof Exact r && above instanceof Exact k && below instanceof Exact n)) {
            return open(Stream.of(reported, above, below).toList());
        }
        if (n.value().signum() == 0) {
            return open("分母为 0，比率没有意义");
        }
        return numerator == null ? overAny(r.value(), n.value()) : over(r.value(), k.value(), n.value());
    }

    private Judgement over(Fraction reported, Fraction above, Fraction below) {
        Fraction computed = above.times(Fraction.of(100)).over(below);
        boolean fits = ROUNDINGS.stream().anyMatch(rounding -> fits(reported, computed, rounding));
        boolean rounded =
                fits(reported, computed, RoundingMode.HALF_UP) || fits(reported, computed, RoundingMode.HALF_EVEN);
        String why = fits ? "" : counts(reported, above, below);
        if (fits && !rounded) {
            why = "只在去尾（不进位）时成立，四舍五入应为 "
                    + computed.round(decimals(), RoundingMode.HALF_UP).toPlainString() + "%";
        }
        return new Judgement(
                fits ? Verdict.PASS : Verdict.FAIL, reported, computed, "≈", Measure.PERCENT, List.of(), why);
    }

    private boolean fits(Fraction reported, Fraction computed, RoundingMode rounding) {
        return computed.round(decimals(), rounding).compareTo(reported.round(decimals(), rounding)) == 0;
    }

    /** Which counts would give the rate: over the denominator as it is, and for the numerator as it is. */
    private String counts(Fraction reported, Fraction above, Fraction below) {
        BigInteger whole = whole(below);
        BigInteger part = whole(above);
        if (whole == null || part == null) {
            return "";
        }
        RateFeasibility test = RateFeasibility.of(reported.numerator(), decimals(), whole);
        RateFeasibility.Counts others = RateFeasibility.denominatorsFor(part, reported.numerator(), decimals());
        return "分母为 " + whole + " 时，" + numerators(test)
                + (others.isEmpty() ? "" : "；分子为 " + part + " 时，分母应为 " + others);
    }

    private static String numerators(RateFeasibility test) {
        if (!test.feasible()) {
            return impossible(test);
        }
        return test.onlyTruncated() ? "去尾（不进位）才有分子 " + test.truncated() : "分子应为 " + rounded(test);
    }

    private static RateFeasibility.Counts rounded(RateFeasibility test) {
        return test.halfUp().isEmpty() ? test.halfEven() : test.halfUp();
    }

    private static String impossible(RateFeasibility test) {
        return "没有整数分子能得出 " + test.rate().toPlainString() + "%";
    }

    /** A positive whole number; null when it is none. */
    private static @Nullable BigInteger whole(Fraction count) {
        BigDecimal whole = count.round(0, RoundingMode.DOWN);
        return count.signum() <= 0 || !count.equals(Fraction.of(whole)) ? null : whole.toBigIntegerExact();
    }

    private Judgement overAny(Fraction reported, Fraction below) {
        BigInteger whole = whole(below);
        if (whole == null) {
            return open("分母不是正整数，整数检验不适用");
        }
        // A reported figure is a decimal, so that its numerator is the figure itself.
        RateFeasibility test = RateFeasibility.of(reported.numerator(), decimals(), whole);
        return new Judgement(
                test.feasible() ? Verdict.PASS : Verdict.FAIL,
                reported,
                null,
                "",
                Measure.PERCENT,
                List.of(),
                finding(test));
    }

    private static String finding(RateFeasibility test) {
        if (test.onlyTruncated()) {
            return "只在去尾（不进位）时成立，分子为 " + test.truncated();
        }
        if (test.feasible()) {
            return "";
        }
        String others = test.nearestDenominators(NEAREST).stream()
                .map(other -> other + "（分子 "
                        + RateFeasibility.of(test.rate(), test.decimals(), other)
                                .halfUp() + "）")
                .collect(Collectors.joining("、"));
        return "分母为 " + test.denominator() + " 时，" + impossible(test) + (others.isEmpty() ? "" : "；最近的可行分母：" + others);
    }

    private int decimals() {
        return rate.decimals();
    }

    private static Judgement open(List<Quantity> operands) {
        List<Reference> missing = List.of();
        String why = "";
        for (Quantity operand : operands) {
            if (operand instanceof Quantity.Unknown unknown) {
                missing = Reasons.union(missing, unknown.missing());
                why = Reasons.join(why, unknown.why());
            }
        }
        return open(missing, why.isEmpty() ? "含约数，不能作整数检验" : why);
    }

    private static Judgement open(String why) {
        return open(List.of(), why);
    }

    private static Judgement open(List<Reference> missing, String why) {
        return new Judgement(Verdict.NOT_VERIFIABLE, null, null, "", Measure.PERCENT, missing, why);
    }

    @Override
    public List<Expression> parts() {
        return numerator == null ? List.of(rate, denominator) : List.of(rate, numerator, denominator);
    }

    @Override
    public String asOperand() {
        return toString();
    }

    @Override
    public String toString() {
        return parts().stream().map(Expression::toString).collect(Collectors.joining(", ", "feasible(", ")"));
    }
}
