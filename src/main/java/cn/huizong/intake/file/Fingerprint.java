package cn.huizong.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What tells a file from every other.
 *
 * @param sha256 in hexadecimal
 * @param start its first bytes
 */
public record Fingerprint(String sha256, long bytes, byte[] start) {

    private static final int BUFFER = 1 << 14;

    /** @throws RefusedFile as soon as the file turns out larger than it may be, whatever its size was said to be */
    public static Fingerprint of(Path file, Budget budget) throws IOException {
        budget.file(Files.size(file));
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER];
        byte[] start = new byte[0];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                start = bytes == 0 ? Arrays.copyOf(buffer, Math.min(read, FileKind.LOOKED_AT)) : start;
                bytes += read;
                budget.file(bytes);
                digest.update(buffer, 0, read);
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), bytes, start);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
