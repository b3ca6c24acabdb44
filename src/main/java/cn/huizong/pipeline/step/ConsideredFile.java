package cn.huizong.pipeline.step;

import cn.huizong.store.FiledReceipt;
import org.jspecify.annotations.Nullable;

/**
 * A file a run takes into account.
 *
 * @param arrivalRank which arrival it came with, from 1: the same in every store that saw the same arrivals
 * @param listed whether the inbox holds it; else it came earlier and was not withdrawn
 * @param duplicateOf path of the file with the same bytes that is read in its place, or null
 */
record ConsideredFile(
        FiledReceipt receipt,
        int arrivalRank,
        boolean listed,
        @Nullable String duplicateOf) {

    boolean toBeRead() {
        return duplicateOf == null;
    }
}
