package cn.huizong.pipeline.command;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.stream.Collectors;

/** Finds releases people name. */
final class Releasing {

    private Releasing() {}

    static StoredRelease latest(Store store, JobDefinition job, ReferencePeriod period) {
        return store.releases()
                .latest(job.name(), period)
                .orElseThrow(() -> Refusal.wrongUse("release.none", job.title(), period.chinese(), job.name(), period));
    }

    /** @param name such as {@code r002} or {@code 2} */
    static StoredRelease named(Store store, JobDefinition job, ReferencePeriod period, String name) {
        String digits = name.startsWith("r") ? name.substring(1) : name;
        if (!digits.matches("\\d{1,6}")) {
            throw Refusal.wrongUse("release.unreadable", name);
        }
        return store.releases()
                .find(job.name(), period, Integer.parseInt(digits))
                .orElseThrow(() -> Refusal.wrongUse(
                        "release.unknown",
                        name,
                        store.releases().all(job.name(), period).stream()
                                .map(StoredRelease::name)
                                .collect(Collectors.joining("、"))));
    }
}
