package cn.huizong.pipeline.step;

import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.ExpectedReturn;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes in what the inbox holds: keeps the bytes, books the arrivals, works out which files count. The files of an inbox are
 * booked in one transaction, so that a run that is killed meanwhile finds all of them to have arrived together; what it finds
 * besides them when it goes on came later.
 */
public final class Receiving {

    private static final long BATCH_BYTES = 8L << 20;

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
        List<TakenFile> attempts = new ArrayList<>(take(toBeRead(listed)));
        List<InboxFile> archived =
                attempts.stream().flatMap(file -> file.within().stream()).toList();
        attempts.addAll(take(toBeRead(archived)));
        attempts.sort(Comparator.comparing(TakenFile::file, Inbox.IN_ORDER));
        List<TakenFile> hashed = attempts.stream().filter(TakenFile::taken).toList();
        List<TakenFile> unread =
                attempts.stream().filter(attempt -> !attempt.taken()).toList();
        List<FiledReceipt> receipts = book(hashed);
        List<ConsideredFile> files = new FileConsideration(
                        receipts, hashed.stream().map(TakenFile::arrival).toList(), archives(hashed))
                .files();
        List<InboxFile> notReturns = Stream.concat(listed.stream(), archived.stream())
                .filter(file -> !file.toBeRead() && !file.leftBehind())
                .sorted(Inbox.IN_ORDER)
                .toList();
        List<StoredRelease> history =
                store.releases().latest(request.job().name(), request.job().comparedWith(request.period()));
        List<WrittenAnswer> answers = store.onlineAnswers().of(request.job().name(), request.period());
        List<Decision> decisions = store.answers().decisions(request.job().name(), request.period());
        Map<ExpectedReturn, LocalDate> extended =
                store.extensions().dueDays(request.job().name(), request.period());
        String fingerprint = fingerprint(files, unread, notReturns, answers, decisions, extended, history);
        work.received(new Intake(
                files,
                unread.stream().map(TakenFile::file).toList(),
                notReturns,
                answers,
                decisions,
                extended,
                history,
                seen(hashed),
                fingerprint));
    }

    private static Map<String, SeenFile> seen(List<TakenFile> files) {
        Map<String, SeenFile> seen = new HashMap<>();
        for (TakenFile file : files) {
            if (file.seen() != null) {
                seen.put(file.file().relativePath(), file.seen());
            }
        }
        return seen;
    }

    private static List<InboxFile> toBeRead(List<InboxFile> files) {
        return files.stream().filter(InboxFile::toBeRead).toList();
    }

    private static Set<String> archives(List<TakenFile> files) {
        return files.stream()
                .filter(file -> !file.within().isEmpty())
                .map(file -> file.file().relativePath())
                .collect(Collectors.toSet());
    }

    private List<InboxFile> list() {
        try {
            return new Inbox(request.inbox()).files();
        } catch (IOException failed) {
            throw Refusal.failed("inbox.unreadable", failed, request.inbox());
        }
    }

    /**
     * Fingerprints the files and keeps those that are new, so many bytes at a time: an original without a receipt does no harm,
     * and a large inbox makes neither a large transaction nor a large heap. While files are kept the next ones are fingerprinted.
     */
    private List<TakenFile> take(List<InboxFile> files) {
        ReturnReader reader = new ReturnReader(request.catalogue());
        Instant now = work.clock().instant();
        Set<String> kept = new HashSet<>(store.originals().kept());
        List<TakenFile> taken = new ArrayList<>();
        CompletableFuture<List<TakenFile>> ahead = CompletableFuture.completedFuture(List.of());
        for (List<InboxFile> batch : batches(files)) {
            CompletableFuture<List<TakenFile>> next = CompletableFuture.supplyAsync(() -> batch.parallelStream()
                    .map(file -> TakenFile.of(file, reader, now))
                    .toList());
            taken.addAll(keep(ahead.join(), kept));
            ahead = next;
        }
        taken.addAll(keep(ahead.join(), kept));
        return taken;
    }

    private List<TakenFile> keep(List<TakenFile> attempts, Set<String> kept) {
        return store.together(() -> {
            attempts.stream()
                    .filter(file -> file.taken() && kept.add(file.sha256()))
                    .forEach(file -> file.keepIn(store.originals()));
            return attempts.stream().map(TakenFile::withoutContent).toList();
        });
    }

    private static List<List<InboxFile>> batches(List<InboxFile> files) {
        List<List<InboxFile>> batches = new ArrayList<>();
        long bytes = BATCH_BYTES;
        for (InboxFile file : files) {
            if (bytes >= BATCH_BYTES) {
                batches.add(new ArrayList<>());
                bytes = 0;
            }
            batches.get(batches.size() - 1).add(file);
            bytes += size(file);
        }
        return batches;
    }

    private static long size(InboxFile file) {
        try {
            return file.bytes().size();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private List<FiledReceipt> book(List<TakenFile> files) {
        String job = request.job().name();
        List<Receipts.Arrival> listed = files.stream().map(TakenFile::arrival).toList();
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
            return store.receipts().inForce(job, request.period());
        });
    }

    private static Receipts.Arrival arrival(FiledReceipt receipt) {
        return new Receipts.Arrival(receipt.path(), receipt.sha256());
    }

    private String fingerprint(
            List<ConsideredFile> files,
            List<TakenFile> unread,
            List<InboxFile> notReturns,
            List<WrittenAnswer> answers,
            List<Decision> decisions,
            Map<ExpectedReturn, LocalDate> extended,
            List<StoredRelease> history) {
        Sha256 fingerprint = new Sha256()
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
        answers.forEach(answer -> fingerprint.line("answer", answer));
        decisions.forEach(decision -> fingerprint.line("decision", decision));
        extended.entrySet().stream()
                .map(day -> day.getKey().form() + " " + day.getKey().unit() + " " + day.getValue())
                .sorted()
                .forEach(day -> fingerprint.line("extended", day));
        history.forEach(
                release -> fingerprint.line("history", release.period(), release.fingerprint(), release.program()));
        return fingerprint.hex();
    }
}
