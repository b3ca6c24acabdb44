package cn.huizong.intake;

import cn.huizong.intake.file.FileKind;
import cn.huizong.intake.file.Fingerprint;
import java.util.Arrays;

/** What is known of the bytes of a file that were looked at before it is read. */
public final class KnownBytes {

    private final Fingerprint fingerprint;

    /** @param content all of them, or at least the first {@value FileKind#LOOKED_AT} */
    public KnownBytes(String sha256, long bytes, byte[] content) {
        this.fingerprint =
                new Fingerprint(sha256, bytes, Arrays.copyOf(content, Math.min(content.length, FileKind.LOOKED_AT)));
    }

    public String sha256() {
        return fingerprint.sha256();
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }
}
