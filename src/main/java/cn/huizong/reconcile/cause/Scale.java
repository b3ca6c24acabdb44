package cn.huizong.reconcile.cause;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A figure reported in another measure than asked for, which makes it a power of ten too large or too small. */
final class Scale {

    /** The powers people slip by: 十, 百 (and %), 千, 万, 亿. */
    private static final List<Integer> POWERS = List.of(1, -1, 2, -2, 3, -3, 4, -4, 8, -8);

    private Scale() {}

    /** Every number that such a slip would turn into this one, with the power of ten this one is too large by. */
    static Map<BigDecimal, Integer> origins(BigDecimal written) {
        Map<BigDecimal, Integer> origins = new LinkedHashMap<>();
        if (written.signum() != 0) {
            for (int power : POWERS) {
                origins.put(meant(written, power), power);
            }
        }
        return origins;
    }

    static List<Integer> powers() {
        return POWERS;
    }

    /** The number this one is so many powers of ten too large for. */
    static BigDecimal meant(BigDecimal written, int power) {
        BigDecimal meant = written.movePointLeft(power).stripTrailingZeros();
        return meant.scale() < 0 ? meant.setScale(0) : meant;
    }

    /** In words: 大了10000倍（计量单位可能填成“万”）. */
    static String chinese(int power) {
        String times = BigDecimal.TEN.pow(Math.abs(power)).toPlainString();
        String word = switch (Math.abs(power)) {
            case 2 -> "，可能与百分数或“百”有关";
            case 3 -> "，可能与“千”有关";
            case 4 -> "，可能与“万”有关";
            case 8 -> "，可能与“亿”有关";
            default -> "，可能多填或少填一个0";
        };
        return (power > 0 ? "大了" : "小了") + times + "倍" + word;
    }
}
