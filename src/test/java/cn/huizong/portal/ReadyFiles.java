package cn.huizong.portal;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import cn.huizong.pipeline.submission.Submitting;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionPart;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of Taixing for 2021 that were judged without a fault, whatever their bytes say. */
final class ReadyFiles {

    static final String UNIT = "321283";

    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);
    private static final Actor BY = new Actor("taixing", "泰兴", Role.UNIT.word());

    private final PortalFixture fixture;
    private final Store store;

    ReadyFiles(PortalFixture fixture) {
        this.fixture = fixture;
        this.store = fixture.store();
    }

    /** In one transaction, so that nobody else judges it. */
    Submission ready(String name, String... forms) {
        return store.together(() -> {
            Submission received = received(name);
            Submission moved = store.submissions()
                    .move(
                            received,
                            SubmissionState.READY,
                            Actor.SYSTEM.login(),
                            fixture.clock().instant(),
                            "");
            store.submissions()
                    .judged(
                            moved.id(),
                            CheckTally.NONE,
                            parts(received, forms),
                            List.of(),
                            fixture.clock().instant());
            return moved;
        });
    }

    private Submission received(String name) {
        try {
            Path file = Files.writeString(fixture.folder().resolve(name), name);
            return new Submitting(store, fixture.clock()).receive(PortalFixture.JOB, YEAR, UNIT, name, file, BY);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<SubmissionPart> parts(Submission file, String... forms) {
        List<SubmissionPart> parts = new ArrayList<>();
        for (String form : forms) {
            Receipt receipt = new Receipt(
                    new Source(file.fileName(), file.sha256(), ""),
                    Outcome.ACCEPTED,
                    "",
                    new ReturnKey(form, UNIT, YEAR),
                    0,
                    "",
                    "",
                    CellCounts.NONE);
            parts.add(new SubmissionPart(parts.size() + 1, receipt));
        }
        return parts;
    }

    Submission handIn(Submission ready) {
        return new Submitting(store, fixture.clock()).handIn(ready, new Submission.Signatures("甲", "乙", "丙"), BY);
    }
}
