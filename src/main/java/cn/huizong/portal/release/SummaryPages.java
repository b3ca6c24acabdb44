package cn.huizong.portal.release;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.filing.SubmissionPage;
import cn.huizong.portal.page.Times;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.account.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was approved, to be read and forwarded. What was not approved is not there. */
@Controller
@OpenTo({Role.LEADER, Role.STATISTICIAN})
class SummaryPages {

    private final Store store;
    private final ApprovedReleases releases;
    private final ReleaseFolder folder;

    SummaryPages(Store store, ApprovedReleases releases, ReleaseFolder folder) {
        this.store = store;
        this.releases = releases;
        this.folder = folder;
    }

    /** An approved release. */
    public record Approved(
            String job,
            String title,
            String period,
            String periodText,
            int number,
            String name,
            String state,
            String by,
            String at) {}

    @GetMapping("/summary")
    String latest(Model model) {
        List<Approved> approved = approved();
        model.addAttribute("approved", approved);
        if (!approved.isEmpty()) {
            show(approved.get(0), model);
        }
        return "summary";
    }

    @GetMapping("/summary/{job}/{period}/{number}")
    String one(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number,
            Model model) {
        List<Approved> approved = approved();
        model.addAttribute("approved", approved);
        show(
                approved.stream()
                        .filter(each ->
                                each.job().equals(job) && each.period().equals(period) && each.number() == number)
                        .findFirst()
                        .orElseThrow(Absent::new),
                model);
        return "summary";
    }

    private void show(Approved approved, Model model) {
        List<String> there = folder.files(release(approved.job(), approved.period(), approved.number()));
        model.addAttribute("shown", approved);
        Map<String, String> files = new LinkedHashMap<>(ReleaseFolder.OF_LEADERS);
        files.keySet().retainAll(there);
        model.addAttribute("files", files);
    }

    @GetMapping("/summary/{job}/{period}/{number}/page")
    ResponseEntity<byte[]> page(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number) {
        StoredRelease release = approvedRelease(job, period, number);
        return folder.summary(release);
    }

    @GetMapping("/summary/{job}/{period}/{number}/files/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number,
            @PathVariable(name = "name") String name) {
        if (!ReleaseFolder.OF_LEADERS.containsKey(name)) {
            throw new Absent();
        }
        StoredRelease release = approvedRelease(job, period, number);
        return SubmissionPage.saved(release.period() + "-" + release.name() + "-" + name, folder.bytes(release, name));
    }

    private List<Approved> approved() {
        return releases.all().stream().map(SummaryPages::row).toList();
    }

    private static Approved row(ApprovedRelease approved) {
        StoredRelease release = approved.release();
        return new Approved(
                release.job(),
                approved.job().title(),
                release.period().toString(),
                release.period().chinese(),
                release.number(),
                release.name(),
                approved.state(),
                approved.approval().by(),
                Times.minute(approved.approval().at()));
    }

    private StoredRelease approvedRelease(String job, String period, int number) {
        StoredRelease release = release(job, period, number);
        if (store.approvals().find(release).isEmpty()) {
            throw new Absent();
        }
        return release;
    }

    private StoredRelease release(String job, String period, int number) {
        return ReleaseFolder.find(store, job, ReferencePeriod.parse(period).orElseThrow(Absent::new), number);
    }
}
