package cn.huizong.reconcile.rate;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Facts;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.RateClaim;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for what else may have been the denominator of a rate that its own counts cannot give. */
record Detective(RateClaim claim, Unit unit, EvidenceFinder finder, ReferencePeriod period) {

    List<Fit> fits(NearFigures figures, CityTotals totals) {
        Facts facts = reference -> finder.find(reference, unit, period).fact();
        BigDecimal stated = exact(claim.denominator(), facts);
        BigDecimal part = claim.numerator() == null ? null : exact(claim.numerator(), facts);
        if (!(facts.find(claim.rate()) instanceof Fact.Known rate) || stated == null) {
            return List.of();
        }
        BigInteger numerator = part == null ? null : whole(part);
        if (claim.numerator() != null && numerator == null) {
            return List.of();
        }
        DenominatorTest test = new DenominatorTest(rate.value(), claim.decimals(), numerator);
        List<Denominator> near = figures.ofSameReturn();
        Denominator own = new Denominator("所列分母" + stated.toPlainString(), stated);
        return new DenominatorSearch(test, stated)
                .among(Stream.of(
                                alone(near, own),
                                alone(figures.ofOtherReturns(), own),
                                alone(totals.in(claim.denominator().measure()), own),
                                pairs(near))
                        .flatMap(each -> each));
    }

    /** Each figure, and the stated denominator with it: that a part of the denominator was left out is the usual slip. */
    private static Stream<Denominator> alone(List<Denominator> figures, Denominator own) {
        return figures.stream().flatMap(figure -> Stream.of(figure, own.plus(figure)));
    }

    private static Stream<Denominator> pairs(List<Denominator> figures) {
        return IntStream.range(0, figures.size())
                .boxed()
                .flatMap(one -> figures.subList(0, one).stream().map(other -> other.plus(figures.get(one))));
    }

    private static @Nullable BigDecimal exact(Formula formula, Facts facts) {
        return formula.evaluate(facts) instanceof Quantity.Exact exact
                        && !exact.value().endless()
                ? new BigDecimal(exact.value().toPlainString())
                : null;
    }

    private static @Nullable BigInteger whole(BigDecimal count) {
        BigDecimal stripped = count.stripTrailingZeros();
        return stripped.signum() > 0 && stripped.scale() <= 0 ? stripped.toBigIntegerExact() : null;
    }
}
