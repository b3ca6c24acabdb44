package cn.huizong.catalogue.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over the files read, whatever machine they are on and in whatever order they were read. */
public final class Fingerprint {

    private final Map<String, byte[]> digests = new TreeMap<>();

    /** @param path relative, with {@code /}, the same on every machine */
    void add(String path, byte[] bytes) {
        digests.put(path, sha256().digest(bytes));
    }

    /** In hexadecimal. Every path ends in a byte that no path contains, so no two sets of files run together. */
    public String version() {
        MessageDigest whole = sha256();
        digests.forEach((path, digest) -> {
            whole.update(path.getBytes(StandardCharsets.UTF_8));
            whole.update((byte) 0);
            whole.update(digest);
        });
        return HexFormat.of().formatHex(whole.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
