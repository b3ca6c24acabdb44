package cn.huizong.pipeline;

import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Checked;
import cn.huizong.publish.ReleaseCounts;
import cn.huizong.store.StoredRelease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run came to.
 *
 * @param published whether it made a new release; otherwise nothing had changed since {@code release}
 * @param resumed whether it went on with a run that had been interrupted
 * @param checked what was checked of the returns the release stands on
 * @param lastYear values of the same period last year as last published; without areas when there are none
 * @param notReturns files of the inbox that are no returns, each with the reason it was not read
 */
public record RunOutcome(
        StoredRelease release,
        boolean published,
        boolean resumed,
        Path folder,
        ReleaseCounts counts,
        Checked checked,
        IndicatorValues values,
        IndicatorValues lastYear,
        List<String> notReturns,
        Duration elapsed) {}
