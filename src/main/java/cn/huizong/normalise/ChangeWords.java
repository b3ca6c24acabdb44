package cn.huizong.normalise;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Item;
import cn.huizong.observation.ReportedValue;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people write changes: 上升0.55%, 比上年下降3. The word is the sign; and what they call per cent of a rate is the difference of two
 * percentages, which is in percentage points (law 5).
 *
 * @param word as it was written
 * @param number what stands behind it
 */
record ChangeWords(String word, boolean up, String number) {

    /** Why a change in % is read as one in 百分点. */
    static final String IN_POINTS = "两个百分率之差以百分点计";

    private static final String COMPARED = "(?:同比|环比|[比较](?:上年|去年|上期|上季|上月)(?:同期)?)?";
    private static final String UP = "上升|提高|提升|增长|增加|上涨|升高";
    private static final String DOWN = "下降|降低|减少|回落|下滑|下跌";
    private static final Pattern CHANGE =
            Pattern.compile(COMPARED + "(?<word>(?<up>" + UP + ")|" + DOWN + ")了?(?<number>[^上下].*)");
    private static final Pattern OF_A_RATE = Pattern.compile("率(?:为|是|达|达到)?(?:[0-9.]+%)?[,，]?" + COMPARED
            + "(?<said>(?:" + UP + "|" + DOWN + ")了?(?<number>[0-9.]+))%");

    /** Of an item that may fall as well as rise; null where the text begins with no such word. */
    static @Nullable ChangeWords of(String text, Item item) {
        if (!item.negative() && !item.measure().equals(Measure.POINTS)) {
            return null;
        }
        Matcher at = CHANGE.matcher(Plain.unspaced(text));
        return at.matches() ? new ChangeWords(at.group("word"), at.group("up") != null, at.group("number")) : null;
    }

    /** Whether a change written in this measure is one of an item in 百分点. */
    static boolean inPoints(Measure written, Item item) {
        return item.measure().equals(Measure.POINTS) && written.equals(Measure.PERCENT);
    }

    /** The same reading of such a change, with what is to be said. */
    static Reading points(Reading reading, String found) {
        return reading.value() instanceof ReportedValue.Number number
                ? reading.with(inPoints(found, number.value()))
                : reading;
    }

    private static Remark inPoints(String found, BigDecimal value) {
        String points = value.toPlainString();
        return new Remark(
                FindingCode.NUMBER_REPAIRED,
                found + "；" + IN_POINTS + "，读作 " + points + " 个百分点",
                points,
                "请按百分点填写：" + points);
    }

    /** Of a text that says by how many per cent a rate rose or fell; the text itself stays as it is. */
    static Reading inText(Reading reading, String text) {
        Matcher at = OF_A_RATE.matcher(Plain.unspaced(text));
        if (!at.find()) {
            return reading;
        }
        String said = at.group("said");
        return reading.with(new Remark(
                FindingCode.NUMBER_REPAIRED,
                "写有“" + said + "%”，说的是一个率的变动；" + IN_POINTS,
                said + "个百分点",
                "是两个率之差的，请写作“" + said + "个百分点”"));
    }
}
