package cn.huizong.reconcile.outlier;

import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Threshold;

/** What a job calls an outlier, ready for the scores. */
record Thresholds(double chance, Importance importance, RatioEdit ratioEdit) {

    private static final double PER_CENT = 0.01;

    static Thresholds of(JobDefinition job) {
        double sizeWeight = number(job, Threshold.SIZE_WEIGHT);
        return new Thresholds(
                number(job, Threshold.OUTLIER_CHANCE) * PER_CENT,
                new Importance(
                        number(job, Threshold.GROWTH) * PER_CENT, sizeWeight, number(job, Threshold.LEAST_EFFECT)),
                new RatioEdit(
                        sizeWeight,
                        RatioEdit.USUAL.leastSpread(),
                        number(job, Threshold.SPREAD),
                        RatioEdit.USUAL.quantiles()));
    }

    private static double number(JobDefinition job, Threshold threshold) {
        return job.threshold(threshold).doubleValue();
    }

    OwnHistory ownHistory(Item item) {
        return new OwnHistory(chance, smallest(item), importance);
    }

    PeerGrowth peerGrowth(Item item) {
        return new PeerGrowth(ratioEdit, smallest(item), importance);
    }

    /** Half a unit of its last decimal: what rounds to 0 is smaller. */
    static double smallest(Item item) {
        return 0.5 * StrictMath.pow(10, -item.decimals());
    }
}
