package cn.huizong.portal.run;

import cn.huizong.pipeline.Stage;
import cn.huizong.pipeline.desk.RunDesk;
import cn.huizong.pipeline.desk.WatchedRun;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.portal.page.Times;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.account.Role;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.ResponseBody;

/** Runs: asked for, watched, gone on with, looked back at. */
@Controller
@OpenTo(Role.STATISTICIAN)
class RunPages {

    private final Store store;
    private final RunDesk desk;
    private final RoundChoice rounds;

    RunPages(Store store, RunDesk desk, RoundChoice rounds) {
        this.store = store;
        this.desk = desk;
        this.rounds = rounds;
    }

    /** A run that was. */
    public record Row(long id, String startedAt, String word, String state, String release, String asOf) {

        static Row of(Run run) {
            String state = switch (run.state()) {
                case RUNNING -> "进行中";
                case STOPPED -> "已停止，可继续";
                case FAILED -> "失败，可继续";
                case DONE -> "完成";
                case ABANDONED -> "已放弃";
            };
            Integer number = run.releaseNumber();
            return new Row(
                    run.id(),
                    Times.minute(run.startedAt()),
                    run.state().name().toLowerCase(Locale.ROOT),
                    state,
                    number == null ? "" : StoredRelease.nameOf(number),
                    Times.minute(run.asOf()));
        }
    }

    @GetMapping("/runs")
    String page(
            @RequestParam(name = "job", required = false) @Nullable String job,
            @RequestParam(name = "period", required = false) @Nullable String period,
            Model model) {
        Round round = rounds.of(job, period);
        List<Row> runs = store.runs().of(round.job().name(), round.period()).stream()
                .map(Row::of)
                .toList();
        model.addAttribute("round", round);
        model.addAttribute("runs", runs);
        model.addAttribute(
                "refused",
                store.runNotes().withoutRun(round.job().name(), round.period()).stream()
                        .map(NoteRow::of)
                        .toList());
        Optional<WatchedRun> watched = desk.watched();
        model.addAttribute("watched", watched.map(RunPages::words).orElse(""));
        model.addAttribute("watchedRun", watched.map(WatchedRun::note).orElse(0L));
        model.addAttribute(
                "resumable",
                !runs.isEmpty()
                        && List.of("failed", "stopped").contains(runs.get(0).word()));
        return "runs";
    }

    /** A run and all that was noted of it. */
    @GetMapping("/runs/{id}")
    String show(@PathVariable(name = "id") long id, Model model) {
        Run run = store.runs().find(id).orElseThrow(Absent::new);
        model.addAttribute("round", rounds.of(run.job(), run.period().toString()));
        model.addAttribute("run", Row.of(run));
        model.addAttribute("reader", run.reader());
        model.addAttribute("inbox", run.inbox());
        model.addAttribute(
                "notes", store.runNotes().of(id).stream().map(NoteRow::of).toList());
        return "run";
    }

    @PostMapping("/runs")
    String start(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @RequestParam(name = "job") String job,
            @RequestParam(name = "period") String period) {
        Round round = rounds.of(job, period);
        desk.start(round.job(), round.period(), who.actor());
        return "redirect:/runs?" + round.query();
    }

    @PostMapping("/runs/stop")
    String stop(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @RequestParam(name = "job") String job,
            @RequestParam(name = "period") String period,
            @RequestParam(name = "run") long run) {
        Round round = rounds.of(job, period);
        desk.stop(run, who.actor());
        return "redirect:/runs?" + round.query();
    }

    @GetMapping("/runs/progress")
    @ResponseBody
    Map<String, Object> progress() {
        Optional<WatchedRun> watched = desk.watched();
        return Map.of(
                "running",
                watched.isPresent(),
                "text",
                watched.map(RunPages::words).orElse(""));
    }

    private static String words(WatchedRun run) {
        Stage stage = run.stage();
        String doing = stage == null
                ? "等待开始"
                : switch (stage) {
                    case RECEIVE -> "收件";
                    case READ -> "读取";
                    case RECONCILE -> "审核";
                    case AGGREGATE -> "汇总";
                    case PUBLISH -> "写出成果";
                };
        String count = run.total() > 0 ? "（" + run.done() + "/" + run.total() + "）" : "";
        return run.period().chinese() + "：" + doing + count;
    }
}
