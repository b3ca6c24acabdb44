package cn.huizong.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a figure counts (计量单位): 件, 人次, %, 万元. Two measures may be added or compared when their dimensions are equal;
 * 万元 and 元 share the dimension 元 and differ by {@link #scale}. Per cent and percentage points (百分点) do not.
 *
 * @param name as it is written in a form
 * @param dimension what is counted, without its multiple
 * @param scale how many of the dimension one of this measure is
 */
public record Measure(String name, String dimension, BigDecimal scale) {

    public static final Measure PERCENT = new Measure("%", "%", BigDecimal.ONE);
    public static final Measure POINTS = new Measure("百分点", "百分点", BigDecimal.ONE);
    /** Of texts and pure numbers. */
    public static final Measure NONE = new Measure("", "", BigDecimal.ONE);
    /** Of a quotient of two figures of one dimension: unlike a plain number it does not pass for 件 or %. */
    public static final Measure RATIO = new Measure("比值", "比值", BigDecimal.ONE);

    private static final Map<Character, BigDecimal> MULTIPLES = Map.of(
            '千', BigDecimal.valueOf(1_000), '万', BigDecimal.valueOf(10_000), '亿', BigDecimal.valueOf(100_000_000));

    /** The measure a form calls by this name: leading 千, 万 and 亿 are multiples of what follows. */
    public static Measure of(String name) {
        return switch (name) {
            case "" -> NONE;
            case "%", "％" -> PERCENT;
            case "‰" -> new Measure("‰", "%", new BigDecimal("0.1"));
            case "百分点", "个百分点" -> POINTS;
            default -> counted(name);
        };
    }

    private static Measure counted(String name) {
        BigDecimal scale = BigDecimal.ONE;
        int start = 0;
        for (BigDecimal multiple = multiple(name, 0); multiple != null; multiple = multiple(name, start)) {
            scale = scale.multiply(multiple);
            start++;
        }
        return new Measure(name, name.substring(start), scale);
    }

    /** Of the character at a place; null when it is none, or the last of the name, which is what is counted. */
    private static @Nullable BigDecimal multiple(String name, int at) {
        return at < name.length() - 1 ? MULTIPLES.get(name.charAt(at)) : null;
    }

    public boolean comparableWith(Measure other) {
        return dimension.equals(other.dimension);
    }

    /** Whether it is of plain numbers, which adapt to any measure. */
    public boolean isPlain() {
        return dimension.isEmpty();
    }

    /** % or ‰. */
    public boolean isPercentage() {
        return dimension.equals(PERCENT.dimension);
    }

    /** Its scale as a power of ten: 万 is 4, ‰ is −1. */
    public int powerOfTen() {
        BigDecimal plain = scale.stripTrailingZeros();
        return plain.precision() - plain.scale() - 1;
    }

    @Override
    public String toString() {
        return name;
    }
}
