package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.pipeline.submission.Reviewing;
import cn.huizong.pipeline.submission.SubmissionJudge;
import cn.huizong.pipeline.submission.Submitting;
import cn.huizong.pipeline.submission.Verdict;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.TestStores;
import cn.huizong.store.audit.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A town that uploads its return to the store of the libraries, and the statistician who deals with it. */
final class UploadingTown {

    static final String QUARTER = "2023-Q1";
    static final ReferencePeriod PERIOD = ReferencePeriod.parse(QUARTER).orElseThrow();
    static final String TOWN = "990101";
    static final Actor UNIT = new Actor("town", "镇", "unit");
    static final Actor STATISTICIAN = new Actor("tongji", "统计", "statistician");

    private final TownLibraries libraries;
    private final Catalogue catalogue = Objects.requireNonNull(new CatalogueReader()
            .read(TownLibraries.CATALOGUE.resolve("jobs"), TownLibraries.CATALOGUE.resolve("templates"))
            .catalogue());
    private Instant now = TownLibraries.NOW;

    /** The returns of all others lie in the inbox, and were run. */
    UploadingTown(Path home) throws IOException {
        this.libraries = new TownLibraries(home);
        libraries.handInAll(QUARTER);
        Files.delete(libraries.inbox().resolve("TS01-" + TOWN + ".xlsx"));
        libraries.run(QUARTER);
    }

    TownLibraries libraries() {
        return libraries;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    void anHourPasses() {
        now = now.plus(Duration.ofHours(1));
        libraries.at(now);
    }

    /** Takes in a return of the town, judges it and hands it in. */
    Submission hands(Map<String, Integer> figures) {
        byte[] workbook = libraries.workbook("TS01", TOWN, QUARTER, figures, 0);
        return inStore(store -> handedIn(
                store,
                workbook,
                (received, file) -> new SubmissionJudge(
                                store, catalogue, catalogue.job(JOB).orElseThrow())
                        .judge(received, file, now)));
    }

    /** Hands in whatever the verdict. */
    Submission hands(byte[] content, Verdict verdict) {
        return inStore(store -> handedIn(store, content, (received, file) -> verdict));
    }

    private Submission handedIn(Store store, byte[] content, BiFunction<Submission, Path, Verdict> judge) {
        try {
            Path file = Files.write(libraries.home().resolve("upload"), content);
            Submitting submitting = new Submitting(store, clock());
            Submission received = submitting.receive(JOB, PERIOD, TOWN, "a.xlsx", file, UNIT);
            Verdict verdict = judge.apply(received, file);
            Submission ready = store.together(() -> {
                Submission moved = store.submissions().move(received, SubmissionState.READY, "system", now, "");
                store.submissions().judged(moved.id(), verdict.checks(), verdict.parts(), verdict.findings(), now);
                return moved;
            });
            return submitting.handIn(ready, new Submission.Signatures("甲", "乙", "丙"), UNIT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Submission accepted(Submission file) {
        return inStore(store -> reviewing(store).accept(found(store, file), STATISTICIAN));
    }

    Submission givenBack(Submission file) {
        return inStore(store -> reviewing(store).giveBack(found(store, file), "缺公章", STATISTICIAN));
    }

    void extended() {
        inStore(store -> {
            reviewing(store).extend(JOB, PERIOD, TOWN, "TS01", LocalDate.of(2023, 6, 30), "更正", STATISTICIAN);
            return true;
        });
    }

    Said approve(String release) {
        return libraries.command(
                "release", "approve", JOB, "--period", QUARTER, "--release", release, "--by", "李四", "--reason", "齐全");
    }

    SubmissionState state(Submission file) {
        return inStore(store -> found(store, file)).state();
    }

    private static Submission found(Store store, Submission file) {
        return store.submissions().find(file.id()).orElseThrow();
    }

    private Reviewing reviewing(Store store) {
        return new Reviewing(store, clock());
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    <T> T inStore(Function<Store, T> work) {
        try (Store store = Store.open(TestStores.location(libraries.data()))) {
            return work.apply(store);
        }
    }
}
