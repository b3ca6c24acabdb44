package cn.huizong.pipeline.submission;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.DueDays;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionRound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How every expected return of a period stands: by the files units uploaded and, where there are none, by the last release. */
public final class ReturnBoard {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;
    private final LocalDate today;
    private final FilesInForce files;
    private final Map<Long, Instant> handedIn;
    private final DueDays dueDays;
    private final Set<ExpectedReturn> filed = new HashSet<>();

    public ReturnBoard(Store store, Catalogue catalogue, JobDefinition job, ReferencePeriod period, Clock clock) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
        this.today = LocalDate.now(clock.withZone(CHINA));
        SubmissionRound round = store.submissions().round(job.name(), period);
        this.files = new FilesInForce(round);
        this.handedIn = round.handedIn();
        this.dueDays = DueDays.of(job, period, store.extensions().dueDays(job.name(), period));
        store.releases()
                .latest(job.name(), period)
                .map(store.releases()::accepted)
                .ifPresent(returns -> returns.stream()
                        .map(ObservedReturn::key)
                        .forEach(key -> filed.add(new ExpectedReturn(key.form(), key.unit()))));
    }

    /** In the order of the catalogue: form by form. */
    public List<BoardEntry> entries() {
        return catalogue.expectedReturns(job, period).stream().map(this::entry).toList();
    }

    public List<BoardEntry> entriesOf(String unit) {
        return entries().stream()
                .filter(entry -> entry.expected().unit().equals(unit))
                .toList();
    }

    private BoardEntry entry(ExpectedReturn expected) {
        List<Submission> about = files.about(expected.unit(), expected.form());
        @Nullable Submission latest = about.isEmpty() ? null : about.get(about.size() - 1);
        @Nullable
        Submission inForce = files.of(expected.unit(), expected.form()).orElse(null);
        LocalDate due = dueDays.of(expected);
        boolean late = inForce == null
                ? today.isAfter(due) && !filed.contains(expected)
                : LocalDate.ofInstant(handedIn.getOrDefault(inForce.id(), inForce.uploadedAt()), CHINA)
                        .isAfter(due);
        Standing standing = standing(expected, inForce, latest, late);
        return new BoardEntry(expected, standing, due, !due.equals(dueDays.usual()), late, inForce, latest);
    }

    private Standing standing(
            ExpectedReturn expected, @Nullable Submission inForce, @Nullable Submission latest, boolean late) {
        if (inForce != null) {
            return switch (inForce.state()) {
                case ACCEPTED -> Standing.ACCEPTED;
                case SEALED -> Standing.SEALED;
                default -> Standing.SUBMITTED;
            };
        }
        if (latest != null) {
            return switch (latest.state()) {
                case RETURNED -> Standing.RETURNED;
                case READY -> Standing.READY;
                default -> Standing.IN_PROGRESS;
            };
        }
        if (filed.contains(expected)) {
            return Standing.FILED;
        }
        return late ? Standing.OVERDUE : Standing.MISSING;
    }
}
