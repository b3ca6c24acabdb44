package cn.huizong.portal.release;

import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.release.Approving;
import cn.huizong.pipeline.release.Corrections;
import cn.huizong.pipeline.schedule.ReleaseNews;
import cn.huizong.pipeline.schedule.Schedule;
import cn.huizong.pipeline.submission.Sealing;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.filing.SubmissionPage;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.portal.page.Times;
import cn.huizong.store.Approval;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.account.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What runs published: looked at, compared, approved. */
@Controller
@OpenTo(Role.STATISTICIAN)
class ReleasePages {

    private final Store store;
    private final RoundChoice rounds;
    private final ReleaseFolder folder;
    private final ServeRequest request;
    private final Sealing sealing;
    private final ReleaseNews news;
    private final Schedule schedule;
    private final Clock clock;

    ReleasePages(
            Store store,
            RoundChoice rounds,
            ReleaseFolder folder,
            ServeRequest request,
            Sealing sealing,
            ReleaseNews news,
            Schedule schedule,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.folder = folder;
        this.request = request;
        this.sealing = sealing;
        this.news = news;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** A release. @param by who approved it, "" while nobody has */
    public record Row(int number, String name, String state, String publishedAt, String by, String at, String reason) {

        static Row of(StoredRelease release, Optional<Approval> approval) {
            return new Row(
                    release.number(),
                    release.name(),
                    release.complete() ? "正式" : "暂定",
                    Times.minute(release.publishedAt()),
                    approval.map(Approval::by).orElse(""),
                    approval.map(Approval::at).map(Times::minute).orElse(""),
                    approval.map(Approval::reason).orElse(""));
        }
    }

    @GetMapping("/releases")
    String list(
            @RequestParam(name = "job", required = false) @Nullable String job,
            @RequestParam(name = "period", required = false) @Nullable String period,
            Model model) {
        Round round = rounds.of(job, period);
        List<Row> rows = new ArrayList<>(store.releases().all(round.job().name(), round.period()).stream()
                .map(release -> Row.of(release, store.approvals().find(release)))
                .toList());
        rows.sort(java.util.Comparator.comparingInt(Row::number));
        Collections.reverse(rows);
        model.addAttribute("round", round);
        model.addAttribute("releases", rows);
        return "releases";
    }

    @GetMapping("/releases/{job}/{period}/{number}")
    String show(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number,
            Model model) {
        Round round = rounds.of(job, period);
        StoredRelease release = ReleaseFolder.find(store, job, round.period(), number);
        return shown(round, release, false, model);
    }

    /** @param refused whether somebody has just tried to approve it */
    private String shown(Round round, StoredRelease release, boolean refused, Model model) {
        Optional<Approval> approval = store.approvals().find(release);
        model.addAttribute("round", round);
        model.addAttribute("release", Row.of(release, approval));
        model.addAttribute("earlier", store.releases().before(release).isPresent());
        model.addAttribute("obstacles", approval.isPresent() ? Obstacles.NONE : obstacles(round, release));
        model.addAttribute("refused", refused);
        model.addAttribute("files", folder.files(release));
        return "release";
    }

    private Obstacles obstacles(Round round, StoredRelease release) {
        return Obstacles.of(store, round, release, request.reports());
    }

    @PostMapping("/releases/{job}/{period}/{number}/approval")
    String approve(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number,
            @RequestParam(name = "reason") String reason,
            HttpServletResponse response,
            Model model) {
        Round round = rounds.of(job, period);
        StoredRelease release = ReleaseFolder.find(store, job, round.period(), number);
        try {
            approve(who, round, release, reason);
        } catch (Refusal refusal) {
            // Already approved by somebody, or a reason that will not do: the sentence says all there is to say.
            if (store.approvals().find(release).isPresent()
                    || obstacles(round, release).none()) {
                throw refusal;
            }
            response.setStatus(refusal.overtaken() ? 409 : 422);
            return shown(round, release, true, model);
        }
        schedule.post();
        return "redirect:/releases/" + job + "/" + period + "/" + number;
    }

    private void approve(SignedIn who, Round round, StoredRelease release, String reason) {
        Instant now = clock.instant();
        new Approving(store, new Corrections(store, round.catalogue(), round.job()), release, request.reports())
                .approve(who.name(), reason, now, () -> {
                    sealing.seal(release, round.catalogue().units(), reason, who.actor());
                    news.book(round.job(), release, who.name(), who.actor(), now);
                });
    }

    @GetMapping("/releases/{job}/{period}/{number}/page")
    ResponseEntity<byte[]> page(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number) {
        Round round = rounds.of(job, period);
        return folder.summary(ReleaseFolder.find(store, job, round.period(), number));
    }

    @GetMapping("/releases/{job}/{period}/{number}/files/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number,
            @PathVariable(name = "name") String name) {
        Round round = rounds.of(job, period);
        StoredRelease release = ReleaseFolder.find(store, job, round.period(), number);
        return SubmissionPage.saved(period + "-" + release.name() + "-" + name, folder.bytes(release, name));
    }
}
