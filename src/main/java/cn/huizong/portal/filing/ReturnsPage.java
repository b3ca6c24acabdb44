package cn.huizong.portal.filing;

import cn.huizong.pipeline.submission.BlankReturns;
import cn.huizong.pipeline.submission.BoardEntry;
import cn.huizong.pipeline.submission.FilesInForce;
import cn.huizong.pipeline.submission.ReturnBoard;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.portal.page.Times;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionRound;
import cn.huizong.store.account.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What a unit is to hand in, how that stands, and what it uploaded. */
@Controller
@OpenTo(Role.UNIT)
class ReturnsPage {

    private final Store store;
    private final RoundChoice rounds;
    private final Clock clock;

    ReturnsPage(Store store, RoundChoice rounds, Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** An expected return. */
    public record Expected(
            String form,
            String title,
            String due,
            boolean extended,
            boolean overdue,
            String word,
            String standing,
            long file) {

        static Expected of(BoardEntry entry, Round round) {
            Submission shown = entry.shown();
            return new Expected(
                    entry.expected().form(),
                    round.formTitle(entry.expected().form()),
                    Times.day(entry.due()),
                    entry.extended(),
                    entry.overdue(),
                    entry.standing().word(),
                    entry.standing().chinese(),
                    shown == null ? 0 : shown.id());
        }
    }

    /**
     * A file the unit uploaded.
     *
     * @param sameAs number of an earlier one with the same bytes, or 0
     * @param replaced that a later file counts instead, or ""
     */
    public record Uploaded(
            long id,
            int number,
            String fileName,
            int sameAs,
            String at,
            String word,
            String state,
            String forms,
            int open,
            String replaced) {

        static Uploaded of(Submission file, int sameAs, Set<String> forms, int open, String replaced) {
            return new Uploaded(
                    file.id(),
                    file.number(),
                    file.fileName(),
                    sameAs,
                    Times.minute(file.uploadedAt()),
                    file.state().word(),
                    file.state().chinese(),
                    String.join("、", forms),
                    open,
                    replaced);
        }
    }

    @GetMapping("/returns")
    String page(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @RequestParam(name = "job", required = false) @Nullable String job,
            @RequestParam(name = "period", required = false) @Nullable String period,
            Model model) {
        Round round = rounds.of(job, period);
        ReturnBoard board = new ReturnBoard(store, round.catalogue(), round.job(), round.period(), clock);
        SubmissionRound files = store.submissions().round(round.job().name(), round.period());
        Map<Long, Set<String>> forms = files.forms();
        Map<Long, Integer> open = files.open();
        FilesInForce inForce = new FilesInForce(files);
        List<Submission> own = files.of(who.unit());
        SameBytes same = new SameBytes(own);
        List<Uploaded> uploads = new ArrayList<>(own.stream()
                .map(file -> Uploaded.of(
                        file,
                        same.as(file),
                        forms.getOrDefault(file.id(), Set.of()),
                        open.getOrDefault(file.id(), 0),
                        inForce.replaced(file)))
                .toList());
        Collections.reverse(uploads);
        model.addAttribute("round", round);
        model.addAttribute("unit", round.unitName(who.unit()));
        model.addAttribute(
                "expected",
                board.entriesOf(who.unit()).stream()
                        .map(entry -> Expected.of(entry, round))
                        .toList());
        model.addAttribute("uploads", uploads);
        model.addAttribute(
                "waiting", uploads.stream().anyMatch(file -> file.word().equals("received")));
        return "returns";
    }

    @GetMapping("/returns/templates/{form}")
    ResponseEntity<byte[]> template(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "form") String form,
            @RequestParam(name = "job", required = false) @Nullable String job,
            @RequestParam(name = "period", required = false) @Nullable String period) {
        Round round = rounds.of(job, period);
        Map.Entry<String, byte[]> blank = new BlankReturns(store, round.catalogue(), round.job())
                .of(who.unit(), round.period(), form)
                .orElseThrow(Absent::new);
        return SubmissionPage.saved(blank.getKey(), blank.getValue());
    }
}
