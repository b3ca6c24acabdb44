package cn.huizong.portal.filing;

import cn.huizong.pipeline.submission.SealedReturns;
import cn.huizong.pipeline.submission.Submitting;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.store.StateConflict;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.account.Role;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A file of the unit: its verdict, its explanations, handing it in. The files of other units are not there. */
@Controller
@OpenTo(Role.UNIT)
class SubmissionPages {

    private static final String EXPLANATION = "explanation-";

    private final Store store;
    private final Submitting submitting;
    private final RoundChoice rounds;
    private final SubmissionPage page;
    private final Clock clock;

    SubmissionPages(Store store, Submitting submitting, RoundChoice rounds, SubmissionPage page, Clock clock) {
        this.store = store;
        this.submitting = submitting;
        this.rounds = rounds;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/returns/uploads/{id}")
    String show(@RequestAttribute(AccessGuard.WHO) SignedIn who, @PathVariable(name = "id") long id, Model model) {
        Submission own = own(who, id);
        page.show(own, rounds.of(own.job(), own.period().toString()), model);
        model.addAttribute("names", lastNames(own));
        model.addAttribute(
                "closed",
                own.state() == SubmissionState.READY ? new SealedReturns(store, clock).closed(own) : List.of());
        return "submission";
    }

    /** Those who stood for the unit's last file most likely stand for this one. */
    private Submission.Signatures lastNames(Submission own) {
        return store.submissions().round(own.job(), own.period()).of(own.unit()).stream()
                .map(Submission::signatures)
                .filter(names -> !names.signedBy().isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(Submission.Signatures.NONE);
    }

    @GetMapping("/returns/uploads/{id}/state")
    @ResponseBody
    Map<String, Object> state(@RequestAttribute(AccessGuard.WHO) SignedIn who, @PathVariable(name = "id") long id) {
        Submission own = own(who, id);
        return Map.of(
                "state",
                own.state().word(),
                "text",
                own.state().chinese(),
                "judged",
                own.state() != SubmissionState.RECEIVED);
    }

    @GetMapping("/returns/uploads/{id}/file")
    ResponseEntity<byte[]> file(@RequestAttribute(AccessGuard.WHO) SignedIn who, @PathVariable(name = "id") long id) {
        return page.download(own(who, id));
    }

    @PostMapping("/returns/uploads/{id}/explanations")
    String explain(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "id") long id,
            @RequestParam(name = "version") int version,
            @RequestParam Map<String, String> fields) {
        Map<Integer, String> explanations = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (name.matches(EXPLANATION + "[0-9]{1,6}") && !text.isBlank()) {
                explanations.put(Integer.valueOf(name.substring(EXPLANATION.length())), text);
            }
        });
        submitting.explain(seen(who, id, version), explanations, who.actor());
        return "redirect:/returns/uploads/" + id;
    }

    @PostMapping("/returns/uploads/{id}/submission")
    String submit(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "id") long id,
            @RequestParam(name = "version") int version,
            @RequestParam(name = "filledBy") String filledBy,
            @RequestParam(name = "reviewedBy") String reviewedBy,
            @RequestParam(name = "signedBy") String signedBy) {
        submitting.handIn(
                seen(who, id, version), new Submission.Signatures(filledBy, reviewedBy, signedBy), who.actor());
        return "redirect:/returns/uploads/" + id;
    }

    private Submission own(SignedIn who, long id) {
        return store.submissions()
                .find(id)
                .filter(submission -> submission.unit().equals(who.unit()))
                .orElseThrow(Absent::new);
    }

    /** As it was on the page that asks. */
    private Submission seen(SignedIn who, long id, int version) {
        Submission own = own(who, id);
        if (own.version() != version) {
            throw StateConflict.with(own);
        }
        return own;
    }
}
