package cn.huizong.portal.message;

import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.schedule.Schedule;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.page.Times;
import cn.huizong.store.Store;
import cn.huizong.store.account.Role;
import cn.huizong.store.message.Message;
import cn.huizong.store.message.MessageState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Messages to people and programs outside: what waits, what was sent, what could not be, and sending again. */
@Controller
@OpenTo(Role.STATISTICIAN)
class MessagePages {

    private static final int SHOWN = 300;

    private final Store store;
    private final ServeRequest request;
    private final Schedule schedule;
    private final Clock clock;

    MessagePages(Store store, ServeRequest request, Schedule schedule, Clock clock) {
        this.store = store;
        this.request = request;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** A message. @param sent when, "" before */
    public record Row(
            String id,
            String kind,
            String about,
            String recipient,
            String word,
            String state,
            int attempts,
            String booked,
            String sent,
            String fault,
            boolean stuck,
            boolean uncertain) {

        static Row of(Message message) {
            Instant sent = message.sent();
            return new Row(
                    message.id(),
                    message.kind().chinese(),
                    message.subject(),
                    message.shownRecipient(),
                    message.state().word(),
                    message.state().chinese(),
                    message.attempts(),
                    Times.minute(message.booked()),
                    sent == null ? "" : Times.minute(sent),
                    message.fault(),
                    message.state() == MessageState.FAILED || message.state() == MessageState.UNCERTAIN,
                    message.state() == MessageState.UNCERTAIN);
        }
    }

    @GetMapping("/messages")
    String list(Model model) {
        List<Row> rows = store.outbox().newest(SHOWN).stream().map(Row::of).toList();
        model.addAttribute("messages", rows);
        model.addAttribute("mail", request.mail() != null);
        model.addAttribute("shown", SHOWN);
        return "messages";
    }

    @PostMapping("/messages/{id}/again")
    String again(@RequestAttribute(AccessGuard.WHO) SignedIn who, @PathVariable(name = "id") String id) {
        Instant now = clock.instant();
        decide(who, id, "send-again", now, () -> store.outbox().again(id, now));
        schedule.post();
        return "redirect:/messages";
    }

    @PostMapping("/messages/{id}/arrival")
    String arrived(@RequestAttribute(AccessGuard.WHO) SignedIn who, @PathVariable(name = "id") String id) {
        Instant now = clock.instant();
        decide(who, id, "send-confirm", now, () -> store.outbox().arrived(id, now));
        return "redirect:/messages";
    }

    private void decide(SignedIn who, String id, String action, Instant now, BooleanSupplier deed) {
        Message message = store.outbox().find(id).orElseThrow(Absent::new);
        store.together(() -> {
            if (!deed.getAsBoolean()) {
                throw Refusal.overtaken("message.state");
            }
            return store.audit()
                    .add(now, who.actor(), action, "message " + message.messageId(), message.shownRecipient());
        });
    }
}
