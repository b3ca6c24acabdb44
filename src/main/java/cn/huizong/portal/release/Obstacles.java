package cn.huizong.portal.release;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;
import cn.huizong.pipeline.answer.FindingWords;
import cn.huizong.pipeline.release.ReleaseFiles;
import cn.huizong.pipeline.submission.UsedFiles;
import cn.huizong.portal.page.Round;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that keeps a release from being approved, to be shown before anybody tries to. Whoever approves looks again.
 *
 * @param newer number of the release that should be approved instead, 0 for none: then nothing else is told
 * @param findings mandatory ones that were open when it was made
 * @param unaccepted files nobody has accepted
 * @param givenBack files that count no more
 * @param spoiled whether its folder is gone or was altered; {@code altered} which files of it
 */
public record Obstacles(
        int newer,
        List<Finding> findings,
        List<UsedFile> unaccepted,
        List<UsedFile> givenBack,
        boolean spoiled,
        List<String> altered) {

    static final Obstacles NONE = new Obstacles(0, List.of(), List.of(), List.of(), false, List.of());

    /** An open finding, in the words of the page that lists it. */
    public record Finding(String id, String unit, String rule, String message) {}

    /** An uploaded file. */
    public record UsedFile(long id, String unit, String forms, String name) {}

    static Obstacles of(Store store, Round round, StoredRelease release, Path reports) {
        int latest = store.releases()
                .latest(release.job(), release.period())
                .map(StoredRelease::number)
                .orElse(release.number());
        if (latest > release.number()) {
            return new Obstacles(latest, List.of(), List.of(), List.of(), false, List.of());
        }
        UsedFiles used = UsedFiles.of(store, release);
        Map<Long, Set<String>> forms =
                store.submissions().round(release.job(), release.period()).forms();
        ReleaseFiles files = ReleaseFiles.check(reports, release);
        return new Obstacles(
                0,
                findings(store, round, release),
                shown(used.unaccepted(), round, forms),
                shown(used.givenBack(), round, forms),
                !files.intact(),
                files.absent()
                        ? List.of()
                        : files.faults().stream().map(ReleaseFiles.Fault::file).toList());
    }

    private static List<Finding> findings(Store store, Round round, StoredRelease release) {
        FindingWords words = new FindingWords(round.catalogue(), round.job(), round.period());
        return store.releases().anomalies(release).stream()
                .filter(Anomaly::blocksFinal)
                .filter(finding -> finding.severity() == Severity.MANDATORY)
                .map(finding ->
                        new Finding(finding.id(), words.unit(finding.unit()), words.rule(finding), finding.message()))
                .toList();
    }

    private static List<UsedFile> shown(List<Submission> files, Round round, Map<Long, Set<String>> forms) {
        return files.stream()
                .map(file -> new UsedFile(
                        file.id(),
                        round.unitName(file.unit()),
                        String.join("、", forms.getOrDefault(file.id(), Set.of())),
                        file.fileName()))
                .toList();
    }

    public boolean none() {
        return newer == 0 && findings.isEmpty() && unaccepted.isEmpty() && givenBack.isEmpty() && !spoiled;
    }

    /** Name of the newer release. */
    public String newerName() {
        return StoredRelease.nameOf(newer);
    }
}
