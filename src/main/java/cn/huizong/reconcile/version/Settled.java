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
 * @param superseded earlier versions, and those that cannot be told apart, numbered
 * @param duplicates files that say the same as another of their inbox, with that one's number
 * @param firstFiledOn the earliest 报出日期 of any version, or null
 */
public record Settled(
        ReturnKey key,
        @Nullable ObservedReturn used,
        List<ObservedReturn> superseded,
        List<ObservedReturn> duplicates,
        @Nullable LocalDate firstFiledOn,
        List<Anomaly> findings) {}
