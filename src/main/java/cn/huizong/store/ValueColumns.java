package cn.huizong.store;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator's value as columns; exact figures as texts, so that they come back as they went. */
final class ValueColumns {

    static final List<String> NAMES = List.of(
            "indicator",
            "area",
            "obs_value",
            "published",
            "decimals",
            "exact_numerator",
            "exact_denominator",
            "rate_numerator",
            "rate_denominator",
            "units_reported",
            "units_expected",
            "coverage",
            "yoy",
            "yoy_numerator",
            "yoy_denominator",
            "yoy_kind",
            "lower_bound",
            "upper_bound",
            "status",
            "note");

    /** What the column for queries can hold before its point; the exact text stands beside it, whatever its size. */
    private static final int INTEGER_DIGITS = 28;

    private ValueColumns() {}

    private static @Nullable BigDecimal queried(@Nullable BigDecimal value) {
        return value == null || value.precision() - value.scale() > INTEGER_DIGITS ? null : value;
    }

    static Object[] of(IndicatorValue value) {
        Fraction exact = value.exact();
        Fraction yoy = value.yoyExact();
        return new Object[] {
            value.indicator(),
            value.area(),
            queried(value.published()),
            text(value.published()),
            value.decimals(),
            exact == null ? null : exact.numerator().toString(),
            exact == null ? null : exact.denominator().toString(),
            text(value.numerator()),
            text(value.denominator()),
            value.unitsReported(),
            value.unitsExpected(),
            text(value.coverage()),
            text(value.yoy()),
            yoy == null ? null : yoy.numerator().toString(),
            yoy == null ? null : yoy.denominator().toString(),
            value.yoyKind().name(),
            text(value.lower()),
            text(value.upper()),
            value.status().name(),
            Texts.storable(value.note())
        };
    }

    static IndicatorValue read(ResultSet row, ReferencePeriod period) throws SQLException {
        return new IndicatorValue(
                row.getString("indicator"),
                row.getString("area"),
                period,
                fraction(row, "exact_numerator", "exact_denominator"),
                decimal(row, "published"),
                row.getInt("decimals"),
                decimal(row, "rate_numerator"),
                decimal(row, "rate_denominator"),
                row.getInt("units_reported"),
                row.getInt("units_expected"),
                decimal(row, "coverage"),
                decimal(row, "yoy"),
                fraction(row, "yoy_numerator", "yoy_denominator"),
                ChangeKind.valueOf(row.getString("yoy_kind")),
                decimal(row, "lower_bound"),
                decimal(row, "upper_bound"),
                ObservationStatus.valueOf(row.getString("status")),
                row.getString("note"));
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable Fraction fraction(ResultSet row, String numerator, String denominator)
            throws SQLException {
        BigDecimal above = decimal(row, numerator);
        BigDecimal below = decimal(row, denominator);
        return above == null || below == null ? null : new Fraction(above, below);
    }
}
