package cn.huizong.pipeline.step;

import cn.huizong.intake.Inbox;
import cn.huizong.intake.InboxFile;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes in what the inbox holds: keeps the bytes, books the arrivals, works out which files count. The files of an inbox are
 * booked in one transaction, so that a run that is killed meanwhile finds all of them to have arrived together; what it finds
 * besides them when it goes on came later.
 */
public final class Receiving {

    private static final long BATCH_BYTES = 32L << 20;

    private record HashedFile(InboxFile file, String sha256, long bytes) {}

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
        List<InboxFile> unreadable = new ArrayList<>();
        List<HashedFile> hashed = hash(listed, unreadable);
        keepOriginals(hashed);
        List<FiledReceipt> receipts = book(hashed);
        List<ConsideredFile> files = new FileConsideration(
                        receipts, hashed.stream().map(Receiving::arrival).toList())
                .files();
        List<InboxFile> notReturns = listed.stream()
                .filter(file -> !file.toBeRead() && !file.leftBehind())
                .toList();
        List<StoredRelease> history = history();
        String fingerprint = fingerprint(files, unreadable, notReturns, history);
        work.received(new Intake(files, unreadable, notReturns, history, fingerprint));
    }

    private List<InboxFile> list() {
        try {
            return new Inbox(request.inbox()).files();
        } catch (IOException failed) {
            throw Refusal.failed("inbox.unreadable", failed, request.inbox());
        }
    }

    private static List<HashedFile> hash(List<InboxFile> listed, List<InboxFile> unreadable) {
        List<HashedFile> hashed = new ArrayList<>();
        List<HashedFile> attempts = listed.parallelStream()
                .filter(InboxFile::toBeRead)
                .map(Receiving::hash)
                .toList();
        for (HashedFile attempt : attempts) {
            if (attempt.sha256().isEmpty()) {
                unreadable.add(attempt.file());
            } else {
                hashed.add(attempt);
            }
        }
        return hashed;
    }

    private static HashedFile hash(InboxFile file) {
        try {
            return new HashedFile(file, Fingerprint.of(file.path()), Files.size(file.path()));
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
        List<Receipts.Arrival> listed = files.stream().map(Receiving::arrival).toList();
        return store.together(() -> {
            Map<Receipts.Arrival, Long> booked = new HashMap<>();
            store.receipts()
                    .of(job, request.period())
                    .forEach(receipt -> booked.put(arrival(receipt), receipt.arrival()));
            Map<String, Long> earlier = new HashMap<>();
            listed.stream()
                    .filter(booked::containsKey)
                    .forEach(arrival -> earlier.merge(arrival.sha256(), booked.get(arrival), Math::min));
            List<Receipts.Arrival> fresh = listed.stream()
                    .filter(arrival -> !booked.containsKey(arrival))
                    .toList();
            store.receipts()
                    .add(job, request.period(), work.run().id(), work.clock().instant(), fresh, earlier);
            return store.receipts().of(job, request.period());
        });
    }

    private static Receipts.Arrival arrival(FiledReceipt receipt) {
        return new Receipts.Arrival(receipt.path(), receipt.sha256());
    }

    private static Receipts.Arrival arrival(HashedFile file) {
        return new Receipts.Arrival(file.file().relativePath(), file.sha256());
    }

    private List<StoredRelease> history() {
        return new LinkedHashSet<>(
                        List.of(request.period().previous(), request.period().lastYear()))
                .stream()
                        .flatMap(period -> store.releases().latest(request.job().name(), period).stream())
                        .toList();
    }

    private String fingerprint(
            List<ConsideredFile> files,
            List<InboxFile> unreadable,
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
        Stream.concat(unreadable.stream(), notReturns.stream())
                .forEach(file -> fingerprint.line("unread", file.relativePath(), file.ignored()));
        history.forEach(
                release -> fingerprint.line("history", release.period(), release.fingerprint(), release.program()));
        return fingerprint.hex();
    }
}
