package cn.huizong.portal.filing;

import cn.huizong.pipeline.submission.FilesInForce;
import cn.huizong.pipeline.submission.SheetPicture;
import cn.huizong.pipeline.submission.SheetPictures;
import cn.huizong.portal.page.Round;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionFinding;
import cn.huizong.store.SubmissionState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What units and statisticians both see of an uploaded file. Whether they may is looked at before. */
@Component
public class SubmissionPage {

    private final Store store;
    private final SheetPictures pictures;

    SubmissionPage(Store store) {
        this.store = store;
        this.pictures = new SheetPictures(store);
    }

    public void show(Submission submission, Round round, Model model) {
        List<SubmissionFinding> findings = store.submissions().findings(submission);
        List<SheetPicture> sheets =
                submission.judgedAt() == null || submission.state() == SubmissionState.STRUCTURE_FAILED
                        ? List.of()
                        : pictures.of(submission, findings);
        model.addAttribute("round", round);
        model.addAttribute(
                "replaced",
                new FilesInForce(store.submissions().round(submission.job(), submission.period()))
                        .replaced(submission));
        model.addAttribute("file", SubmissionView.of(store, round, submission, findings, sheets));
    }

    /** The very bytes that were uploaded, to be saved and never to be shown by the browser. */
    public ResponseEntity<byte[]> download(Submission submission) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) submission.bytes());
        try {
            store.originals().copyTo(submission.sha256(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return saved(submission.fileName(), bytes.toByteArray());
    }

    public static ResponseEntity<byte[]> saved(String fileName, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
