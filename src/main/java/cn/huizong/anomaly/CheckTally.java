package cn.huizong.anomaly;

import java.util.Collection;

/**
 * How often edit rules were judged, and how that ended. Not verifiable is counted apart and is never a pass (law 10).
 *
 * @param unverified not verifiable, because a figure they need is not there or decides nothing
 */
public record CheckTally(int passed, int failed, int unverified) {

    public static final CheckTally NONE = new CheckTally(0, 0, 0);

    public static CheckTally sum(Collection<CheckTally> tallies) {
        return tallies.stream().reduce(NONE, CheckTally::plus);
    }

    public CheckTally plus(CheckTally other) {
        return new CheckTally(passed + other.passed, failed + other.failed, unverified + other.unverified);
    }

    public int judged() {
        return passed + failed + unverified;
    }

    /** Whether any came to a verdict. */
    public boolean ran() {
        return passed + failed > 0;
    }

    /** 判断12次：通过10，未通过1，无法判断1 */
    public String chinese() {
        return "判断" + judged() + "次：通过" + passed + "，未通过" + failed + "，无法判断" + unverified;
    }
}
