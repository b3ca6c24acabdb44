package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;
import java.util.Locale;

/**
 * A release as it is remembered: what it was made from and where it ended.
 *
 * @param complete final; else provisional
 * @param fingerprint over every input, the catalogue and the as-of time
 * @param catalogue version of the catalogue; {@code reader} that and the program
 * @param manifest SHA-256 of its manifest, which names the SHA-256 of every other file
 * @param counts what the run reported of it, as one JSON document
 */
public record StoredRelease(
        String job,
        ReferencePeriod period,
        int number,
        boolean complete,
        String fingerprint,
        String catalogue,
        String reader,
        String program,
        Instant asOf,
        String manifest,
        String counts,
        long run,
        Instant publishedAt) {

    public String name() {
        return nameOf(number);
    }

    /** The name of the release with a number: r001. */
    public static String nameOf(int number) {
        return String.format(Locale.ROOT, "r%03d", number);
    }

    public String state() {
        return complete ? "final" : "provisional";
    }
}
