package cn.huizong.reconcile.version;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of all files for one return.
 *
 * @param used the version that counts, numbered; null when its files cannot be told apart
 * @param parts the files it is joined from, the latest first
 * @param superseded earlier versions, and those that cannot be told apart, numbered
 * @param duplicates files that say the same as another of their inbox, with that one's number
 * @param completeSince the 报出日期 by which every part had been handed in for the first time, or null
 */
public record Settled(
        ReturnKey key,
        @Nullable ObservedReturn used,
        List<ObservedReturn> parts,
        List<ObservedReturn> superseded,
        List<ObservedReturn> duplicates,
        @Nullable LocalDate completeSince,
        List<Anomaly> findings) {}
