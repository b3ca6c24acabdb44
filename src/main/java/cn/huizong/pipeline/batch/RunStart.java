package cn.huizong.pipeline.batch;

import cn.huizong.pipeline.RunRequest;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The run a request stands for: the interrupted one that asked for the same, else a new one. */
final class RunStart {

    private final Run run;
    private final boolean resumed;

    RunStart(Store store, Clock clock, RunRequest request) {
        String reader = ReleaseRuns.reader(request);
        List<Run> unfinished = store.runs().unfinished(request.job().name(), request.period());
        Optional<Run> same = unfinished.stream()
                .filter(candidate -> asksTheSame(candidate, request, reader))
                .findFirst();
        Instant now = clock.instant();
        unfinished.stream()
                .filter(other -> same.isEmpty() || other.id() != same.get().id())
                .forEach(other -> store.runs().end(other.id(), Run.State.ABANDONED, null, "", now));
        this.resumed = same.isPresent();
        same.ifPresent(interrupted -> store.runs().resume(interrupted.id()));
        this.run = same.orElseGet(() -> {
            Instant asOf = request.asOf();
            return store.runs()
                    .begin(
                            request.job().name(),
                            request.period(),
                            request.inbox().toString(),
                            request.reports().toString(),
                            asOf != null ? asOf : ReleaseRuns.defaultAsOf(clock),
                            reader,
                            now);
        });
    }

    private static boolean asksTheSame(Run interrupted, RunRequest request, String reader) {
        return interrupted.inbox().equals(request.inbox().toString())
                && interrupted.reports().equals(request.reports().toString())
                && interrupted.reader().equals(reader)
                && (request.asOf() == null || request.asOf().equals(interrupted.asOf()));
    }

    Run run() {
        return run;
    }

    boolean resumed() {
        return resumed;
    }
}
