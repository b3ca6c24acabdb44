package cn.huizong.pipeline.schedule;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.Rounds;
import cn.huizong.pipeline.desk.RunDesk;
import cn.huizong.store.Store;
import cn.huizong.store.StoreFault;
import cn.huizong.store.audit.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs jobs when they are due: for the period that had ended last by then, however late it is made up. */
final class DueRuns implements Timetable.Work {

    /** Who has asked for it. */
    static final Actor SCHEDULE = new Actor("schedule", "定时计划", "");

    private final RunDesk desk;
    private final Store store;
    private final Supplier<Catalogue> catalogue;
    private final BooleanSupplier ending;

    /** @param ending whether this process is about to stop, so that a run that is broken off goes on in the next */
    DueRuns(RunDesk desk, Store store, Supplier<Catalogue> catalogue, BooleanSupplier ending) {
        this.desk = desk;
        this.store = store;
        this.catalogue = catalogue;
        this.ending = ending;
    }

    @Override
    public Ending at(String name, Instant due) {
        Catalogue now = catalogue.get();
        Optional<JobDefinition> job = now.job(name);
        // A process may have been killed after the run had come to its end, and before that was noted here.
        if (job.isEmpty() || store.runNotes().done(name, due)) {
            return Ending.DONE;
        }
        if (ending.getAsBoolean()) {
            return Ending.BUSY;
        }
        ReferencePeriod period =
                Rounds.of(now, job.get(), LocalDate.ofInstant(due, Turn.CHINA)).get(0);
        try {
            desk.startWhenFree(job.get(), period, SCHEDULE, due).join();
            return Ending.DONE;
        } catch (Refusal refused) {
            return ending(refused);
        } catch (CompletionException failed) {
            return ending(failed.getCause());
        }
    }

    private static Ending ending(@Nullable Throwable failed) {
        if (failed instanceof StoreFault fault && fault.kind() == StoreFault.Kind.LOCKED) {
            return Ending.BUSY;
        }
        return switch (failed instanceof Refusal refusal ? refusal.key() : "") {
            // This process ends; the next one goes on with it.
            case "run.under-way", "run.closing" -> Ending.BUSY;
            // Whoever stops a run does not want it back in a minute.
            case "run.stopped", "run.made" -> Ending.DONE;
            // Why stands in its notes.
            default -> Ending.FAILED;
        };
    }
}
