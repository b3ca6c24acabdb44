package cn.huizong.anomaly;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks that could not be verified for one and the same reason.
 *
 * @param reason in Chinese, without the names of single figures: 上年同期数据未报送
 * @param times how many checks; 0 of a rule that there was nobody to judge for
 * @param rules ids of the rules they are of, each once
 */
public record Unverified(String reason, int times, List<String> rules) {

    /** More rules than these are only counted. */
    private static final int NAMED = 6;

    /** 上年同期数据未报送：FZ02-E03、FZ02-E05 */
    public String withRules() {
        String named = rules.stream().limit(NAMED).collect(Collectors.joining("、"));
        return reason + "：" + named + (rules.size() > NAMED ? "等" + rules.size() + "条" : "");
    }

    /** 上年同期数据未报送（6个单位） */
    public String withUnits() {
        return times == 0 ? reason : reason + "（" + times + "个单位）";
    }
}
