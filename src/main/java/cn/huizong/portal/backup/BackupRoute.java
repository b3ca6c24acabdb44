package cn.huizong.portal.backup;

import cn.huizong.pipeline.Refusal;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.store.Store;
import cn.huizong.store.account.Role;
import cn.huizong.store.backup.BackupContent;
import cn.huizong.store.backup.BackupWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * Gives the whole store away as a file. An embedded store is open to this process alone: nobody else could make a backup meanwhile. It is
 * sent once it is complete, so that nobody keeps half of one.
 */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class BackupRoute {

    private final Store store;
    private final Clock clock;
    private final Semaphore oneAtATime = new Semaphore(1);

    BackupRoute(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @PostMapping("/backup")
    void backup(@RequestAttribute(AccessGuard.WHO) SignedIn who, HttpServletResponse response) throws IOException {
        if (!oneAtATime.tryAcquire()) {
            throw Refusal.wrongUse("backup.under-way");
        }
        try {
            // Readable for the owner of the process alone.
            Path draft = Files.createTempFile("huizong-backup-", ".zip");
            try {
                send(draft, write(draft), who, response);
            } finally {
                Files.deleteIfExists(draft);
            }
        } finally {
            oneAtATime.release();
        }
    }

    private BackupContent write(Path draft) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
            return BackupWriter.write(store, out);
        }
    }

    private void send(Path backup, BackupContent content, SignedIn who, HttpServletResponse response)
            throws IOException {
        store.together(
                () -> store.audit().add(clock.instant(), who.actor(), "backup", "store", "rows " + content.rows()));
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(backup));
        response.setHeader("Content-Disposition", "attachment; filename=\"huizong-backup.zip\"");
        response.setHeader("Cache-Control", "no-store");
        Files.copy(backup, response.getOutputStream());
    }
}
