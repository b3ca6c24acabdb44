package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;

/**
 * That somebody stands for a release (批准).
 *
 * @param reason why, in the approver's words; a correction notice quotes it
 * @param manifest SHA-256 of the release's manifest as it lay on the disk
 * @param supersedes number of the release of the same period that had been approved before, 0 for none
 */
public record Approval(
        String job,
        ReferencePeriod period,
        int number,
        String by,
        Instant at,
        String reason,
        String manifest,
        int supersedes) {

    /** Whether another release had been approved before, which this one corrects. */
    public boolean corrects() {
        return supersedes > 0;
    }

    /** The release: {@code r002}. */
    public String name() {
        return StoredRelease.nameOf(number);
    }

    /** The release it takes the place of: {@code r001}. */
    public String superseded() {
        return StoredRelease.nameOf(supersedes);
    }
}
