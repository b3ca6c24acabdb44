package cn.huizong.store.message;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.store.StoredRelease;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be sent once.
 *
 * @param id made from what it is about and whom it is for, see {@link #id}
 * @param release number, 0 for reminders
 * @param unit whose returns are outstanding, "" for others
 * @param recipient an e-mail address, or the address of a program
 * @param attempts begun so far
 * @param due not to be sent before
 * @param handed the moment before the receiving server was told that the message is complete, or null
 * @param fault why it could not be sent, "" where it could
 */
public record Message(
        String id,
        MessageKind kind,
        String job,
        ReferencePeriod period,
        int release,
        String unit,
        String recipient,
        String subject,
        String body,
        MessageState state,
        int attempts,
        Instant due,
        Instant booked,
        @Nullable Instant handed,
        @Nullable Instant sent,
        String fault) {

    /** Whom it is for, as it may be shown: addresses of programs often hold what lets one in, and are cut short. */
    public String shownRecipient() {
        return kind == MessageKind.WEBHOOK ? recipient.replaceFirst("^([a-zA-Z]+://[^/?#]*).+$", "$1/…") : recipient;
    }

    /** One that waits for its turn. @param about what sets it apart from others of its kind, job and period: a release, or a unit and day */
    public static Message waiting(
            MessageKind kind,
            String job,
            ReferencePeriod period,
            int release,
            String unit,
            String about,
            String recipient,
            String subject,
            String body,
            Instant now) {
        return new Message(
                id(kind.word(), job, period.toString(), about, recipient.toLowerCase(Locale.ROOT)),
                kind,
                job,
                period,
                release,
                unit,
                recipient,
                subject,
                body,
                MessageState.WAITING,
                0,
                now,
                now,
                null,
                null,
                "");
    }

    /** Stays the same however often it is tried: receivers tell by it that they have it already. */
    public String messageId() {
        String about = release > 0 ? StoredRelease.nameOf(release) : kind.word();
        return "<" + job + "." + period + "." + about + "." + id.substring(0, 24) + "@huizong>";
    }

    private static String id(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
