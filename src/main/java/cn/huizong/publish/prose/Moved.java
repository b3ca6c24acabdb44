package cn.huizong.publish.prose;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change as it is written: 同比增长34.99%, ▲同比上升0.04个百分点, 与上年基本持平.
 *
 * @param sign of the change, as said; 0 for 持平
 * @param nearly whether it says 基本持平
 * @param size 0 for 持平
 * @param points whether it is said in 百分点
 */
record Moved(int sign, boolean nearly, BigDecimal size, int decimals, boolean points) {

    static final Pattern WRITTEN = Pattern.compile("(?<arrow>[▲▼＝])?(?:同比|与上年)?(?:(?<level>基本持平|持平)|(?<verb>增长|上升|下降)"
            + "(?<size>" + Amount.DIGITS + ")(?<measure>%|个百分点))");

    /** Empty where the text is something else, or is at odds with itself. */
    static Optional<Moved> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? of(written) : Optional.empty();
    }

    /** Of a match; empty where its arrow points another way than its words, or counts rise by 百分点 and rates grow by %. */
    static Optional<Moved> of(Matcher written) {
        String level = written.group("level");
        if (level != null) {
            return agreeing(written, new Moved(0, level.startsWith("基本"), BigDecimal.ZERO, 0, false));
        }
        BigDecimal size = new BigDecimal(written.group("size"));
        boolean points = written.group("measure").equals("个百分点");
        String verb = written.group("verb");
        return verb.equals(points ? "增长" : "上升")
                ? Optional.empty()
                : agreeing(written, new Moved(verb.equals("下降") ? -1 : 1, false, size, size.scale(), points));
    }

    private static Optional<Moved> agreeing(Matcher written, Moved moved) {
        String arrow = written.group("arrow");
        String pointing = moved.sign > 0 ? "▲" : moved.sign < 0 ? "▼" : "＝";
        return arrow == null || arrow.equals(pointing) ? Optional.of(moved) : Optional.empty();
    }

    /** Whether this is what the table has: direction, size in all its decimals, and the measure of a growth or of a difference. */
    boolean tells(IndicatorValue value) {
        BigDecimal yoy = value.yoy();
        if (yoy == null || value.yoyKind() == ChangeKind.NONE) {
            return false;
        }
        if (yoy.signum() == 0) {
            boolean exactly = value.yoyExact() == null || value.yoyExact().signum() == 0;
            return sign == 0 && nearly != exactly;
        }
        return sign == yoy.signum()
                && size.compareTo(yoy.abs()) == 0
                && decimals == Math.max(0, yoy.scale())
                && points == (value.yoyKind() == ChangeKind.POINTS);
    }
}
