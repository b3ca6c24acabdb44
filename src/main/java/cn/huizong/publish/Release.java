package cn.huizong.publish;

import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.SourceComparison;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.observation.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a run publishes (发布版), before it is written.
 *
 * @param number from 1 within a job and period; {@code r001}
 * @param complete whether it is final: nothing is open
 * @param expected returns the catalogue asks for
 * @param lastYear values of the same period last year, for display; without areas when there are none
 * @param checked what was judged, counted
 * @param sources facts that two sources report, side by side, in the report's order
 */
public record Release(
        Catalogue catalogue,
        JobDefinition job,
        ReferencePeriod period,
        int number,
        boolean complete,
        Instant asOf,
        String programVersion,
        List<Receipt> receipts,
        List<ExpectedReturn> expected,
        List<ExpectedReturn> missing,
        Observations observations,
        List<Anomaly> anomalies,
        IndicatorValues values,
        IndicatorValues lastYear,
        Checked checked,
        List<SourceComparison> sources) {

    public String name() {
        return String.format(Locale.ROOT, "r%03d", number);
    }

    public String state() {
        return complete ? "final" : "provisional";
    }
}
