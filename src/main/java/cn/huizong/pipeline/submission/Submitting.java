package cn.huizong.pipeline.submission;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.OneLine;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.step.Sha256;
import cn.huizong.store.Receipts;
import cn.huizong.store.StateConflict;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionFinding;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.Submissions;
import cn.huizong.store.audit.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a unit does with its files. What it may do with which of them is for whoever calls to look at first. */
public final class Submitting {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_NAME = 20;
    private static final int SHORTEST_EXPLANATION = 4;
    private static final int LONGEST_EXPLANATION = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Submitting.class);

    private final Store store;
    private final Clock clock;

    public Submitting(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a file. When this returns it is not lost any more.
     *
     * @param file where its bytes lie for now; {@code name} as the unit calls it, not yet trusted
     */
    public Submission receive(String job, ReferencePeriod period, String unit, String name, Path file, Actor by)
            throws IOException {
        Instant now = clock.instant();
        long bytes = Files.size(file);
        String sha256 = Sha256.of(file);
        String shown = FileNames.shown(name);
        return together(() -> {
            keep(file, sha256, bytes);
            Submission kept = store.submissions()
                    .add(new Submissions.Upload(job, period, unit, shown, sha256, bytes, by.login()), now);
            audit(by, "upload", kept, shown + " " + sha256);
            return kept;
        });
    }

    private void keep(Path file, String sha256, long bytes) {
        try (InputStream in = Files.newInputStream(file)) {
            store.originals().keep(sha256, bytes, in);
        } catch (IOException failed) {
            throw Refusal.failed("submission.unreadable", failed);
        }
    }

    /** Books the verdict on a file. Whoever comes second with one finds it booked, and that is well. */
    void judged(Submission submission, Verdict verdict) {
        Instant now = clock.instant();
        try {
            together(() -> {
                Submission moved = store.submissions().move(submission, verdict.state(), Actor.SYSTEM.login(), now, "");
                store.submissions().judged(moved.id(), verdict.checks(), verdict.parts(), verdict.findings(), now);
                audit(Actor.SYSTEM, "judge", moved, moved.state().word());
                return moved;
            });
        } catch (StateConflict judgedMeanwhile) {
            LOG.debug("judged meanwhile: {}", submission.id());
        }
    }

    /** Explains findings, by their numbers. Once nothing is left that blocks, the file can be handed in. */
    public Submission explain(Submission seen, Map<Integer, String> explanations, Actor by) {
        Instant now = clock.instant();
        List<SubmissionFinding> findings = store.submissions().findings(seen);
        explanations.forEach((number, text) -> requireExplainable(findings, number, text));
        if (seen.state() != SubmissionState.NEEDS_EXPLANATION) {
            throw StateConflict.with(seen);
        }
        String today = LocalDate.now(clock.withZone(CHINA)).toString();
        return together(() -> {
            Submission held = store.submissions().hold(seen);
            explanations.forEach(
                    (number, text) -> store.submissions().explain(held.id(), number, text.strip(), by.name(), today));
            boolean blocked = store.submissions().findings(held).stream().anyMatch(SubmissionFinding::blocks);
            Submission left =
                    blocked ? held : store.submissions().move(held, SubmissionState.READY, by.login(), now, "");
            audit(by, "explain", left, "findings " + explanations.keySet());
            return left;
        });
    }

    private static void requireExplainable(List<SubmissionFinding> findings, int number, String text) {
        boolean asked =
                findings.stream().anyMatch(finding -> finding.number() == number && finding.asksForExplanation());
        if (!asked) {
            throw Refusal.wrongUse("submission.explain.not-asked");
        }
        int length = text.strip().codePointCount(0, text.strip().length());
        if (length < SHORTEST_EXPLANATION || length > LONGEST_EXPLANATION) {
            throw Refusal.wrongUse("submission.explain.length", SHORTEST_EXPLANATION, LONGEST_EXPLANATION);
        }
    }

    /**
     * Hands a file in: from now on runs take it into account.
     *
     * @throws Refusal when a name is missing, or when what it replaces stands in an approved release
     * @throws StateConflict when it was changed meanwhile
     */
    public Submission handIn(Submission seen, Submission.Signatures signatures, Actor by) {
        Instant now = clock.instant();
        Submission.Signatures names = checked(signatures);
        if (seen.state() != SubmissionState.READY) {
            throw Refusal.wrongUse("submission.not-ready", seen.state().chinese());
        }
        return together(() -> {
            new SealedReturns(store, clock).requireOpen(seen);
            Submission moved = store.submissions().move(seen, SubmissionState.SUBMITTED, by.login(), now, "");
            store.submissions().handedIn(moved.id(), names, book(moved, now));
            store.submissions().findings(moved).stream()
                    .filter(SubmissionFinding::explained)
                    .forEach(finding -> answer(moved, finding));
            audit(by, "submit", moved, String.join("/", names.filledBy(), names.reviewedBy(), names.signedBy()));
            return store.submissions().find(moved.id()).orElseThrow();
        });
    }

    private long book(Submission submission, Instant now) {
        Receipts.Arrival arrival = new Receipts.Arrival(submission.path(), submission.sha256());
        store.receipts().add(submission.job(), submission.period(), null, now, List.of(arrival), Map.of());
        return store.receipts().idOf(submission.job(), submission.period(), arrival);
    }

    private void answer(Submission submission, SubmissionFinding finding) {
        store.onlineAnswers()
                .add(
                        submission.job(),
                        submission.period(),
                        submission.unit(),
                        finding.anomaly(),
                        finding.explanation(),
                        finding.explainedBy(),
                        LocalDate.parse(finding.explainedOn()));
    }

    private static Submission.Signatures checked(Submission.Signatures given) {
        Submission.Signatures names = new Submission.Signatures(
                OneLine.of(given.filledBy()), OneLine.of(given.reviewedBy()), OneLine.of(given.signedBy()));
        if (Stream.of(names.filledBy(), names.reviewedBy(), names.signedBy())
                .anyMatch(name -> name.isEmpty() || name.length() > LONGEST_NAME)) {
            throw Refusal.wrongUse("submission.names", LONGEST_NAME);
        }
        return names;
    }

    private void audit(Actor by, String action, Submission about, String detail) {
        store.audit().add(clock.instant(), by, action, SubmissionText.subject(about), detail);
    }

    private Submission together(Supplier<Submission> work) {
        return store.together(work);
    }
}
