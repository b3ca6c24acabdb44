package cn.huizong.pipeline.step;

import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Checked;
import cn.huizong.observation.Observations;
import cn.huizong.pipeline.Progress;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.pipeline.Stage;
import cn.huizong.publish.ReleaseCounts;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a run: what its steps hand on to each other. None of it outlives the process; a run that is resumed
 * works it out again from the store, which is why every step may run again.
 */
public final class RunWork {

    private final RunRequest request;
    private final Run run;
    private final Store store;
    private final Progress progress;
    private final RunMeters meters;
    private final Clock clock;

    private @Nullable Intake intake;
    private @Nullable Judged judged;
    private @Nullable IndicatorValues values;
    private @Nullable Published published;

    public RunWork(RunRequest request, Run run, Store store, Progress progress, RunMeters meters, Clock clock) {
        this.request = request;
        this.run = run;
        this.store = store;
        this.progress = progress;
        this.meters = meters;
        this.clock = clock;
    }

    RunRequest request() {
        return request;
    }

    Run run() {
        return run;
    }

    Store store() {
        return store;
    }

    Progress progress() {
        return progress;
    }

    RunMeters meters() {
        return meters;
    }

    Clock clock() {
        return clock;
    }

    Intake intake() {
        return known(intake);
    }

    void received(Intake newIntake) {
        intake = newIntake;
    }

    Judged judged() {
        return known(judged);
    }

    void reconciled(Judged newJudged) {
        judged = newJudged;
    }

    IndicatorValues values() {
        return known(values);
    }

    void aggregated(IndicatorValues newValues) {
        values = newValues;
    }

    void published(Published newPublished) {
        published = newPublished;
    }

    /** Whether there is nothing left to do: the release of this very input is there. */
    public boolean settled() {
        return published != null;
    }

    public void stageBegins(Stage stage) {
        if (stage != Stage.READ) {
            progress.begin(stage, 0);
        }
    }

    public void stageEnds(Stage stage, Duration took) {
        meters.stage(stage, took);
    }

    /** What came of it; empty while it has not come to its end. */
    public Optional<Published> outcome() {
        return Optional.ofNullable(published);
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a step ran before the one it builds on");
        }
        return value;
    }

    /** Values of the same period last year, as last published; without areas when there are none. */
    public IndicatorValues lastYear() {
        return intake().history().stream()
                .filter(release -> release.period().equals(request.period().lastYear()))
                .map(store.releases()::values)
                .findFirst()
                .orElseGet(() -> new IndicatorValues(List.of(), List.of()));
    }

    public ReleaseCounts counts() {
        return CountsText.read(known(published).release().counts());
    }

    /** Where nothing new was published, judged again from what the release stands on: it is not kept. */
    public Checked checked() {
        if (judged != null) {
            return judged.reconciliation().checked();
        }
        Observations accepted =
                new Observations(store.releases().accepted(known(published).release()));
        return new Reconciler(request.catalogue(), request.job()).checked(request.period(), accepted, history());
    }

    /** Accepted returns of the earlier periods that this one is compared with. */
    Observations history() {
        return new Observations(intake().history().stream()
                .flatMap(release -> store.releases().accepted(release).stream())
                .toList());
    }

    /** Files of the inbox that are no returns, each with the reason it was not read. */
    public List<String> notReturns() {
        return intake().notReturns().stream()
                .map(file -> file.relativePath() + "：" + file.ignored())
                .toList();
    }
}
