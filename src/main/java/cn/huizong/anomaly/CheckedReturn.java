package cn.huizong.anomaly;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was checked of what a unit must hand in.
 *
 * @param form "" for the rules across forms that judge the unit
 * @param unverified by reason, the most frequent first; they add up to those of the tally
 */
public record CheckedReturn(String unit, String form, CheckTally tally, List<Unverified> unverified) {

    public boolean acrossForms() {
        return form.isEmpty();
    }

    /** 上年同期数据未报送：FZ02-E03；数据为空：FZ02-E05; "" where nothing was left open. */
    public String why() {
        if (tally.judged() == 0) {
            return "本表没有表内审核关系";
        }
        return unverified.stream().map(Unverified::withRules).collect(Collectors.joining("；"));
    }
}
