package cn.huizong.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One thing that was done.
 *
 * @param number from 1, without gaps
 * @param at ISO instant as text, every digit of which the hash covers
 * @param actor login of who did it
 * @param role of the actor by then, or ""
 * @param action a word of ours, such as {@code upload}
 * @param subject what it was done to, and {@code detail} what else is worth knowing; no passwords, no figures
 * @param previous hash of the entry before; {@link #START} for the first
 * @param hash SHA-256 over all of these
 */
public record AuditEntry(
        long number,
        String at,
        String actor,
        String role,
        String action,
        String subject,
        String detail,
        String previous,
        String hash) {

    /** What the first entry follows. */
    public static final String START = "0".repeat(64);

    static AuditEntry following(
            String previous,
            long number,
            String at,
            String actor,
            String role,
            String action,
            String subject,
            String detail) {
        return new AuditEntry(
                number,
                at,
                actor,
                role,
                action,
                subject,
                detail,
                previous,
                hash(previous, number, at, actor, role, action, subject, detail));
    }

    boolean intact() {
        return hash.equals(hash(previous, number, at, actor, role, action, subject, detail));
    }

    /** Each text with its length before it: no two entries are written alike. */
    private static String hash(Object... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object field : List.of(fields)) {
                byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
