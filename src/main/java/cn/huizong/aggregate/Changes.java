package cn.huizong.aggregate;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.rule.Fraction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of indicators that are the change of a rate on the year before, in 百分点 (law 5). */
final class Changes {

    private final Rounding rounding;

    Changes(Rounding rounding) {
        this.rounding = rounding;
    }

    /** @param rates the rows of the rate it is the change of */
    List<IndicatorValue> of(IndicatorDefinition indicator, List<Row> rates) {
        return rates.stream().map(rate -> value(indicator, rate)).toList();
    }

    private IndicatorValue value(IndicatorDefinition indicator, Row rate) {
        Fraction change = rate.yearOnYear().change();
        IndicatorValue now = rate.value();
        return new IndicatorValue(
                indicator.code(),
                now.area(),
                now.period(),
                change,
                change == null ? null : rounding.value(change, indicator.decimals()),
                indicator.decimals(),
                null,
                null,
                now.unitsReported(),
                now.unitsExpected(),
                now.coverage(),
                null,
                null,
                ChangeKind.NONE,
                null,
                null,
                status(rate, change != null),
                note(rate));
    }

    private static ObservationStatus status(Row rate, boolean computed) {
        ObservationStatus now = rate.value().status();
        if (computed) {
            return now.stronger(rate.then().status());
        }
        if (rate.now().exact() == null) {
            return now;
        }
        return now.stronger(rate.comparable() ? ObservationStatus.O : ObservationStatus.B);
    }

    /** Why there is no change, or how it was made comparable: the rate's own note, which says both. */
    private static String note(Row rate) {
        return Stream.of(rate.value().note())
                .filter(note -> !note.isEmpty())
                .map(note -> note.replace("，不计算同比", "，不计算变动"))
                .collect(Collectors.joining());
    }
}
