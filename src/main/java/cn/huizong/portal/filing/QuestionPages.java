package cn.huizong.portal.filing;

import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.Severity;
import cn.huizong.pipeline.answer.FindingWords;
import cn.huizong.pipeline.answer.OnlineAnswering;
import cn.huizong.pipeline.answer.Question;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.account.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the last compilation asks of a unit, beside the returns of others; answered in place. */
@Controller
@OpenTo(Role.UNIT)
class QuestionPages {

    private final Store store;
    private final RoundChoice rounds;
    private final OnlineAnswering answering;

    QuestionPages(Store store, RoundChoice rounds, Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.answering = new OnlineAnswering(store, clock);
    }

    /** @param said what the unit said to it before, "" for nothing; {@code state} what became of that; {@code asks}
     *     whether an explanation is asked for: a hint needs none */
    public record Asked(
            String id,
            String word,
            String subject,
            String place,
            String message,
            String suggestion,
            String state,
            String said,
            boolean asks) {

        static Asked of(Question question, FindingWords words, String givenSince) {
            Answer answer = question.answer();
            return new Asked(
                    question.finding().id(),
                    question.finding().severity().word(),
                    words.subject(question.finding()),
                    words.place(question.finding()),
                    words.ownMessage(question.finding()),
                    words.ownSuggestion(question.finding()),
                    givenSince.isEmpty() ? question.state().chinese() : "已说明，待汇总",
                    givenSince.isEmpty() ? (answer == null ? "" : answer.text()) : givenSince,
                    question.finding().severity() == Severity.QUERY);
        }
    }

    @GetMapping("/questions")
    String page(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @RequestParam(name = "job", required = false) @Nullable String job,
            @RequestParam(name = "period", required = false) @Nullable String period,
            Model model) {
        Round round = rounds.of(job, period);
        FindingWords words = new FindingWords(round.catalogue(), round.job(), round.period());
        List<WrittenAnswer> given = store.onlineAnswers().of(round.job().name(), round.period());
        model.addAttribute("round", round);
        model.addAttribute("unit", round.unitName(who.unit()));
        model.addAttribute(
                "questions",
                release(round).stream()
                        .flatMap(release -> answering.of(release, who.unit()).stream())
                        .map(question -> Asked.of(question, words, since(question, given)))
                        .toList());
        return "questions";
    }

    /** What was said to it on a page and has not been through a run. */
    private static String since(Question question, List<WrittenAnswer> given) {
        Answer known = question.answer();
        return given.stream()
                .filter(answer ->
                        answer.code().equals(question.finding().grounds().code()))
                .filter(answer -> known == null || !known.text().equals(answer.text()))
                .reduce((earlier, later) -> later)
                .map(WrittenAnswer::text)
                .orElse("");
    }

    @PostMapping("/questions/{id}")
    String answer(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "id") String id,
            @RequestParam(name = "job") String job,
            @RequestParam(name = "period") String period,
            @RequestParam(name = "answer") String answer) {
        Round round = rounds.of(job, period);
        answering.answer(release(round).orElseThrow(Absent::new), who.unit(), id, answer, who.actor());
        return "redirect:/questions?" + round.query();
    }

    private Optional<StoredRelease> release(Round round) {
        return store.releases().latest(round.job().name(), round.period());
    }
}
