package cn.huizong.reconcile.outlier;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/** Words what stands out: what stood there, what is usual, how many figures that rests on, and what to do. */
record OutlierFinding(Item item, ReferencePeriod period, Observation observation, BigDecimal value) {

    private static final String WHAT_TO_DO = "对照原始台账核对数位和计量单位，填错的请更正；确属实际变化的，写明原因";

    /** @param earlier figures of the unit's own */
    Anomaly ofHistory(List<BigDecimal> earlier) {
        BigDecimal lowest = Collections.min(earlier);
        BigDecimal highest = Collections.max(earlier);
        BigDecimal expected = mean(earlier);
        String years = "前" + earlier.size() + "年" + (period.frequency() == Frequency.ANNUAL ? "" : "同期");
        String usual = lowest.compareTo(highest) == 0
                ? "都是" + plain(lowest)
                : "在" + plain(lowest) + "至" + plain(highest) + "之间，平均" + plain(expected);
        return finding(FindingCode.OUTLIER, expected, stated() + "，本单位" + years + usual + "，本次" + direction(expected));
    }

    Anomaly ofPeers(Growth growth, Yardstick.Peers peers) {
        List<BigDecimal> percents =
                peers.growths().stream().map(Growth::percent).toList();
        BigDecimal lowest = Collections.min(percents);
        BigDecimal highest = Collections.max(percents);
        BigDecimal expected = growth.before().multiply(BigDecimal.valueOf(peers.ratio()));
        String usual = lowest.compareTo(highest) == 0
                ? "都是" + plain(lowest) + "%"
                : "在" + plain(lowest) + "%至" + plain(highest) + "%之间";
        return finding(
                FindingCode.GROWTH,
                rounded(expected),
                stated() + "，上年同口径为" + plain(growth.before()) + "，" + change(growth.percent()) + "；同类" + percents.size()
                        + "个单位的增幅" + usual);
    }

    /** @param peers how many there are: too few to judge by, or all grew as much */
    Anomaly ofLeap(Growth growth, int peers) {
        return finding(
                FindingCode.GROWTH,
                growth.before(),
                stated() + "，上年同口径为" + plain(growth.before()) + "，" + change(growth.percent()) + "，相差近一个数量级或更多；"
                        + (peers == 0 ? "没有同类单位可比" : "仅凭同类" + peers + "个单位的增幅，不能说明属实"));
    }

    private Anomaly finding(FindingCode code, BigDecimal expected, String message) {
        return AnomalyBuilder.of(code)
                .about(observation.key())
                .item(item.code())
                .value(plain(value))
                .expected(plain(expected))
                .difference(plain(value.subtract(expected)))
                .at(observation.provenance())
                .message(message)
                .suggestion(WHAT_TO_DO)
                .build();
    }

    private String stated() {
        return "“" + item.name() + "”填" + plain(value);
    }

    private String direction(BigDecimal expected) {
        return value.compareTo(expected) > 0 ? "明显偏高" : "明显偏低";
    }

    private static String change(BigDecimal percent) {
        return (percent.signum() < 0 ? "下降" : "增长") + plain(percent.abs()) + "%";
    }

    private BigDecimal mean(List<BigDecimal> figures) {
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return rounded(sum.divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL128));
    }

    /** As finely as the item is reported. */
    private BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(item.decimals(), RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
