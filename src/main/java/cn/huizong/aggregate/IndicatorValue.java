package cn.huizong.aggregate;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's value for an area and a period.
 *
 * @param exact unrounded, in the indicator's measure; null when there is no value
 * @param published rounded once to {@code decimals}; null when there is no value
 * @param decimals shown: the publication's, or more where law 4 asks for them
 * @param numerator and {@code denominator} of a rate, Σ over the units; null for others
 * @param unitsReported of {@code unitsExpected} that gave the figure
 * @param coverage share of last year's base those units had, in %; null when last year is unknown
 * @param yoy change on the same period last year, rounded, in {@code yoyKind}'s measure; null when not computed
 * @param yoyExact the same unrounded
 * @param lower and {@code upper} bounds where the value is approximate or a unit is missing, else null
 * @param note in Chinese: bounds, breaks, why there is no value
 */
public record IndicatorValue(
        String indicator,
        String area,
        ReferencePeriod period,
        @Nullable Fraction exact,
        @Nullable BigDecimal published,
        int decimals,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int unitsReported,
        int unitsExpected,
        @Nullable BigDecimal coverage,
        @Nullable BigDecimal yoy,
        @Nullable Fraction yoyExact,
        ChangeKind yoyKind,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        ObservationStatus status,
        String note) {}
