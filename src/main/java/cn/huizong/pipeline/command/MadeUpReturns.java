package cn.huizong.pipeline.command;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.store.FiledReceipt;
import cn.huizong.store.ReleaseContent;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Returns of a job's shipped samples in a store that real work uses too. What was handed in is not withdrawn by leaving it out, so
 * made-up figures of a {@code demo} would enter the next run over another inbox unnoticed. They are not refused, because people
 * copy the samples to try things out; they are said aloud.
 */
final class MadeUpReturns {

    private final CommandContext context;
    private final Store store;
    private final RunRequest request;

    MadeUpReturns(CommandContext context, Store store, RunRequest request) {
        this.context = context;
        this.store = store;
        this.request = request;
    }

    /** What is to be said of a release; nothing when it is of the samples themselves or has none of them. */
    List<String> warnings(StoredRelease release) {
        if (isSamples(request.inbox(), request.period())) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>();
        List<FiledReceipt> ofSamples = ofSamples(release);
        if (!ofSamples.isEmpty()) {
            warnings.add(context.text("run.samples", ofSamples.size(), accepted(release, ofSamples), request.inbox()));
        }
        store.releases()
                .history(release)
                .forEach((period, number) -> store.releases()
                        .find(release.job(), period, number)
                        .filter(earlier -> !ofSamples(earlier).isEmpty())
                        .ifPresent(earlier ->
                                warnings.add(context.text("run.samples.compared", period.chinese(), earlier.name()))));
        if (!warnings.isEmpty()) {
            warnings.add(context.text("run.samples.apart", StoreOption.shown(store.location())));
        }
        return warnings;
    }

    /** The files of a release that a run over the samples brought and the inbox of the release did not hold. */
    private List<FiledReceipt> ofSamples(StoredRelease release) {
        List<Run> runs = store.runs().of(release.job(), release.period());
        Set<Long> overSamples = runs.stream()
                .filter(run -> isSamples(Path.of(run.inbox()), release.period()))
                .map(Run::id)
                .collect(Collectors.toSet());
        if (overSamples.isEmpty()) {
            return List.of();
        }
        boolean listedToo = overSamples.contains(release.run());
        return store.releases().files(release).stream()
                .filter(file -> listedToo || !file.listed())
                .map(ReleaseContent.ReleaseFile::receipt)
                .filter(receipt -> overSamples.contains(receipt.arrival()))
                .toList();
    }

    /** By the end of the path, so that samples are known after the program was moved elsewhere with its store. */
    private boolean isSamples(Path inbox, ReferencePeriod period) {
        return inbox.endsWith(Path.of(request.job().name(), "samples", period.toString()));
    }

    private long accepted(StoredRelease release, List<FiledReceipt> receipts) {
        Set<String> files = receipts.stream()
                .map(receipt -> receipt.path() + "\n" + receipt.sha256())
                .collect(Collectors.toSet());
        return store.releases().accepted(release).stream()
                .filter(filed -> files.contains(
                        filed.source().file() + "\n" + filed.source().sha256()))
                .count();
    }
}
