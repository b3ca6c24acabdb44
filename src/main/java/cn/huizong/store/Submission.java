package cn.huizong.store;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file a unit uploaded (报送件).
 *
 * @param unit code of the unit it belongs to
 * @param number among the files of the unit, from 1
 * @param fileName as the unit calls it
 * @param version counts the changes of its state, from 1
 * @param judgedAt null while it has not been judged
 * @param checks what was checked of its returns
 * @param signatures who stands for it; empty until it is handed in
 * @param receipt the receipt runs know it by, once it is handed in
 */
public record Submission(
        long id,
        String job,
        ReferencePeriod period,
        String unit,
        int number,
        String fileName,
        String sha256,
        long bytes,
        SubmissionState state,
        int version,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant judgedAt,
        CheckTally checks,
        Signatures signatures,
        @Nullable Long receipt) {

    /** Names of those who filled in, reviewed and signed a return. */
    public record Signatures(String filledBy, String reviewedBy, String signedBy) {

        public static final Signatures NONE = new Signatures("", "", "");
    }

    private static final String FOLDER = "网上报送/";

    /** Where runs find it: the unit, the number and the unit's own name for it. */
    public String path() {
        return FOLDER + unit + "/" + number + "/" + fileName;
    }

    /** The unit that handed in, on a page, the file a run knows by a path; empty when it came in another way. */
    public static Optional<String> unitOf(String path) {
        return path.startsWith(FOLDER)
                ? Optional.of(path.substring(FOLDER.length(), path.indexOf('/', FOLDER.length())))
                : Optional.empty();
    }
}
