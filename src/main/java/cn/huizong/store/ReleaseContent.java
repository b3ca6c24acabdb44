package cn.huizong.store;

import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservedReturn;
import java.util.List;
import java.util.Map;

/**
 * What a release stands on and says.
 *
 * @param files every file considered
 * @param accepted the returns its figures come from
 * @param history the earlier releases it was compared with, by period
 * @param answers explanations that are first shown in it
 */
public record ReleaseContent(
        List<ReleaseFile> files,
        List<ObservedReturn> accepted,
        Map<ReferencePeriod, Integer> history,
        IndicatorValues values,
        List<Anomaly> anomalies,
        List<Answer> answers) {

    /**
     * A file considered.
     *
     * @param arrivalRank which arrival it came with, from 1
     * @param listed whether the inbox of this run held it; else it came earlier and was not withdrawn
     */
    public record ReleaseFile(FiledReceipt receipt, int arrivalRank, boolean listed) {}
}
