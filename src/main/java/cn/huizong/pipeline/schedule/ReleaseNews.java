package cn.huizong.pipeline.schedule;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.pipeline.release.BeijingTime;
import cn.huizong.pipeline.release.ReleaseFiles;
import cn.huizong.publish.SummaryText;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.audit.Actor;
import cn.huizong.store.message.Message;
import cn.huizong.store.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Books, in the transaction of an approval, what is to be sent because of it: a message a recipient. */
public final class ReleaseNews {

    private final Store store;
    private final Path reports;

    public ReleaseNews(Store store, Path reports) {
        this.store = store;
        this.reports = reports;
    }

    /** @param approver name as it stands in the approval */
    public void book(JobDefinition job, StoredRelease release, String approver, Actor by, Instant now) {
        if (job.schedule().recipients().isEmpty() && job.schedule().webhook().isEmpty()) {
            return;
        }
        String state = release.complete() ? "正式" : "暂定";
        String subject = release.period().chinese() + job.title() + "摘要（" + release.name() + "，" + state + "）";
        String body = body(job, release, state, approver, now);
        for (String recipient : job.schedule().recipients()) {
            book(MessageKind.SUMMARY, release, recipient, subject, body, by, now);
        }
        if (!job.schedule().webhook().isEmpty()) {
            String json = WebhookBody.of(release, approver, now, ReleaseFiles.folder(reports, release));
            book(MessageKind.WEBHOOK, release, job.schedule().webhook(), subject, json, by, now);
        }
    }

    private void book(
            MessageKind kind,
            StoredRelease release,
            String recipient,
            String subject,
            String body,
            Actor by,
            Instant now) {
        Message message = Message.waiting(
                kind,
                release.job(),
                release.period(),
                release.number(),
                "",
                release.name(),
                recipient,
                subject,
                body,
                now);
        if (store.outbox().book(message)) {
            store.audit()
                    .add(
                            now,
                            by,
                            "notify",
                            "release " + release.job() + " " + release.period() + " " + release.name(),
                            message.shownRecipient());
        }
    }

    private String body(JobDefinition job, StoredRelease release, String state, String approver, Instant now) {
        SummaryText summary = SummaryText.of(page(release));
        StringBuilder body = new StringBuilder();
        body.append(summary.headline()).append("\n\n");
        body.append(release.period().chinese()).append(job.title()).append(" ").append(release.name());
        body.append("（").append(state).append("），").append(approver).append(" 于 ");
        body.append(BeijingTime.minute(now)).append(" 批准。\n\n");
        summary.lines().forEach(line -> body.append(line).append("\n\n"));
        body.append("全文见附件（Word 和 PDF）。\n本邮件由系统自动发出。\n");
        return body.toString();
    }

    private String page(StoredRelease release) {
        try {
            return Files.readString(ReleaseFiles.folder(reports, release).resolve("summary.html"));
        } catch (IOException gone) {
            return "";
        }
    }
}
