package cn.huizong.pipeline.step;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.pipeline.ProgramVersion;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.publish.PublishedFile;
import cn.huizong.publish.Publisher;
import cn.huizong.publish.Release;
import cn.huizong.publish.ReleaseCounts;
import cn.huizong.publish.TemplateFault;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.store.DiskSpace;
import cn.huizong.store.ReleaseContent;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Publishes what was computed as a numbered, immutable folder, and books it. The booking is committed right after the move; a
 * run that is killed in between finds the folder with the very bytes it would publish, and books that.
 */
public final class Publishing {

    private static final String MANIFEST = "manifest.json";
    private static final int STORE_MARK = 12;

    private final RunWork work;
    private final RunRequest request;
    private final Store store;

    public Publishing(RunWork work) {
        this.work = work;
        this.request = work.request();
        this.store = work.store();
    }

    /** Ends the run at once when the last release was made of the very same input and is still in its place. */
    public void settleIfUnchanged() {
        Optional<StoredRelease> same = releaseOfThisInput();
        if (same.isEmpty()) {
            return;
        }
        ReleasePlace place = place(same.get().number());
        if (!place.taken()) {
            return;
        }
        requireUntouched(place.target(), same.get());
        endRun(same.get());
        work.published(new Published(same.get(), place.target(), false));
    }

    /** Whoever will publish must be able to, and is told so before the reading begins. */
    public void requirePlace() {
        if (!work.settled()) {
            new ReportsFolder(request).requireWritable();
        }
    }

    public void run() {
        try {
            Optional<StoredRelease> lost = releaseOfThisInput();
            if (lost.isPresent()) {
                restore(lost.get());
            } else {
                publishUnderNextNumber();
            }
        } catch (IOException failed) {
            throw Refusal.failed(
                    DiskSpace.exhausted(failed) ? "reports.full" : "reports.unwritable", failed, request.reports());
        } catch (TemplateFault faulty) {
            throw Refusal.wrongUse("template.faulty", String.valueOf(faulty.getMessage()));
        }
    }

    /** The last release, when it was made of what lies before this run, by this program. */
    private Optional<StoredRelease> releaseOfThisInput() {
        return store.releases()
                .latest(request.job().name(), request.period())
                .filter(last -> last.fingerprint().equals(work.intake().fingerprint())
                        && last.program().equals(ProgramVersion.get()));
    }

    private void requireUntouched(Path folder, StoredRelease release) {
        try {
            if (Files.isRegularFile(folder.resolve(MANIFEST))
                    && Sha256.of(folder.resolve(MANIFEST)).equals(release.manifest())) {
                return;
            }
        } catch (IOException failed) {
            throw Refusal.failed("reports.unreadable", failed, folder);
        }
        throw Refusal.failed("release.altered", new IllegalStateException("manifest differs"), folder);
    }

    /**
     * The release is booked and its folder is gone, or the reports go elsewhere now: the same bytes again. Where they do not
     * come out the same, its number is not given to others.
     */
    private void restore(StoredRelease release) throws IOException {
        ReleasePlace place = place(release.number());
        if (!write(release(release.number()), place).equals(release.manifest())) {
            place.dropDraft();
            publishUnderNextNumber();
            return;
        }
        place.settleDraft();
        place.moveDraft();
        endRun(release);
        work.published(new Published(release, place.target(), false));
    }

    private void publishUnderNextNumber() throws IOException {
        int number = store.releases()
                .latest(request.job().name(), request.period())
                .map(last -> last.number() + 1)
                .orElse(1);
        for (; ; number++) {
            ReleasePlace place = place(number);
            Release release = release(number);
            String manifest = write(release, place);
            boolean mine = place.taken() && place.holdsDraft();
            if ((!place.taken() || mine) && book(release, manifest, place, mine)) {
                return;
            }
            place.dropDraft();
        }
    }

    private ReleasePlace place(int number) {
        String storeMark = new Sha256()
                .line(store.location().url(), store.runs().firstBegun())
                .hex()
                .substring(0, STORE_MARK);
        return new ReleasePlace(request, number, storeMark);
    }

    private Release release(int number) {
        Reconciliation reconciliation = work.judged().reconciliation();
        boolean complete = reconciliation.missing().isEmpty()
                && reconciliation.anomalies().stream().noneMatch(Anomaly::blocksFinal);
        return new Release(
                request.catalogue(),
                request.job(),
                request.period(),
                number,
                complete,
                work.run().asOf(),
                ProgramVersion.get(),
                work.judged().receipts(),
                request.catalogue().expectedReturns(request.job(), request.period()),
                reconciliation.missing(),
                reconciliation.accepted(),
                reconciliation.anomalies(),
                work.values(),
                work.lastYear(),
                reconciliation.checked(),
                reconciliation.sources());
    }

    /** @return the fingerprint of the manifest */
    private String write(Release release, ReleasePlace place) throws IOException {
        Path draft = newDraft(place);
        try {
            return new Publisher(new KeptFiles(store.originals()))
                    .publish(release, draft).stream()
                            .filter(file -> file.name().equals(MANIFEST))
                            .map(PublishedFile::sha256)
                            .findFirst()
                            .orElseThrow();
        } catch (IOException | RuntimeException failed) {
            place.giveUp(failed);
            throw failed;
        }
    }

    /** In a transaction, which confirms the lease: nobody else drafts a release of this store meanwhile. */
    private Path newDraft(ReleasePlace place) throws IOException {
        try {
            return store.together(() -> {
                try {
                    return place.newDraft();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** @return false when another store that shares the folder took the number first; then nothing is booked */
    private boolean book(Release release, String manifest, ReleasePlace place, boolean moved) throws IOException {
        if (!moved) {
            place.settleDraft();
        }
        StoredRelease booked = stored(release, manifest);
        try {
            store.together(() -> {
                store.releases().add(booked, content(release));
                endRun(booked);
                return move(place, moved);
            });
        } catch (UncheckedIOException failed) {
            if (!moved && place.lost()) {
                return false;
            }
            throw failed.getCause();
        }
        if (moved) {
            place.dropDraft();
        }
        work.published(new Published(booked, place.target(), true));
        return true;
    }

    private static boolean move(ReleasePlace place, boolean moved) {
        try {
            if (!moved) {
                place.moveDraft();
            }
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void endRun(StoredRelease release) {
        store.runs()
                .end(
                        work.run().id(),
                        Run.State.DONE,
                        release.number(),
                        "",
                        work.clock().instant());
    }

    private StoredRelease stored(Release release, String manifest) {
        return new StoredRelease(
                request.job().name(),
                request.period(),
                release.number(),
                release.complete(),
                work.intake().fingerprint(),
                request.catalogue().version(),
                work.run().reader(),
                release.programVersion(),
                work.run().asOf(),
                manifest,
                CountsText.write(ReleaseCounts.of(release)),
                work.run().id(),
                work.clock().instant());
    }

    private ReleaseContent content(Release release) {
        Map<cn.huizong.catalogue.ReferencePeriod, Integer> history = new TreeMap<>();
        work.intake().history().forEach(earlier -> history.put(earlier.period(), earlier.number()));
        List<ReleaseContent.ReleaseFile> files = work.intake().files().stream()
                .map(file -> new ReleaseContent.ReleaseFile(file.receipt(), file.arrivalRank(), file.listed()))
                .toList();
        List<ObservedReturn> accepted = List.copyOf(release.observations().returns());
        return new ReleaseContent(
                files,
                accepted,
                history,
                release.values(),
                release.anomalies(),
                work.judged().reconciliation().answers());
    }
}
