package cn.huizong.pipeline.step;

import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.store.FiledReceipt;
import cn.huizong.store.Readings;
import cn.huizong.store.StoredReading;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts of files no longer in the inbox that were accepted once and that a changed catalogue or program refuses. Nobody has
 * withdrawn them: without a word they would count as never handed in.
 */
final class RefusedSince {

    private final RunWork work;
    private final Map<Long, StoredReading> readings;

    /** @param readings by receipt, of this catalogue and program */
    RefusedSince(RunWork work, Map<Long, StoredReading> readings) {
        this.work = work;
        this.readings = readings;
    }

    /** Without those of returns that other files bring. */
    Collection<NormalisedReturn> unlessBrought(List<ObservedReturn> returns) {
        Set<ReturnKey> brought = new HashSet<>();
        returns.forEach(filed -> brought.add(filed.key()));
        List<FiledReceipt> gone = work.intake().files().stream()
                .filter(file -> !file.listed())
                .map(ConsideredFile::receipt)
                .toList();
        Set<NormalisedReturn> refused = new LinkedHashSet<>();
        for (Readings.AcceptedPart accepted : work.store().readings().everAccepted(gone)) {
            StoredReading reading = readings.get(accepted.receipt().id());
            if (reading == null || brought.contains(accepted.key())) {
                continue;
            }
            // Read otherwise, a file may have fewer parts.
            List<NormalisedReturn> parts = reading.parts();
            NormalisedReturn now = parts.get(Math.min(accepted.number(), parts.size() - 1));
            if (now.observed() == null) {
                refused.add(now);
            }
        }
        return refused;
    }
}
