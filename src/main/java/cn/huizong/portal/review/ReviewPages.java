package cn.huizong.portal.review;

import cn.huizong.pipeline.submission.Reviewing;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.filing.SubmissionPage;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.store.StateConflict;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.account.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A file a unit handed in: looked at, accepted, given back. What units have not handed in is theirs alone. */
@Controller
@OpenTo(Role.STATISTICIAN)
class ReviewPages {

    private final Store store;
    private final Reviewing reviewing;
    private final RoundChoice rounds;
    private final SubmissionPage page;

    ReviewPages(Store store, Reviewing reviewing, RoundChoice rounds, SubmissionPage page) {
        this.store = store;
        this.reviewing = reviewing;
        this.rounds = rounds;
        this.page = page;
    }

    @GetMapping("/submissions/{id}")
    String show(@PathVariable(name = "id") long id, Model model) {
        Submission handedIn = handedIn(id);
        page.show(handedIn, rounds.of(handedIn.job(), handedIn.period().toString()), model);
        model.addAttribute("canAccept", handedIn.state().next().contains(SubmissionState.ACCEPTED));
        model.addAttribute("canReturn", handedIn.state().next().contains(SubmissionState.RETURNED));
        return "review";
    }

    @GetMapping("/submissions/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable(name = "id") long id) {
        return page.download(handedIn(id));
    }

    @PostMapping("/submissions/{id}/acceptance")
    String accept(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "id") long id,
            @RequestParam(name = "version") int version) {
        reviewing.accept(seen(id, version), who.actor());
        return "redirect:/submissions/" + id;
    }

    @PostMapping("/submissions/{id}/return")
    String giveBack(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "id") long id,
            @RequestParam(name = "version") int version,
            @RequestParam(name = "reason") String reason) {
        reviewing.giveBack(seen(id, version), reason, who.actor());
        return "redirect:/submissions/" + id;
    }

    private Submission handedIn(long id) {
        return store.submissions()
                .find(id)
                .filter(submission -> submission.state().handedIn())
                .orElseThrow(Absent::new);
    }

    private Submission seen(long id, int version) {
        Submission handedIn = handedIn(id);
        if (handedIn.version() != version) {
            throw StateConflict.with(handedIn);
        }
        return handedIn;
    }
}
