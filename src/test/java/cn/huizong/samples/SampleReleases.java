package cn.huizong.samples;

import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.publish.Release;
import cn.huizong.reconcile.Reconciliation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** What is published of the sample returns. */
public final class SampleReleases {

    private SampleReleases() {}

    /** The release of 2021 beside that of 2020. */
    public static Release of2021() throws IOException {
        Catalogue catalogue = SampleReturns.shippedCatalogue();
        SampleRun before = SampleRun.of(catalogue, 2020, new Observations(List.of()));
        SampleRun run = SampleRun.of(catalogue, 2021, before.verdict().accepted());
        return release(catalogue, run, before.indicators());
    }

    private static Release release(Catalogue catalogue, SampleRun run, IndicatorValues lastYear) {
        JobDefinition job = catalogue.job("law-based-government").orElseThrow();
        ReferencePeriod period = ReferencePeriod.year(2021);
        Reconciliation verdict = run.verdict();
        return new Release(
                catalogue,
                job,
                period,
                1,
                verdict.missing().isEmpty() && verdict.anomalies().stream().noneMatch(Anomaly::blocksFinal),
                Instant.parse("2022-02-28T00:00:00Z"),
                "0.1.0",
                run.receipts(),
                catalogue.expectedReturns(job, period),
                verdict.missing(),
                verdict.accepted(),
                verdict.anomalies(),
                run.indicators(),
                lastYear,
                verdict.checked(),
                verdict.sources());
    }
}
