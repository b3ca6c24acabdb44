package cn.huizong.portal.filing;

import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.submission.JudgingQueue;
import cn.huizong.pipeline.submission.Submitting;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.store.Submission;
import cn.huizong.store.account.Role;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes uploaded files in. They lie under names we make until they are kept; what they contain is looked at later and elsewhere, so
 * that the answer comes as soon as nothing can be lost any more.
 */
@Controller
@OpenTo(Role.UNIT)
class UploadRoute {

    private final Submitting submitting;
    private final JudgingQueue queue;
    private final RoundChoice rounds;
    private final Counter uploads;

    UploadRoute(Submitting submitting, JudgingQueue queue, RoundChoice rounds, MeterRegistry meters) {
        this.submitting = submitting;
        this.queue = queue;
        this.rounds = rounds;
        this.uploads =
                Counter.builder("huizong.uploads").description("Files taken in").register(meters);
    }

    @PostMapping("/returns/uploads")
    Object upload(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @RequestParam(name = "job") String job,
            @RequestParam(name = "period") String period,
            @RequestParam(name = "files") List<MultipartFile> files,
            @RequestHeader(name = "Accept", defaultValue = "") String accept)
            throws IOException {
        Round round = rounds.of(job, period);
        List<MultipartFile> chosen =
                files.stream().filter(file -> !file.isEmpty()).toList();
        if (chosen.isEmpty()) {
            throw Refusal.wrongUse("upload.none");
        }
        List<Submission> taken = new ArrayList<>();
        for (MultipartFile file : chosen) {
            Submission submission = take(file, round, who);
            queue.add(submission);
            uploads.increment();
            taken.add(submission);
        }
        if (accept.startsWith("application/json")) {
            return ResponseEntity.ok(
                    Map.of("files", taken.stream().map(Submission::id).toList()));
        }
        return taken.size() == 1
                ? "redirect:/returns/uploads/" + taken.get(0).id()
                : "redirect:/returns?" + round.query() + "#uploads";
    }

    private Submission take(MultipartFile file, Round round, SignedIn who) throws IOException {
        Path quarantined = Files.createTempFile("huizong-upload-", null);
        try {
            file.transferTo(quarantined);
            return submitting.receive(
                    round.job().name(),
                    round.period(),
                    who.unit(),
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    quarantined,
                    who.actor());
        } finally {
            Files.deleteIfExists(quarantined);
        }
    }
}
