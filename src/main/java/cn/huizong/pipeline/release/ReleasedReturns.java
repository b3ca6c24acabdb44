package cn.huizong.pipeline.release;

import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.ArrayList;
import java.util.List;

/** What a release was computed from: its own accepted returns and those of the earlier releases it was compared with. */
public final class ReleasedReturns {

    private ReleasedReturns() {}

    public static Observations of(Store store, StoredRelease release) {
        List<ObservedReturn> returns = new ArrayList<>(store.releases().accepted(release));
        store.releases()
                .history(release)
                .forEach((period, number) -> store.releases()
                        .find(release.job(), period, number)
                        .ifPresent(earlier -> returns.addAll(store.releases().accepted(earlier))));
        return new Observations(returns);
    }
}
