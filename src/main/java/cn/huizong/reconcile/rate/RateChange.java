package cn.huizong.reconcile.rate;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.observation.Observation;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds the change of a rate against the rate and that of the year before: {@code c = r - lastyear(r)}. A change may
 * be reported that is the growth of the rate in per cent of itself instead of the difference in percentage points (law 5).
 */
record RateChange(Reference change, Reference rate, Reference before) {

    static Optional<RateChange> of(EditRule edit, Respondents respondents, ReferencePeriod period) {
        List<Reference> asked = edit.rule().references();
        if (asked.size() != 3 || asked.stream().anyMatch(each -> !each.group().isEmpty())) {
            return Optional.empty();
        }
        Reference change = asked.get(0);
        Reference rate = asked.get(1);
        Reference before = new Reference(rate.item(), Shift.LAST_YEAR, "");
        boolean isChange = !change.item().equals(rate.item())
                && change.shift() == Shift.CURRENT
                && asked.contains(Reference.to(rate.item()))
                && asked.contains(before)
                && is(change, Measure.POINTS, respondents, period)
                && is(rate, Measure.PERCENT, respondents, period);
        return isChange ? Optional.of(new RateChange(change, Reference.to(rate.item()), before)) : Optional.empty();
    }

    private static boolean is(Reference figure, Measure measure, Respondents respondents, ReferencePeriod period) {
        Item item = respondents.item(figure.item(), period);
        return item != null && item.measure().equals(measure);
    }

    /** Present where the change reported is not the difference and is the relative growth. */
    Optional<Relative> relative(Unit unit, ReferencePeriod period, EvidenceFinder finder) {
        Evidence reported = finder.find(change, unit, period);
        BigDecimal value = number(reported);
        BigDecimal now = number(finder.find(rate, unit, period));
        BigDecimal then = number(finder.find(before, unit, period));
        Evidence.Part part = reported.parts().get(0);
        if (value == null || now == null || then == null || then.signum() <= 0 || part.item() == null) {
            return Optional.empty();
        }
        BigDecimal points = now.subtract(then);
        BigDecimal growth = Fraction.percent(points, then).round(part.item().decimals(), RoundingMode.HALF_UP);
        return value.compareTo(points) != 0 && value.compareTo(growth) == 0
                ? Optional.of(new Relative(part.item(), part.observation(), now, then))
                : Optional.empty();
    }

    private static @Nullable BigDecimal number(Evidence evidence) {
        return evidence.fact() instanceof Fact.Known known ? known.value() : null;
    }

    /** A relative growth in the place of a difference. */
    record Relative(Item item, @Nullable Observation observation, BigDecimal now, BigDecimal then) {

        BigDecimal points() {
            return now.subtract(then);
        }

        String message() {
            return "所填的数是相对增长率：（" + now.toPlainString() + "－" + then.toPlainString() + "）÷" + then.toPlainString()
                    + "；两个百分率之差以百分点计，是" + points().toPlainString() + "个百分点";
        }
    }
}
