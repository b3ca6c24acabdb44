package cn.huizong.portal.release;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What leaders see: releases that were approved, and no other. */
@Component
public class ApprovedReleases {

    private static final Comparator<ApprovedRelease> NEWEST_FIRST = Comparator.comparing(
                    (ApprovedRelease approved) -> approved.release().period())
            .thenComparingInt(approved -> approved.release().number())
            .reversed();

    private final Store store;
    private final CurrentCatalogue catalogue;

    ApprovedReleases(Store store, CurrentCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** The newest period first, and of a period the newest release. */
    public List<ApprovedRelease> all() {
        List<ApprovedRelease> all = new ArrayList<>();
        catalogue.get().jobs().forEach(job -> all.addAll(of(job)));
        all.sort(NEWEST_FIRST);
        return all;
    }

    /** Of every period that has one the one that holds: the newest. */
    public List<ApprovedRelease> holding() {
        record Round(String job, String period) {}
        Set<Round> seen = new HashSet<>();
        return all().stream()
                .filter(approved -> seen.add(new Round(
                        approved.release().job(), approved.release().period().toString())))
                .toList();
    }

    private List<ApprovedRelease> of(JobDefinition job) {
        return store.releases().all(job.name()).stream()
                .flatMap(release -> store.approvals().find(release).stream()
                        .map(approval -> new ApprovedRelease(job, release, approval)))
                .toList();
    }
}
