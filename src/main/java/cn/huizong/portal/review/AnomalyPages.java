package cn.huizong.portal.review;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.State;
import cn.huizong.pipeline.answer.Deciding;
import cn.huizong.pipeline.answer.FindingWords;
import cn.huizong.pipeline.answer.Question;
import cn.huizong.pipeline.answer.Questions;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the last release found, worst first: filtered, folded under what it follows from, decided upon. */
@Controller
@OpenTo(Role.STATISTICIAN)
class AnomalyPages {

    private final Store store;
    private final RoundChoice rounds;
    private final Clock clock;

    AnomalyPages(Store store, RoundChoice rounds, Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** What is to be shown; "" shows all of its kind. */
    public record Filter(String severity, String unit, String state) {

        boolean shows(Entry entry) {
            return (severity.isEmpty() || entry.word().equals(severity))
                    && (unit.isEmpty() || entry.unit().equals(unit))
                    && (state.isEmpty() || entry.open() == state.equals("open"));
        }
    }

    /**
     * A finding.
     *
     * @param canAccept whether it can be accepted, or its file set aside; {@code canReject} likewise
     * @param seen sent back with a decision: what it is on
     * @param under what follows from it
     */
    public record Entry(
            String id,
            String word,
            String unit,
            String unitName,
            String rule,
            String subject,
            String place,
            String message,
            String cause,
            String suggestion,
            String impact,
            boolean open,
            String state,
            String said,
            boolean canAccept,
            boolean canReject,
            String seen,
            List<Entry> under) {}

    @GetMapping("/anomalies")
    String page(
            @RequestParam(name = "job", required = false) @Nullable String job,
            @RequestParam(name = "period", required = false) @Nullable String period,
            @RequestParam(name = "severity", defaultValue = "") String severity,
            @RequestParam(name = "unit", defaultValue = "") String unit,
            @RequestParam(name = "state", defaultValue = "open") String state,
            Model model) {
        Round round = rounds.of(job, period);
        Filter filter = new Filter(severity, unit, state.equals("all") ? "" : state);
        Optional<StoredRelease> release = release(round);
        List<Entry> all = release.map(found -> entries(found, round)).orElse(List.of());
        model.addAttribute("round", round);
        model.addAttribute("release", release.map(StoredRelease::name).orElse(""));
        model.addAttribute("filter", filter);
        model.addAttribute("units", units(all));
        model.addAttribute("total", all.size());
        model.addAttribute("entries", all.stream().filter(filter::shows).toList());
        return "anomalies";
    }

    private static Map<String, String> units(List<Entry> entries) {
        Map<String, String> units = new LinkedHashMap<>();
        entries.forEach(entry -> units.putIfAbsent(entry.unit(), entry.unitName()));
        return units;
    }

    /** Roots in the order of the report, each with what is folded under it. */
    private List<Entry> entries(StoredRelease release, Round round) {
        FindingWords words = new FindingWords(round.catalogue(), round.job(), round.period());
        Questions questions = new Questions(store, release);
        Map<String, List<Entry>> under = new LinkedHashMap<>();
        List<Anomaly> findings = store.releases().anomalies(release);
        findings.stream()
                .filter(finding -> !finding.parent().isEmpty())
                .forEach(finding -> under.computeIfAbsent(finding.parent(), none -> new ArrayList<>())
                        .add(entry(finding, words, questions, List.of())));
        return findings.stream()
                .filter(finding -> finding.parent().isEmpty())
                .map(finding -> entry(finding, words, questions, under.getOrDefault(finding.id(), List.of())))
                .toList();
    }

    private static Entry entry(Anomaly finding, FindingWords words, Questions questions, List<Entry> under) {
        Question question = questions.withId(finding.id()).orElse(null);
        Answer answer = question == null ? null : question.answer();
        State state = question == null ? finding.state() : question.state();
        boolean decidable = question != null && (answer != null || question.canBeSetAside());
        return new Entry(
                finding.id(),
                finding.severity().word(),
                finding.unit(),
                words.unit(finding.unit()),
                words.rule(finding),
                words.subject(finding),
                words.place(finding),
                finding.message(),
                finding.cause(),
                finding.suggestion(),
                finding.impactPercent().isEmpty() ? finding.impact() : finding.impactPercent() + "%",
                state == State.OPEN || state == State.REJECTED,
                question != null && question.pending() != null ? state.chinese() + "，待汇总" : state.chinese(),
                answer == null ? "" : answer.text(),
                decidable && state != State.ACCEPTED,
                decidable && state != State.REJECTED && (answer != null || state == State.ACCEPTED),
                question == null ? "" : questions.seen(question),
                under);
    }

    @PostMapping("/anomalies/{id}/decision")
    String decide(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "id") String id,
            @RequestParam(name = "job") String job,
            @RequestParam(name = "period") String period,
            @RequestParam(name = "seen") String seen,
            @RequestParam(name = "verdict") String verdict,
            @RequestParam(name = "reason") String reason) {
        Round round = rounds.of(job, period);
        StoredRelease release = release(round).orElseThrow(Absent::new);
        State decided = verdict.equals("accept") ? State.ACCEPTED : State.REJECTED;
        Instant now = clock.instant();
        store.together(() -> {
            new Deciding(store, release, decided, who.name(), reason, now).decide(id, seen);
            return store.audit()
                    .add(
                            now,
                            who.actor(),
                            "decide",
                            "finding " + id + " " + release.job() + " " + release.period(),
                            decided.word() + " " + reason);
        });
        return "redirect:/anomalies?" + round.query();
    }

    private Optional<StoredRelease> release(Round round) {
        return store.releases().latest(round.job().name(), round.period());
    }
}
