package cn.huizong.pipeline.step;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over lines of text or the bytes of a file. */
public final class Sha256 {

    private static final int BUFFER = 1 << 14;

    private final MessageDigest digest = sha256();

    /** Adds the parts of a line; no two different lines are taken for the same. */
    public Sha256 line(Object... parts) {
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        digest.update((byte) '\n');
        return this;
    }

    /** In hexadecimal; may be asked once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Takes in whatever is read through it. */
    InputStream over(InputStream bytes) {
        return new DigestInputStream(bytes, digest);
    }

    /** Takes in bytes to their end, or one more than there may be. @return how many */
    long upTo(long most, InputStream bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long taken = 0;
        while (taken <= most) {
            int read = bytes.read(buffer, 0, (int) Math.min(BUFFER, most + 1 - taken));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            taken += read;
        }
        return taken;
    }

    public static String of(Path file) throws IOException {
        Sha256 fingerprint = new Sha256();
        try (InputStream in = fingerprint.over(Files.newInputStream(file))) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return fingerprint.hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
