package cn.huizong.pipeline.schedule;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.desk.RunDesk;
import cn.huizong.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What jobs do by themselves while pages are served: they are run, units are reminded, and what is booked is sent. */
public final class Schedule implements AutoCloseable {

    private static final String RUN = "run";
    private static final String REMIND = "remind";
    private static final String POST = "post";
    private static final String CATALOGUE = "catalogue";
    private static final String ONLY = "all";
    private static final String EVERY_MORNING = "0 9 * * *";
    private static final int THREADS = 3;
    private static final Duration RUN_PATIENCE = Duration.ofSeconds(6);

    private final AtomicBoolean ending = new AtomicBoolean();
    private final RunDesk desk;
    private final CurrentCatalogue catalogue;
    /** Runs have one of their own: they take one another's time, and nothing else is to wait for them. */
    private final Timetable runs;

    private final Timetable timetable;

    private Schedule(ServeRequest request, RunDesk desk, CurrentCatalogue catalogue, Duration polling) {
        this.desk = desk;
        this.catalogue = catalogue;
        Store store = desk.store();
        Clock clock = request.clock();
        Carrier mail = request.mail() == null
                ? null
                : new MailCarrier(request.mail(), message -> Attachments.of(message, store, request.reports()));
        Timetable.Work dueRuns = new DueRuns(desk, store, catalogue, ending::get);
        this.runs = new Timetable(store.dataSource(), "scheduled_runs", clock, polling, 1, Map.of(RUN, dueRuns));
        this.timetable = new Timetable(
                store.dataSource(),
                "scheduled_tasks",
                clock,
                polling,
                THREADS,
                Map.of(
                        REMIND, new Reminders(store, catalogue, clock),
                        POST, new Post(store, clock, mail, new WebhookCarrier(), ending::get),
                        CATALOGUE, (key, due) -> follow()));
    }

    /** Opens it over a desk, and starts. @param polling how often it is looked whether something is due */
    public static Schedule open(ServeRequest request, RunDesk desk, CurrentCatalogue catalogue, Duration polling) {
        Schedule schedule = new Schedule(request, desk, catalogue, polling);
        schedule.follow();
        schedule.timetable.keep(POST, Map.of(ONLY, "PT5S"));
        schedule.timetable.keep(CATALOGUE, Map.of(ONLY, "PT1M"));
        schedule.timetable.start();
        schedule.runs.start();
        return schedule;
    }

    /** Does what the catalogue says now. */
    private Ending follow() {
        runs.keep(
                RUN, rhythms(job -> job.schedule().runs(), job -> job.schedule().run()));
        timetable.keep(REMIND, rhythms(job -> job.schedule().reminds(), job -> EVERY_MORNING));
        return Ending.DONE;
    }

    private Map<String, String> rhythms(Predicate<JobDefinition> which, Function<JobDefinition, String> rhythm) {
        return catalogue.get().jobs().stream().filter(which).collect(Collectors.toMap(JobDefinition::name, rhythm));
    }

    /** Sends what has just been booked. */
    public void post() {
        timetable.hurry(POST, ONLY);
    }

    /** Nothing is begun any more. A run under way is asked to stop, and goes on when the next process opens its schedule. */
    public void windDown() {
        ending.set(true);
        desk.windDown();
    }

    @Override
    public void close() {
        windDown();
        desk.settled(RUN_PATIENCE);
        // Both at a time: each waits for what is at work in it.
        CompletableFuture<Void> runsClosed = CompletableFuture.runAsync(runs::close);
        try {
            timetable.close();
        } finally {
            runsClosed.join();
        }
    }
}
