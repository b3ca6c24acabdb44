package cn.huizong.anomaly;

import cn.huizong.catalogue.EditRule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * For how many units a rule was judged, and how that ended.
 *
 * @param unverified by reason, the most frequent first; why it was judged for nobody, where it was not
 */
public record CheckedRule(EditRule edit, CheckTally tally, List<Unverified> unverified) {

    /** 上年同期数据未报送（6个单位）；数据为空（1个单位）; "" where nothing was left open. */
    public String why() {
        return unverified.stream().map(Unverified::withUnits).collect(Collectors.joining("；"));
    }
}
