package cn.huizong.observation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filed return whose cells were read: what the later stages work on.
 *
 * @param receipt order of arrival across runs, from 1: the number of the run that read it first, so that returns out of one
 *     inbox share it and are told apart by date and 版次 alone; 0 before the store has given one
 * @param version of the return within its key, from 1; 0 before it was ordered among its versions
 * @param lastYear the figures printed in the last-year column, for comparison only; under the key of this return
 */
public record ObservedReturn(
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

    public ObservedReturn withReceipt(long newReceipt) {
        return new ObservedReturn(
                key, edition, source, newReceipt, version, filedOn, statedVersion, signatures, observations, lastYear);
    }

    public ObservedReturn withVersion(int newVersion) {
        return new ObservedReturn(
                key, edition, source, receipt, newVersion, filedOn, statedVersion, signatures, observations, lastYear);
    }
}
