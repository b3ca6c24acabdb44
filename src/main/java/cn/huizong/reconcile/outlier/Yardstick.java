package cn.huizong.reconcile.outlier;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The growth of all units of a kind, by which each of them is judged. */
final class Yardstick {

    /** Of more than these one is not felt in the quartiles: leaving each out in turn would cost much and change nothing. */
    private static final int FEW = 50;

    /**
     * What the peers of a unit that stands out did.
     *
     * @param ratio their median ratio to the year before
     */
    record Peers(List<Growth> growths, double ratio) {}

    private final PeerGrowth test;
    private final List<Growth> all;
    private final RatioEdit.@Nullable Usual common;

    Yardstick(PeerGrowth test, List<Growth> all) {
        this.test = test;
        this.all = all;
        this.common = all.size() > FEW ? usual(all) : null;
    }

    /** The peers, where the unit grew otherwise than they did. */
    Optional<Peers> judge(Growth growth) {
        if (common != null) {
            return isOutlier(growth, common)
                    ? Optional.of(new Peers(without(growth), common.ratio()))
                    : Optional.empty();
        }
        List<Growth> peers = without(growth);
        if (peers.size() < PeerGrowth.LEAST) {
            return Optional.empty();
        }
        RatioEdit.Usual usual = usual(peers);
        return isOutlier(growth, usual) ? Optional.of(new Peers(peers, usual.ratio())) : Optional.empty();
    }

    private List<Growth> without(Growth growth) {
        return IntStream.range(0, all.size())
                .mapToObj(all::get)
                .filter(peer -> peer != growth)
                .toList();
    }

    private boolean isOutlier(Growth growth, RatioEdit.Usual usual) {
        return test.isOutlier(growth.now().doubleValue(), growth.before().doubleValue(), usual);
    }

    private RatioEdit.Usual usual(List<Growth> growths) {
        return test.usual(
                growths.stream().mapToDouble(each -> each.now().doubleValue()).toArray(),
                growths.stream()
                        .mapToDouble(each -> each.before().doubleValue())
                        .toArray());
    }
}
