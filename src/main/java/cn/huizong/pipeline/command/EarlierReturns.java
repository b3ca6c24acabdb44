package cn.huizong.pipeline.command;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.store.Store;
import cn.huizong.store.StoreFault;
import cn.huizong.store.StoredRelease;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What earlier periods brought, as a run would compare with it: looked up in the store where there is one.
 *
 * @param releases the releases found, by the period they are of
 * @param returns the returns accepted in them
 * @param missing in the reader's language, why returns cannot be compared; null when they can, or when there are none
 */
record EarlierReturns(
        Map<ReferencePeriod, StoredRelease> releases,
        List<ObservedReturn> returns,
        @Nullable String missing) {

    /** @param periods whose returns are to be judged */
    static EarlierReturns of(
            CommandContext context, StoreOption option, JobDefinition job, Set<ReferencePeriod> periods) {
        String place = StoreOption.shown(option.location(context));
        try {
            if (periods.isEmpty()) {
                return new EarlierReturns(Map.of(), List.of(), null);
            }
            return option.lookUp(context, store -> read(context, store, job, periods))
                    .orElseGet(() -> none(context.text("check.no-store", place)));
        } catch (StoreFault unusable) {
            if (unusable.kind() == StoreFault.Kind.UNSUPPORTED) {
                throw unusable;
            }
            boolean busy = unusable.kind() == StoreFault.Kind.LOCKED;
            return none(context.text(busy ? "check.store-busy" : "check.store-unreadable", place));
        }
    }

    private static EarlierReturns read(
            CommandContext context, Store store, JobDefinition job, Set<ReferencePeriod> periods) {
        Map<ReferencePeriod, StoredRelease> releases = new TreeMap<>();
        periods.forEach(period -> store.releases()
                .latest(job.name(), job.comparedWith(period))
                .forEach(release -> releases.put(release.period(), release)));
        if (releases.isEmpty()) {
            return none(context.text("check.no-earlier-release"));
        }
        List<ObservedReturn> returns = releases.values().stream()
                .flatMap(release -> store.releases().accepted(release).stream())
                .toList();
        return new EarlierReturns(releases, returns, null);
    }

    private static EarlierReturns none(String why) {
        return new EarlierReturns(Map.of(), List.of(), why);
    }
}
