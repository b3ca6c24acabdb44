package cn.huizong.portal.release;

import cn.huizong.pipeline.release.Corrections;
import cn.huizong.pipeline.release.ReleaseComparison;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.filing.SubmissionPage;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.account.Role;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What moved between two releases of a period: figures with the returns that moved them, and the cells of these. */
@Controller
@OpenTo(Role.STATISTICIAN)
class DifferencePages {

    private final Store store;
    private final RoundChoice rounds;

    DifferencePages(Store store, RoundChoice rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    /** @param from number of the other release; 0 for the nearest before */
    @GetMapping("/releases/{job}/{period}/{number}/differences")
    String show(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number,
            @RequestParam(name = "from", defaultValue = "0") int from,
            Model model) {
        Round round = rounds.of(job, period);
        StoredRelease after = ReleaseFolder.find(store, job, round.period(), number);
        StoredRelease before = other(after, from);
        ReleaseComparison compared = compared(round, before, after);
        List<StoredRelease> others = store.releases().all(job, round.period()).stream()
                .filter(release -> release.number() != number)
                .toList();
        model.addAttribute("round", round);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("others", others);
        model.addAttribute("figures", compared.figures());
        model.addAttribute("marks", compared.marks());
        model.addAttribute("entries", compared.entries());
        return "differences";
    }

    @GetMapping("/releases/{job}/{period}/{number}/differences.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number,
            @RequestParam(name = "from", defaultValue = "0") int from) {
        Round round = rounds.of(job, period);
        StoredRelease after = ReleaseFolder.find(store, job, round.period(), number);
        StoredRelease before = other(after, from);
        String name = period + "-" + before.name() + "-" + after.name() + "-差异.xlsx";
        return SubmissionPage.saved(name, compared(round, before, after).workbook());
    }

    private StoredRelease other(StoredRelease after, int from) {
        return from == 0
                ? store.releases().before(after).orElseThrow(Absent::new)
                : ReleaseFolder.find(store, after.job(), after.period(), from);
    }

    private ReleaseComparison compared(Round round, StoredRelease before, StoredRelease after) {
        return new ReleaseComparison(
                round.catalogue(),
                round.job(),
                before,
                after,
                new Corrections(store, round.catalogue(), round.job()).difference(before, after));
    }
}
