package cn.huizong.normalise;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Receipt;
import java.util.List;

/**
 * A part after its cells were read as figures.
 *
 * @param observed null when the part was not accepted
 * @param receipt the row of {@code intake.csv}; its version is still 0
 */
public record NormalisedReturn(
        @org.jspecify.annotations.Nullable ObservedReturn observed, Receipt receipt, List<Anomaly> findings) {}
