package cn.huizong.portal.review;

import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.pipeline.submission.BoardEntry;
import cn.huizong.pipeline.submission.ReturnBoard;
import cn.huizong.pipeline.submission.Reviewing;
import cn.huizong.pipeline.submission.Standing;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.portal.page.Times;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.account.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Which unit handed in which form, what is late, and putting a day off. */
@Controller
@OpenTo(Role.STATISTICIAN)
class BoardPage {

    private final Store store;
    private final RoundChoice rounds;
    private final Reviewing reviewing;
    private final Clock clock;

    BoardPage(Store store, RoundChoice rounds, Reviewing reviewing, Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /** A row of the board. @param cells by form; a form the unit does not hand in is missing */
    public record UnitRow(String code, String name, Map<String, Cell> cells) {}

    /** How a return stands. @param overdue whether it is late and still to come; @param file id of the file to look at, 0 for none */
    public record Cell(
            String word, String standing, boolean late, boolean overdue, boolean extended, String due, long file) {

        static Cell of(BoardEntry entry) {
            Submission shown = entry.shown();
            return new Cell(
                    entry.standing().word(),
                    entry.standing().chinese(),
                    entry.late(),
                    entry.overdue(),
                    entry.extended(),
                    Times.day(entry.due()),
                    shown == null || !shown.state().handedIn() ? 0 : shown.id());
        }
    }

    /** How many returns stand so. */
    public record Tally(String word, String standing, long count) {}

    @GetMapping("/board")
    String page(
            @RequestParam(name = "job", required = false) @Nullable String job,
            @RequestParam(name = "period", required = false) @Nullable String period,
            Model model) {
        Round round = rounds.of(job, period);
        List<BoardEntry> entries =
                new ReturnBoard(store, round.catalogue(), round.job(), round.period(), clock).entries();
        model.addAttribute("round", round);
        model.addAttribute(
                "forms",
                entries.stream()
                        .map(entry -> entry.expected().form())
                        .distinct()
                        .toList());
        model.addAttribute("rows", rows(entries, round));
        model.addAttribute(
                "tallies",
                Arrays.stream(Standing.values())
                        .map(standing -> new Tally(
                                standing.word(),
                                standing.chinese(),
                                entries.stream()
                                        .filter(entry -> entry.standing() == standing)
                                        .count()))
                        .filter(tally -> tally.count() > 0)
                        .toList());
        model.addAttribute("total", entries.size());
        return "board";
    }

    private static List<UnitRow> rows(List<BoardEntry> entries, Round round) {
        Map<String, UnitRow> rows = new LinkedHashMap<>();
        round.catalogue()
                .units()
                .all()
                .forEach(unit -> rows.put(unit.code(), new UnitRow(unit.code(), unit.name(), new LinkedHashMap<>())));
        entries.forEach(entry -> rows.computeIfAbsent(
                        entry.expected().unit(), code -> new UnitRow(code, round.unitName(code), new LinkedHashMap<>()))
                .cells()
                .put(entry.expected().form(), Cell.of(entry)));
        return rows.values().stream().filter(row -> !row.cells().isEmpty()).toList();
    }

    @PostMapping("/board/extensions")
    String extend(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @RequestParam(name = "job") String job,
            @RequestParam(name = "period") String period,
            @RequestParam(name = "unit") String unit,
            @RequestParam(name = "form") String form,
            @RequestParam(name = "due") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            @RequestParam(name = "reason") String reason) {
        Round round = rounds.of(job, period);
        if (!round.catalogue().expectedReturns(round.job(), round.period()).contains(new ExpectedReturn(form, unit))) {
            throw new Absent();
        }
        reviewing.extend(round.job().name(), round.period(), unit, form, due, reason, who.actor());
        return "redirect:/board?" + round.query();
    }
}
