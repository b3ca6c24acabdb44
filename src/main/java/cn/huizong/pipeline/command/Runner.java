package cn.huizong.pipeline.command;

import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.pipeline.batch.ReleaseRuns;
import cn.huizong.pipeline.batch.RunSession;
import cn.huizong.pipeline.console.ProgressLine;
import cn.huizong.pipeline.step.ReportsFolder;
import cn.huizong.store.StoreLocation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;

/** Runs one or more requests on a store, one after the other. */
final class Runner {

    private final CommandContext context;
    private final RunOptions options;

    Runner(CommandContext context, RunOptions options) {
        this.context = context;
        this.options = options;
    }

    List<RunOutcome> run(List<RunRequest> requests) {
        MeterRegistry meters = options.meters();
        requests.forEach(request -> new ReportsFolder(request).requireWritableUnlessPublished());
        StoreLocation location = options.store().location(context);
        try (RunSession session = RunSession.open(
                location, Holder.named(context, location), Holder.announced(context), context.clock())) {
            List<RunOutcome> outcomes = new ArrayList<>();
            for (RunRequest request : requests) {
                RunOutcome outcome = run(session, request, meters);
                outcomes.add(outcome);
                new MadeUpReturns(context, session.store(), request)
                        .warnings(outcome.release())
                        .forEach(context.console()::complain);
            }
            return outcomes;
        } finally {
            options.write(meters, context);
        }
    }

    private RunOutcome run(RunSession session, RunRequest request, MeterRegistry meters) {
        ReleaseRuns runs = session.runs();
        try (StopSignal signal = new StopSignal(() -> runs.stop(request.job().name()))) {
            return runs.run(request, new ProgressLine(context.console(), context.messages()), meters);
        }
    }
}
