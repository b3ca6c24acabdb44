package cn.huizong.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filed return whose cells were read: what the later stages work on.
 *
 * @param parts what it was handed in as: one, unless offices of the unit handed in some rows each; the first is at its head
 * @param receipt order of arrival across runs, from 1: returns out of one inbox share it and are told apart by date and 版次
 *     alone; 0 before the store has given one
 * @param version of the return within its key, from 1; 0 before it was ordered among its versions
 * @param lastYear the figures printed in the last-year column, for comparison only; under the key of this return
 */
public record ObservedReturn(
        ReturnKey key,
        int edition,
        List<FiledPart> parts,
        long receipt,
        int version,
        @Nullable LocalDate filedOn,
        int statedVersion,
        Signatures signatures,
        List<Observation> observations,
        List<Observation> lastYear) {

    public ObservedReturn {
        observations = CompactObservations.of(observations);
        lastYear = CompactObservations.of(lastYear);
    }

    /** The only return in its source. */
    public ObservedReturn(
            ReturnKey key,
            int edition,
            Source source,
            long receipt,
            int version,
            @Nullable LocalDate filedOn,
            int statedVersion,
            Signatures signatures,
            List<Observation> observations,
            List<Observation> lastYear) {
        this(
                key,
                edition,
                List.of(new FiledPart(source, 0)),
                receipt,
                version,
                filedOn,
                statedVersion,
                signatures,
                observations,
                lastYear);
    }

    /** That of its head; every observation has its own. */
    public Source source() {
        return parts.get(0).source();
    }

    public ObservedReturn withReceipt(long newReceipt) {
        return new ObservedReturn(
                key, edition, parts, newReceipt, version, filedOn, statedVersion, signatures, observations, lastYear);
    }

    public ObservedReturn withVersion(int newVersion) {
        return new ObservedReturn(
                key, edition, parts, receipt, newVersion, filedOn, statedVersion, signatures, observations, lastYear);
    }

    public ObservedReturn withObservations(List<Observation> newObservations) {
        return new ObservedReturn(
                key, edition, parts, receipt, version, filedOn, statedVersion, signatures, newObservations, lastYear);
    }

    /** Several files as one return, under the head and version of the first; of two that answer for a row the first does. */
    public static ObservedReturn joined(List<ObservedReturn> files) {
        ObservedReturn joined = files.get(0);
        for (ObservedReturn file : files.subList(1, files.size())) {
            joined = joined.and(file);
        }
        return joined;
    }

    private ObservedReturn and(ObservedReturn other) {
        List<FiledPart> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new ObservedReturn(
                key,
                Math.max(edition, other.edition),
                List.copyOf(all),
                Math.max(receipt, other.receipt),
                version,
                later(filedOn, other.filedOn),
                Math.max(statedVersion, other.statedVersion),
                signatures,
                join(observations, other.observations),
                join(lastYear, other.lastYear));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }

    /** A row that is filled in goes before a blank one, and a blank one before none at all. */
    private static List<Observation> join(List<Observation> first, List<Observation> second) {
        Map<String, Observation> joined = new LinkedHashMap<>();
        first.forEach(observation -> joined.put(observation.item(), observation));
        for (Observation observation : second) {
            Observation present = joined.get(observation.item());
            boolean better = present != null
                    && present.isBlank()
                    && (!observation.isBlank() || (present.isRowMissing() && !observation.isRowMissing()));
            if (present == null || better) {
                joined.put(observation.item(), observation);
            }
        }
        return List.copyOf(joined.values());
    }
}
