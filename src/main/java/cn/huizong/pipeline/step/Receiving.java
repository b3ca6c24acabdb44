package cn.huizong.pipeline.step;

import cn.huizong.intake.Inbox;
import cn.huizong.intake.InboxFile;
import cn.huizong.intake.ReturnReader;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.store.FiledReceipt;
import cn.huizong.store.Receipts;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes in what the inbox holds: keeps the bytes, books the arrivals, works out which files count. The files of an inbox are
 * booked in one transaction, so that a run that is killed meanwhile finds all of them to have arrived together.
 */
public final class Receiving {

    private static final long BATCH_BYTES = 32L << 20;

    /** @param sha256 "" when the bytes cannot be had or are more than a return may have */
    private record HashedFile(InboxFile file, String sha256, long bytes) {

        boolean taken() {
            return !sha256.isEmpty();
        }

        boolean tooLarge() {
            return bytes > ReturnReader.LARGEST_FILE;
        }
    }

    private final RunWork work;
    private final Store store;
    private final RunRequest request;

    public Receiving(RunWork work) {
        this.work = work;
        this.store = work.store();
        this.request = work.request();
    }

    public void run() {
        List<InboxFile> listed = list();
        List<HashedFile> attempts = listed.parallelStream()
                .filter(InboxFile::toBeRead)
                .map(Receiving::hash)
                .toList();
        List<HashedFile> hashed = attempts.stream().filter(HashedFile::taken).toList();
        List<HashedFile> unread =
                attempts.stream().filter(attempt -> !attempt.taken()).toList();
        keepOriginals(hashed);
        List<FiledReceipt> receipts = book(hashed);
        List<ConsideredFile> files = new FileConsideration(
                        receipts, hashed.stream().map(Receiving::arrival).toList())
                .files();
        List<InboxFile> notReturns = listed.stream()
                .filter(file -> !file.toBeRead() && !file.leftBehind())
                .toList();
        List<StoredRelease> history =
                store.releases().comparedWith(request.job().name(), request.period());
        String fingerprint = fingerprint(files, unread, notReturns, history);
        work.received(
                new Intake(files, unread.stream().map(HashedFile::file).toList(), notReturns, history, fingerprint));
    }

    private List<InboxFile> list() {
        try {
            return new Inbox(request.inbox()).files();
        } catch (IOException failed) {
            throw Refusal.failed("inbox.unreadable", failed, request.inbox());
        }
    }

    /** By its size first: what can never be a return is neither read to its end nor kept. */
    private static HashedFile hash(InboxFile file) {
        try {
            long size = Files.size(file.path());
            if (size > ReturnReader.LARGEST_FILE) {
                return new HashedFile(file, "", size);
            }
            Fingerprint fingerprint = new Fingerprint();
            try (InputStream in = Files.newInputStream(file.path())) {
                long bytes = fingerprint.upTo(ReturnReader.LARGEST_FILE, in);
                return new HashedFile(file, bytes > ReturnReader.LARGEST_FILE ? "" : fingerprint.hex(), bytes);
            }
        } catch (IOException unreadable) {
            return new HashedFile(file, "", 0);
        }
    }

    /** Some in a transaction: an original without a receipt does no harm, and a large inbox makes no large transaction. */
    private void keepOriginals(List<HashedFile> files) {
        Set<String> kept = new HashSet<>(store.originals().kept());
        List<HashedFile> batch = new ArrayList<>();
        long bytes = 0;
        for (HashedFile file : files) {
            if (kept.add(file.sha256())) {
                batch.add(file);
                bytes += file.bytes();
            }
            if (bytes > BATCH_BYTES) {
                keep(batch);
                batch.clear();
                bytes = 0;
            }
        }
        keep(batch);
    }

    private void keep(List<HashedFile> batch) {
        store.together(() -> {
            batch.forEach(this::keep);
            return batch;
        });
    }

    private void keep(HashedFile file) {
        Fingerprint kept = new Fingerprint();
        try (InputStream in = kept.over(Files.newInputStream(file.file().path()))) {
            store.originals().keep(file.sha256(), file.bytes(), in);
            if (!kept.hex().equals(file.sha256())) {
                throw new IOException("its bytes changed while it was taken in");
            }
        } catch (IOException failed) {
            throw Refusal.failed("inbox.changed", failed, file.file().relativePath());
        }
    }

    private List<FiledReceipt> book(List<HashedFile> files) {
        String job = request.job().name();
        return store.together(() -> {
            Set<Receipts.Arrival> booked = new HashSet<>();
            store.receipts()
                    .of(job, request.period())
                    .forEach(receipt -> booked.add(new Receipts.Arrival(receipt.path(), receipt.sha256())));
            List<Receipts.Arrival> fresh = files.stream()
                    .map(Receiving::arrival)
                    .filter(arrival -> !booked.contains(arrival))
                    .toList();
            store.receipts()
                    .add(job, request.period(), work.run().id(), work.clock().instant(), fresh);
            return store.receipts().of(job, request.period());
        });
    }

    private static Receipts.Arrival arrival(HashedFile file) {
        return new Receipts.Arrival(file.file().relativePath(), file.sha256());
    }

    private String fingerprint(
            List<ConsideredFile> files,
            List<HashedFile> unread,
            List<InboxFile> notReturns,
            List<StoredRelease> history) {
        Fingerprint fingerprint = new Fingerprint()
                .line(
                        request.job().name(),
                        request.period(),
                        request.catalogue().version(),
                        work.run().asOf());
        files.forEach(file -> fingerprint.line(
                "file", file.receipt().path(), file.receipt().sha256(), file.arrivalRank(), file.listed()));
        unread.forEach(attempt ->
                fingerprint.line("unread", attempt.file().relativePath(), attempt.tooLarge() ? "large" : ""));
        notReturns.forEach(file -> fingerprint.line("unread", file.relativePath(), file.ignored()));
        history.forEach(release -> fingerprint.line("history", release.period(), release.fingerprint()));
        return fingerprint.hex();
    }
}
