package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunOutcome;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.pipeline.batch.ReleaseRuns;
import cn.huizong.pipeline.batch.RunSession;
import cn.huizong.pipeline.console.ProgressLine;
import cn.huizong.store.StoreFault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Runs one or more requests on a store, one after the other. */
final class Runner {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CommandContext context;
    private final RunOptions options;

    Runner(CommandContext context, RunOptions options) {
        this.context = context;
        this.options = options;
    }

    List<RunOutcome> run(List<RunRequest> requests) {
        MeterRegistry meters = options.meters();
        try (RunSession session = RunSession.open(options.store().location(context), holder(), context.clock())) {
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
        } catch (RuntimeException failed) {
            throw reason(session, failed);
        }
    }

    /** Batch keeps a diary of the run in the store; where that fails, the store's fault is the reason. */
    private static RuntimeException reason(RunSession session, RuntimeException failed) {
        StoreFault fault = failed instanceof Refusal ? null : session.store().faultBehind(failed);
        return fault == null ? failed : fault;
    }

    private String holder() {
        String since = SINCE.format(context.clock().instant().atZone(ZoneId.of("Asia/Shanghai")));
        return context.text("lease.holder", ProcessHandle.current().pid(), since);
    }
}
