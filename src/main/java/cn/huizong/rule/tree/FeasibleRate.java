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
        boolean fits = ROUNDINGS.stream()
                .anyMatch(rounding ->
                        computed.round(decimals(), rounding).compareTo(reported.round(decimals(), rounding)) == 0);
        return new Judgement(
                fits ? Verdict.PASS : Verdict.FAIL, reported, computed, "≈", Measure.PERCENT, List.of(), "");
    }

    private Judgement overAny(Fraction reported, Fraction below) {
        BigDecimal whole = below.round(0, RoundingMode.DOWN);
        if (below.signum() < 0 || !below.equals(Fraction.of(whole))) {
            return open("分母不是正整数，整数检验不适用");
        }
        // A reported figure is a decimal, so that its numerator is the figure itself.
        RateFeasibility test = RateFeasibility.of(reported.numerator(), decimals(), whole.toBigIntegerExact());
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
        String others =
                test.nearestDenominators(3).stream().map(BigInteger::toString).collect(Collectors.joining("、"));
        return "分母为 " + test.denominator() + " 时，没有整数分子能得出 " + test.rate().toPlainString() + "%"
                + (others.isEmpty() ? "" : "；最近的可行分母：" + others);
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
