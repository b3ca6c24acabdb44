package cn.huizong.portal.release;

import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.pipeline.release.Corrections;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.filing.SubmissionPage;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.publish.difference.ComparedRelease;
import cn.huizong.publish.difference.DifferenceLines;
import cn.huizong.publish.difference.DifferenceWorkbook;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.account.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** @param from number of the other release; 0 for the one before */
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
        ReleaseDifference difference = difference(round, before, after);
        DifferenceLines lines = new DifferenceLines(round.catalogue(), round.job(), round.period());
        List<StoredRelease> others = store.releases().all(job, round.period()).stream()
                .filter(release -> release.number() != number)
                .toList();
        model.addAttribute("round", round);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("others", others);
        model.addAttribute("indicators", lines.indicators(difference));
        model.addAttribute("cells", lines.cells(difference));
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new DifferenceWorkbook(round.catalogue(), round.job(), round.period())
                    .write(compared(before), compared(after), difference(round, before, after), bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        String name = period + "-" + before.name() + "-" + after.name() + "-差异.xlsx";
        return SubmissionPage.saved(name, bytes.toByteArray());
    }

    private StoredRelease other(StoredRelease after, int from) {
        int number = from == 0 ? after.number() - 1 : from;
        return ReleaseFolder.find(store, after.job(), after.period(), number);
    }

    private ReleaseDifference difference(Round round, StoredRelease before, StoredRelease after) {
        return new Corrections(store, round.catalogue(), round.job()).difference(before, after);
    }

    private static ComparedRelease compared(StoredRelease release) {
        return new ComparedRelease(release.name(), release.complete(), release.asOf());
    }
}
