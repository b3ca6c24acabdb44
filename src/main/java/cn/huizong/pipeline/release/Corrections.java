package cn.huizong.pipeline.release;

import cn.huizong.aggregate.ReleaseComparer;
import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.publish.correction.CorrectedFigures;
import cn.huizong.publish.correction.Correction;
import cn.huizong.publish.text.Masthead;
import cn.huizong.store.Approval;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;

/** What a release corrects of one that was approved before. */
public final class Corrections {

    private final Store store;
    private final Catalogue catalogue;
    private final JobDefinition job;

    public Corrections(Store store, Catalogue catalogue, JobDefinition job) {
        this.store = store;
        this.catalogue = catalogue;
        this.job = job;
    }

    Correction between(Approval earlier, StoredRelease release, Approval approval) {
        ReferencePeriod period = release.period();
        StoredRelease before = store.releases()
                .find(release.job(), period, earlier.number())
                .orElseThrow(() -> new IllegalStateException("an approved release is gone"));
        boolean redefined = !before.catalogue().equals(release.catalogue());
        return new Correction(
                job,
                period,
                masthead(release),
                before.name(),
                earlier.at(),
                approval.by(),
                approval.at(),
                approval.reason(),
                new CorrectedFigures(catalogue, job, period, redefined).of(difference(before, release)));
    }

    /** From the values and returns as they were booked. */
    public ReleaseDifference difference(StoredRelease before, StoredRelease after) {
        return new ReleaseComparer(catalogue, job)
                .compare(
                        after.period(),
                        store.releases().values(before),
                        ReleasedReturns.of(store, before),
                        store.releases().values(after),
                        ReleasedReturns.of(store, after));
    }

    private Masthead masthead(StoredRelease release) {
        return new Masthead(
                catalogue.units().nameOf(job.area()),
                job.title(),
                release.period().chinese(),
                release.period().lastYear().chinese(),
                release.name(),
                release.complete(),
                release.asOf(),
                job.disclaimer());
    }
}
