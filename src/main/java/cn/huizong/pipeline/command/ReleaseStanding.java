package cn.huizong.pipeline.command;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.pipeline.step.CountsText;
import cn.huizong.store.Approval;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a release stands among those of its period.
 *
 * @param next the release after it, or null
 * @param corrected by this approved release, or null
 */
record ReleaseStanding(
        StoredRelease release,
        @Nullable Approval approval,
        @Nullable String next,
        @Nullable String corrected) {

    /** In the order given, in which those of a period follow each other. */
    static List<ReleaseStanding> of(Store store, List<StoredRelease> releases) {
        Map<ReferencePeriod, List<Approval>> approvals = new HashMap<>();
        List<ReleaseStanding> standings = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            StoredRelease release = releases.get(i);
            List<Approval> ofPeriod = approvals.computeIfAbsent(
                    release.period(), period -> store.approvals().of(release.job(), period));
            boolean hasNext =
                    i + 1 < releases.size() && releases.get(i + 1).period().equals(release.period());
            standings.add(of(release, ofPeriod, hasNext ? releases.get(i + 1).name() : null));
        }
        return standings;
    }

    static ReleaseStanding of(Store store, StoredRelease release) {
        return of(store, store.releases().all(release.job(), release.period())).stream()
                .filter(standing -> standing.release().number() == release.number())
                .findFirst()
                .orElseThrow();
    }

    private static ReleaseStanding of(StoredRelease release, List<Approval> approvals, @Nullable String next) {
        Approval own = approvals.stream()
                .filter(approval -> approval.number() == release.number())
                .findFirst()
                .orElse(null);
        String corrected = approvals.stream()
                .filter(approval -> approval.supersedes() == release.number())
                .findFirst()
                .map(Approval::name)
                .orElse(null);
        return new ReleaseStanding(release, own, next, corrected);
    }

    /** What nobody had settled when it was published. */
    Map<Severity, Integer> open() {
        return release.counts().isEmpty()
                ? new EnumMap<>(Severity.class)
                : CountsText.read(release.counts()).open();
    }

    Map<String, Object> json() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("period", release.period().toString());
        entry.put("release", release.name());
        entry.put("state", release.state());
        entry.put("asOf", release.asOf().toString());
        entry.put("publishedAt", release.publishedAt().toString());
        Map<String, Object> open = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            open.put(severity.word(), open().getOrDefault(severity, 0));
        }
        entry.put("open", open);
        entry.put("approval", json(approval));
        entry.put("next", next);
        entry.put("correctedBy", corrected);
        return entry;
    }

    static @Nullable Map<String, Object> json(@Nullable Approval approval) {
        if (approval == null) {
            return null;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("by", approval.by());
        entry.put("at", approval.at().toString());
        entry.put("reason", approval.reason());
        entry.put("supersedes", approval.corrects() ? approval.superseded() : null);
        entry.put("manifestSha256", approval.manifest());
        return entry;
    }
}
