package cn.huizong.pipeline.schedule;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Rounds;
import cn.huizong.pipeline.submission.BoardEntry;
import cn.huizong.pipeline.submission.ReturnBoard;
import cn.huizong.pipeline.submission.Standing;
import cn.huizong.store.Store;
import cn.huizong.store.account.Account;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.Actor;
import cn.huizong.store.message.Message;
import cn.huizong.store.message.MessageKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Books a reminder for units whose returns are outstanding on the days their job names; once a unit, period, day and address. */
final class Reminders implements Timetable.Work {

    private static final Set<Standing> OUTSTANDING =
            EnumSet.of(Standing.MISSING, Standing.OVERDUE, Standing.RETURNED, Standing.IN_PROGRESS, Standing.READY);

    private final Store store;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;

    Reminders(Store store, Supplier<Catalogue> catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A turn that is made up later reminds of what is due by then. */
    @Override
    public Ending at(String name, Instant due) {
        Catalogue now = catalogue.get();
        now.job(name).ifPresent(job -> {
            LocalDate today = LocalDate.now(clock.withZone(Turn.CHINA));
            Rounds.of(now, job, today).forEach(period -> remind(now, job, period, today));
        });
        return Ending.DONE;
    }

    private void remind(Catalogue now, JobDefinition job, ReferencePeriod period, LocalDate today) {
        Map<String, List<BoardEntry>> byUnit = new ReturnBoard(store, now, job, period, clock)
                .entries().stream()
                        .filter(entry -> OUTSTANDING.contains(entry.standing()))
                        .collect(Collectors.groupingBy(
                                entry -> entry.expected().unit(), LinkedHashMap::new, Collectors.toList()));
        List<Account> accounts = store.accounts().all().stream()
                .filter(account -> account.role() == Role.UNIT
                        && !account.disabled()
                        && !account.email().isEmpty())
                .toList();
        byUnit.forEach((unit, outstanding) -> {
            if (outstanding.stream().anyMatch(entry -> dayOf(job, entry.due(), today))) {
                ReminderText text = new ReminderText(now, job, period, outstanding, today);
                accounts.stream()
                        .filter(account -> account.unit().equals(unit))
                        .forEach(account -> book(job, period, unit, today, account, text));
            }
        });
    }

    private static boolean dayOf(JobDefinition job, LocalDate due, LocalDate today) {
        int ahead = Math.toIntExact(ChronoUnit.DAYS.between(today, due));
        return ahead >= 0
                ? job.schedule().remindBefore().contains(ahead)
                : job.schedule().remindAfter().contains(-ahead);
    }

    private void book(
            JobDefinition job,
            ReferencePeriod period,
            String unit,
            LocalDate today,
            Account account,
            ReminderText text) {
        Instant now = clock.instant();
        Message message = Message.waiting(
                MessageKind.REMINDER,
                job.name(),
                period,
                0,
                unit,
                unit + " " + today,
                account.email(),
                text.subject(),
                text.body(),
                now);
        store.together(() -> {
            boolean booked = store.outbox().book(message);
            if (booked) {
                store.audit()
                        .add(
                                now,
                                Actor.SYSTEM,
                                "remind",
                                "period " + job.name() + " " + period,
                                unit + " " + account.email());
            }
            return booked;
        });
    }
}
